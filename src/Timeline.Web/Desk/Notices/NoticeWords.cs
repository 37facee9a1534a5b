using Microsoft.Extensions.Localization;
using Timeline.Storage;
using Timeline.Web.Localisation;

namespace Timeline.Web.Desk.Notices;

/// <summary>Says in a sentence what became of a decision.</summary>
internal static class NoticeWords
{
    public static string Of(NoticeView notice, Reading reading, IStringLocalizer texts)
    {
        var (own, theirs) = (notice.Own, notice.Theirs);
        var phrase = theirs.Phrase.Length > 0 ? theirs.Phrase : texts["Notice_" + theirs.Subject.Kind].Value;
        return theirs.Kind == DecisionKind.Dispute
            ? texts["Notice_Disputed", theirs.Editor.Name, phrase, theirs.After?.Text ?? string.Empty]
            : texts[
                theirs.Made == BatchKind.Undo ? "Notice_Undone" : "Notice_Changed", theirs.Editor.Name, phrase, Value(own, reading, texts), Value(theirs, reading, texts)];
    }

    private static string Value(DecisionRecord record, Reading reading, IStringLocalizer texts) => record.After switch
    {
        null => texts["Notice_Machine"],
        { Days: { } days } => reading.Days(days),
        _ when record.Field is DecisionField.Verdict or DecisionField.Lock or DecisionField.State or DecisionField.Actors or DecisionField.Telling => texts["Decision_" + record.Kind],
        { Text: { } code } when record.Field == DecisionField.Type => texts.Type(code),
        { Text: { } code } when record.Field == DecisionField.Status && KebabName.TryParse<EntryStatus>(code, out var status) => texts.Status(status),
        { Text: { } code } when record.Field == DecisionField.Quotation => texts["Quotation_" + code],
        var value => value.ToString(),
    };
}
