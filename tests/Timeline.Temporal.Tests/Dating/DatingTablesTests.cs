using Timeline.Temporal.Dating;

namespace Timeline.Temporal.Tests.Dating;

public sealed class DatingTablesTests
{
    [Fact]
    public void BuiltIn_EveryRow_IsReadAndSourced()
    {
        // Reading throws on a row that is none.
        DatingTables.BuiltIn.Terms.Count.ShouldBeGreaterThan(300);
        DatingTables.BuiltIn.Landmarks.Count.ShouldBeGreaterThan(90);
        foreach (var name in new[] { "terms", "landmarks" })
        {
            TableFile.Embedded(name).ShouldAllBe(row => row.Cells.Last().Length > 2, name);
        }
    }

    [Fact]
    public void BuiltIn_TermsOfOnePersonInOneOffice_DoNotOverlap()
    {
        foreach (var terms in DatingTables.BuiltIn.Terms.GroupBy(term => term.Label, StringComparer.Ordinal))
        {
            var inOrder = terms.OrderBy(term => term.From).ToList();
            for (var i = 1; i < inOrder.Count; i++)
            {
                (inOrder[i - 1].To <= inOrder[i].From).ShouldBeTrue(terms.Key);
            }
        }
    }

    [Fact]
    public void With_RowsOfOnesOwn_DateTexts()
    {
        var tables = DatingTables.BuiltIn.With(
            new StringReader("سليم الحلو\tعميد الكلية\tSY\t2015-03\t2016-09-30\tthe college\nمعرض الورد {n}\tseries\t4:2019-05-01/2019-05-05; 5:2021-05-02\tflower show\tthe show\n"),
            "own.tsv",
            out var problems);

        problems.ShouldBeEmpty();
        var tagger = new TimeTagger(tables);
        tagger.Tag("قال عميد الكلية سليم الحلو اليوم إن الدراسة مستمرة").WriterDay.Candidates.ShouldHaveSingleItem().Days
            .ShouldBe(new DayRange(new DateOnly(2014, 11, 1), new DateOnly(2016, 10, 30)));
        tagger.Tag("انطلق اليوم معرض الورد الرابع في المدينة").WriterDay.Day.ShouldBe(new DateOnly(2019, 5, 1));
    }

    [Theory]
    [InlineData("أ\tب\tSY\t2015\n", "expected 6 cells")]
    [InlineData("سليم\tعميد\tSY\t2015-13\t2016\tx\n", "expected a day, month or year")]
    [InlineData("سليم\tعميد\tSY\t2016\t2015\tx\n", "expected an end after the beginning")]
    [InlineData("\tعميد\tSY\t2015\t2016\tx\n", "expected at least one name")]
    [InlineData("{n} معرض\tevent\t2015\tx\tx\n", "expected words")]
    [InlineData("معرض ..\tevent\t2015\tx\tx\n", "expected words")]
    [InlineData("معرض\tfeast\t2015\tx\tx\n", "expected event, text")]
    [InlineData("معرض\tseries\t2015\tx\tx\n", "found '2015'")]
    [InlineData("معرض\tevent\t\tx\tx\n", "expected a day")]
    public void With_BadRow_TellsLineAndExpectationAndKeepsTheRest(string row, string expected)
    {
        var tables = DatingTables.BuiltIn.With(new StringReader("# a remark\n" + row), "own.tsv", out var problems);

        var problem = problems.ShouldHaveSingleItem();
        problem.ToString().ShouldStartWith("own.tsv:2: ");
        problem.Message.ShouldContain(expected);
        tables.Terms.Count.ShouldBe(DatingTables.BuiltIn.Terms.Count);
        tables.Landmarks.Count.ShouldBe(DatingTables.BuiltIn.Landmarks.Count);
    }
}
