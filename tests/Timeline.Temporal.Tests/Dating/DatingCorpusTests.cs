using System.Globalization;

namespace Timeline.Temporal.Tests.Dating;

public sealed class DatingCorpusTests
{
    public static TheoryData<string, int> Cases()
    {
        var data = new TheoryData<string, int>();
        foreach (var @case in DatingCorpus.ReadAll())
        {
            data.Add(@case.File, @case.Line);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tag_DatingCorpusLine_GivesTheWritersDay(string file, int line)
    {
        var @case = DatingCorpus.ReadAll().Single(candidate => candidate.File == file && candidate.Line == line);

        Describe(TimeTagger.Default.Tag(@case.Text, @case.Published).WriterDay).ShouldBe(@case.Expected, @case.Text);
    }

    private static string Describe(WriterDay writer)
    {
        if (writer.Day is { } day)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{day:O} {writer.Basis.ToName()}{(writer.Conflict is null ? "" : " conflict")}");
        }

        return writer.Candidates.Count == 0 ? "nothing" : string.Create(
            CultureInfo.InvariantCulture,
            $"{writer.Candidates.Min(candidate => candidate.Days.First):O}/{writer.Candidates.Max(candidate => candidate.Days.Last):O}");
    }
}
