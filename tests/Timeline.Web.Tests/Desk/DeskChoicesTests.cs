using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Timeline.Storage;
using Timeline.Web.Desk;
using Timeline.Web.Localisation;

namespace Timeline.Web.Tests.Desk;

public sealed class DeskChoicesTests : PageTest
{
    private IStringLocalizer Texts => Services.GetRequiredService<IStringLocalizer<Texts>>();

    /// <summary>The codes are the store's, the names are the reader's: what has no name would be shown in Latin letters.</summary>
    [Theory]
    [InlineData(nameof(DeskField.Type), EntryKind.Statement, "WARN")]
    [InlineData(nameof(DeskField.Type), EntryKind.Event, "CONSULT")]
    [InlineData(nameof(DeskField.Status), EntryKind.Event, "planned")]
    [InlineData(nameof(DeskField.Quotation), EntryKind.Statement, "direct")]
    public void Choices_OfAField_HaveTheStoresCodesAndTheReadersNames(string field, EntryKind kind, string code)
    {
        var choices = DeskChoices.Of(Enum.Parse<DeskField>(field), kind, "", Texts);

        choices.ShouldContain(choice => choice.Code == code);
        choices.ShouldAllBe(choice => !choice.Name.Any(char.IsAsciiLetter));
    }

    [Fact]
    public void Choices_AfterAFewLetters_AreThoseThatFit() =>
        DeskChoices.Of(DeskField.Type, EntryKind.Statement, "warn", Texts).ShouldHaveSingleItem().Code.ShouldBe("WARN");
}
