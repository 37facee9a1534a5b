using Timeline.Extraction.Lexicon;

namespace Timeline.Extraction.Tests.Lexicon;

public sealed class VerbFormsTests
{
    [Theory]
    [InlineData("قال", "يقول", "قائل", "قالت")]
    [InlineData("قال", "يقول", "قائل", "قالوا")]
    [InlineData("قال", "يقول", "قائل", "تقول")]
    [InlineData("قال", "يقول", "قائل", "يقولون")]
    [InlineData("قال", "يقول", "قائل", "قايلا")]
    [InlineData("دعا", "يدعو", "داعي", "دعت")]
    [InlineData("دعا", "يدعو", "داعي", "يدعون")]
    [InlineData("دعا", "يدعو", "داعي", "داعيا")]
    [InlineData("نفى", "ينفي", "نافي", "نفوا")]
    [InlineData("رأى", "يرى", "-", "راوا")]
    [InlineData("رأى", "يرى", "-", "يرون")]
    [InlineData("التقى", "يلتقي", "-", "يلتقيا")]
    [InlineData("اجتمع", "يجتمع", "-", "يجتمعوا")]
    [InlineData("زار", "يزور", "-", "تزورا")]
    public void Of_Verb_HoldsForm(string perfect, string imperfect, string participle, string form) =>
        VerbForms.Of(perfect, imperfect, participle, "-", withObject: false).ShouldContain(item => Temporal.Text.CharacterMap.Normalize(item.Surface) == form);

    [Fact]
    public void Of_VerbWithObject_HoldsPronouns() =>
        VerbForms.Of("وصف", "يصف", "-", "-", withObject: true).ShouldContain(item => item.Surface == "وصفه");

    [Theory]
    [InlineData("زيارة", "زيارته")]
    [InlineData("لقاء", "لقايه")]
    [InlineData("قول", "قولها")]
    public void Masdar_WithPronoun_HoldsForm(string noun, string form) =>
        VerbForms.Masdar(noun).ShouldContain(item => Temporal.Text.CharacterMap.Normalize(item.Surface) == form);

    [Theory]
    [InlineData("cues", 6)]
    [InlineData("occasions", 2)]
    [InlineData("phrases", 2)]
    [InlineData("triggers", 4)]
    [InlineData("triggerphrases", 3)]
    [InlineData("places", 4)]
    [InlineData("nouns", 2)]
    public void Table_EachRow_HasItsCells(string table, int cells) =>
        Tsv.Rows(table).ShouldAllBe(row => row.Length >= cells);
}
