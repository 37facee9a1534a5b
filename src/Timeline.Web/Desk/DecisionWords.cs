using Microsoft.Extensions.Localization;
using Timeline.Storage;
using Timeline.Web.Localisation;

namespace Timeline.Web.Desk;

/// <summary>Says in the reader's words what was decided.</summary>
internal static class DecisionWords
{
    /// <summary>What was done, and the value that it gave where there is one to tell: <c>set the status: happened</c>.</summary>
    public static string Deed(DecisionRecord record, Reading reading, IStringLocalizer texts)
    {
        var deed = texts["Decision_" + record.Kind].Value;
        var hasValue = !IsDeed(record.Field) && (record.After is not null || record.Field is not (DecisionField.Dispute or DecisionField.Comment));
        return hasValue ? texts["Decision_Value", deed, Value(record.Field, record.After, reading, texts)] : deed;
    }

    /// <summary>What holds after it; of what is a deed rather than a value (confirmed, locked, merged), the deed.</summary>
    public static string Outcome(DecisionRecord record, Reading reading, IStringLocalizer texts) => record.After is not null && IsDeed(record.Field)
        ? texts["Decision_" + record.Kind]
        : Value(record.Field, record.After, reading, texts);

    /// <summary>A value of a field; without one, that it is the machine's.</summary>
    public static string Value(DecisionField field, DecisionValue? value, Reading reading, IStringLocalizer texts) => value switch
    {
        null => texts["Notice_Machine"],
        { Days: { } days } => reading.Days(days),
        { Names.Count: 0 } => texts["Decision_Nobody"],
        { Text: { } code } when field == DecisionField.Type => texts.Type(code),
        { Text: { } code } when field == DecisionField.Status && KebabName.TryParse<EntryStatus>(code, out var status) => texts.Status(status),
        { Text: { } code } when field == DecisionField.Quotation => texts["Quotation_" + code],
        _ => value.ToString(),
    };

    private static bool IsDeed(DecisionField field) =>
        field is DecisionField.Verdict or DecisionField.Lock or DecisionField.State or DecisionField.Actors or DecisionField.Telling;
}
