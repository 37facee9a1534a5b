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
                theirs.Made == BatchKind.Undo ? "Notice_Undone" : "Notice_Changed", theirs.Editor.Name, phrase, DecisionWords.Outcome(own, reading, texts),
                DecisionWords.Outcome(theirs, reading, texts)];
    }
}
