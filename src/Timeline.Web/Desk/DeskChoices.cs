using Microsoft.Extensions.Localization;
using Timeline.Extraction;
using Timeline.Storage;
using Timeline.Web.Localisation;

namespace Timeline.Web.Desk;

/// <summary>What can be chosen for an entry, by number or by the beginning of its name.</summary>
internal static class DeskChoices
{
    /// <summary>The most that numbers reach.</summary>
    public const int Most = 9;

    private static readonly string[] s_acts = [.. Enum.GetValues<SpeechAct>().Select(act => act.ToName().ToUpperInvariant())];

    private static readonly string[] s_quotations = [.. Enum.GetValues<StatementKind>().Select(kind => kind.ToName())];

    private static readonly string[] s_events = [.. Enum.GetValues<EventType>().Select(type => type.ToPlover())];

    /// <summary>The codes and names that fit what was typed; all when nothing was.</summary>
    public static IReadOnlyList<(string Code, string Name)> Of(DeskField field, EntryKind kind, string typed, IStringLocalizer texts)
    {
        var all = field switch
        {
            DeskField.Quotation => s_quotations.Select(code => (code, texts["Quotation_" + code].Value)),
            DeskField.Status => Enum.GetValues<EntryStatus>().Select(status => (KebabName.Of(status), texts.Status(status))),
            DeskField.Type => (kind == EntryKind.Statement ? s_acts : s_events).Select(code => (code, texts.Type(code))),
            _ => [],
        };
        var word = typed.Trim();
        return
        [
            .. all.Where(each => word.Length == 0 || each.Item2.Contains(word, StringComparison.CurrentCultureIgnoreCase)
                || each.Item1.StartsWith(word, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    /// <summary>The decision that a field of an entry comes to; null when what was typed is none.</summary>
    public static Decision? Decide(DeskField field, long entry, EntryKind kind, string value, long? version) => field switch
    {
        DeskField.Speaker => Decision.SetSpeaker(entry, value, version),
        DeskField.Participants => Decision.SetParticipants(
            entry, value.Split(['،', ',', ';', '؛'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), version),
        DeskField.Quotation when value is "direct" or "indirect" => Decision.SetQuotation(entry, value, version),
        DeskField.Type when value.Length > 0 => kind == EntryKind.Statement ? Decision.SetSpeechAct(entry, value, version) : Decision.SetType(entry, value, version),
        DeskField.Status when KebabName.TryParse<EntryStatus>(value, out var status) => Decision.SetStatus(entry, status, version),
        _ => null,
    };

    /// <summary>Whether a word is a speech act or an event type, in either case.</summary>
    public static bool IsType(EntryKind kind, string type) => (kind == EntryKind.Statement ? s_acts : s_events).Contains(type.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a field is one of this kind of entries.</summary>
    public static bool Fits(DeskField field, EntryKind kind) => field switch
    {
        DeskField.Speaker or DeskField.Quotation => kind == EntryKind.Statement,
        DeskField.Participants => kind == EntryKind.Event,
        _ => true,
    };
}
