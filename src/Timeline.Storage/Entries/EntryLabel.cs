namespace Timeline.Storage;

/// <summary>What a mark on the timeline is called: who says what, or what happened between whom.</summary>
public static class EntryLabel
{
    private const int MostWords = 8;
    private const int Longest = 160;

    /// <param name="speaker">Null when nobody is named.</param>
    /// <param name="content">What was said.</param>
    /// <param name="cue">Stands in where nothing was said.</param>
    public static string OfStatement(string? speaker, string content, string cue)
    {
        var words = FirstWords(content.Length > 0 ? content : cue);
        return Shorten(speaker is null ? words : $"{speaker}: {words}");
    }

    public static string OfEvent(string trigger, IReadOnlyCollection<string> participants) =>
        Shorten(participants.Count == 0 ? trigger : $"{trigger}: {string.Join("، ", participants)}");

    private static string FirstWords(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords ? string.Join(' ', words) : string.Join(' ', words.Take(MostWords)) + "…";
    }

    private static string Shorten(string label) => label.Length <= Longest ? label : label[..(Longest - 1)] + "…";
}
