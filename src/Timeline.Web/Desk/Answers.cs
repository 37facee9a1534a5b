using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Web.Desk;

/// <summary>The decisions that an answer about an expression comes to, for the first who looks at it and for the second.</summary>
internal static class Answers
{
    /// <param name="item">What is answered.</param>
    /// <param name="mention">Its expression.</param>
    /// <param name="days">The days it means; null when it means none, which is a confirmation of an undated expression.</param>
    /// <param name="editor">Who answers.</param>
    /// <param name="differs">What is said when the second of two says otherwise: it is disputed then, and comes back into the queue.</param>
    public static IReadOnlyCollection<Decision> Of(ReviewItem item, MentionView mention, DayRange? days, Editor editor, string differs)
    {
        var subject = item.Subject;
        if (!item.IsSecondFor(editor))
        {
            return [days == mention.Days ? Decision.Confirm(subject, mention.Version) : Decision.SetDays(subject, days, mention.Version)];
        }

        var agrees = mention.State != ReviewState.Rejected && days == mention.Days;
        return agrees
            ? [Decision.Confirm(subject, mention.Version)]
            :
            [
                Decision.Confirm(subject, mention.Version),
                Decision.SetDays(subject, days == mention.MachineDays ? null : days, mention.Version),
                Decision.Dispute(subject, differs, mention.Version),
            ];
    }

    /// <summary>It is no date.</summary>
    public static IReadOnlyCollection<Decision> Reject(ReviewItem item, MentionView mention, Editor editor, string differs)
    {
        var subject = item.Subject;
        return item.IsSecondFor(editor) && mention.State != ReviewState.Rejected
            ? [Decision.Reject(subject, mention.Version), Decision.Dispute(subject, differs, mention.Version)]
            : [Decision.Reject(subject, mention.Version)];
    }
}
