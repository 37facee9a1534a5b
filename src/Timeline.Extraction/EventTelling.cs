using Timeline.Extraction.Events;

namespace Timeline.Extraction;

/// <summary>One place of an article that tells an event, whether or not the event is entered there: what its weighing is learnt from.</summary>
/// <param name="Event">Number of the event within the article; tellings of one event share it.</param>
/// <param name="Start">Where the trigger begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Type">Type of the event.</param>
/// <param name="Signs">Names of the signs that are weighed, as in the table of weights.</param>
public sealed record EventTelling(int Event, int Start, int End, EventType Type, IReadOnlyList<string> Signs)
{
    /// <summary>Before the name of a group of words in the table of weights.</summary>
    public const string GroupPrefix = "group.";

    /// <summary>The tellings at which events are entered, at most one for each event, when tellings are weighed like this.</summary>
    /// <param name="tellings">All of an article.</param>
    /// <param name="score">The log-odds of one.</param>
    public static IReadOnlyList<EventTelling> Entered(IEnumerable<EventTelling> tellings, Func<EventTelling, double> score) =>
        [.. tellings.GroupBy(telling => telling.Event).Select(group => EventFinder.FirstFull([.. group], score)).OfType<EventTelling>()];
}
