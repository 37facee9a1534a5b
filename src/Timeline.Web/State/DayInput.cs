using Timeline.Temporal;

namespace Timeline.Web.State;

/// <summary>What an editor typed into a date field, read: ISO, EDTF or Arabic words.</summary>
/// <param name="Days">Null when nothing could be read.</param>
/// <param name="Mention">How the words were read; null for ISO and EDTF.</param>
/// <param name="Fault">What is wrong with what looks like EDTF.</param>
public sealed record DayInput(DayRange? Days, TimeMention? Mention, EdtfFault Fault = EdtfFault.None)
{
    public static DayInput Nothing { get; } = new(null, null);

    /// <summary>The name of the sentence that says why nothing could be read; null when something could, or nothing was typed.</summary>
    public string? FaultText(string? text) => Days is not null || string.IsNullOrWhiteSpace(text) ? null : Fault switch
    {
        EdtfFault.NoSuchDays => "Correct_NoSuchDays",
        EdtfFault.OpenEnd => "Correct_OpenEnd",
        _ => "Correct_Unreadable",
    };

    /// <param name="text">What was typed.</param>
    /// <param name="writerDay">The day that words such as "أمس" count from; null when unknown.</param>
    public static DayInput Read(string? text, DateOnly? writerDay)
    {
        var typed = text?.Trim() ?? string.Empty;
        if (typed.Length == 0)
        {
            return Nothing;
        }

        if (EdtfReader.Read(typed, out var fault) is { } days)
        {
            return new DayInput(days, null);
        }

        // What looks like EDTF but is none must not be read as words: half of a wrong range would pass for the whole.
        if (fault != EdtfFault.NotEdtf || !typed.Any(IsArabic))
        {
            return new DayInput(null, null, fault);
        }

        var mention = TimeTagger.Default.Tag(typed, writerDay).Mentions.FirstOrDefault(each => each.Days is not null);
        return mention is null ? Nothing : new DayInput(mention.Days, mention);
    }

    // Digits of either kind belong to dates too; words do not without letters.
    private static bool IsArabic(char letter) => letter is >= '\u0621' and <= '\u064A';
}
