using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Desk;
using Timeline.Web.Localisation;

namespace Timeline.Web.Tests.Localisation;

public sealed partial class TextsTests
{
    private static readonly ResourceManager s_texts = new(typeof(Texts));

    private static readonly IReadOnlyDictionary<string, string> s_arabic = Read(CultureInfo.InvariantCulture);

    private static readonly IReadOnlyDictionary<string, string> s_english = Read(new CultureInfo("en"));

    [Fact]
    public void Languages_Always_HaveTheSameKeys() => s_english.Keys.Order(StringComparer.Ordinal).ShouldBe(s_arabic.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Texts_Always_TakeTheSameValuesInBothLanguages()
    {
        foreach (var (key, text) in s_arabic)
        {
            Placeholders(s_english[key]).ShouldBe(Placeholders(text), key);
        }
    }

    [Fact]
    public void Texts_Always_SaySomething() => s_arabic.Values.Concat(s_english.Values).ShouldAllBe(text => text.Length > 0);

    [Fact]
    public void Codes_OfTheStore_HaveNames()
    {
        string[] wanted =
        [
            .. Enum.GetNames<EntryStatus>().Select(name => "Status_" + name),
            .. Enum.GetNames<EntryKind>().Select(name => "Kind_" + name),
            .. Enum.GetNames<LaneKind>().Select(name => "Lane_" + name),
            .. Enum.GetNames<AnchorKind>().Select(name => "Anchor_" + name),
            .. Enum.GetNames<DecisionKind>().Select(name => "Decision_" + name),
            .. Enum.GetNames<DeskNoticeKind>().Select(name => "DeskNotice_" + name),
            .. Enum.GetNames<DeskField>().Where(name => name != nameof(DeskField.None)).Select(name => "DeskField_" + name),
            .. Enum.GetNames<GroupVerb>().Select(name => "GroupVerb_" + name),
            .. Enum.GetNames<ConflictKind>().Select(name => "Conflict_" + name),
            .. Enum.GetNames<ReviewDoubt>().Select(name => "Doubt_" + name),
            .. Enum.GetNames<SubjectKind>().Select(name => "Notice_" + name),
            .. Enum.GetValues<AccountAction>().Select(action => "Deed_" + KebabName.Of(action)),
            .. Enum.GetValues<AuditDeed>().Select(deed => "Deed_" + KebabName.Of(deed)),
            .. Enum.GetValues<WriterDayBasis>().Select(basis => "Basis_" + basis.ToName()),
            .. Enum.GetValues<TimexType>().Select(type => "Timex_" + type.ToTimeMl()),
        ];
        wanted.Where(key => !s_arabic.ContainsKey(key)).ShouldBeEmpty();
    }

    private static Dictionary<string, string> Read(CultureInfo culture)
    {
        using var set = s_texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
