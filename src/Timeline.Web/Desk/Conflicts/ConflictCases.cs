using System.Globalization;
using Microsoft.Extensions.Localization;
using Timeline.Storage;
using Timeline.Web.Data;
using Timeline.Web.Localisation;

namespace Timeline.Web.Desk.Conflicts;

/// <summary>Reads what a person needs in order to decide about a conflict, and makes out the ways to decide.</summary>
internal sealed class ConflictCases(ActorQuery actors, DecisionQuery decisions, IArchive archive, IStringLocalizer<Texts> texts)
{
    private const int MostPlaces = 8;

    public Task<ConflictCase> OfAsync(ConflictView view, CancellationToken cancellation) => view.Kind switch
    {
        ConflictKind.EventDays => EventDaysAsync(view, cancellation),
        ConflictKind.TextAgainstMetadata => MetadataAsync(view, cancellation),
        ConflictKind.UnplacedDecision => UnplacedAsync(view, cancellation),
        _ => TwinsAsync(view, cancellation),
    };

    private async Task<ConflictCase> EventDaysAsync(ConflictView view, CancellationToken cancellation)
    {
        if (view.First is not { } first || view.Second is not { } second
            || await archive.EntryAsync(first.Id, null, cancellation) is not { Entry: var one } || await archive.EntryAsync(second.Id, null, cancellation) is not { Entry: var other })
        {
            return new ConflictCase(view, [], [Dismiss(view)]);
        }

        var options = new List<ConflictOption>();
        if (one.Days is { } days)
        {
            options.Add(new ConflictOption("1", "Conflict_DaysRight", one.Outlet ?? one.Label, [Decision.SetDays(Subject.Entry(other.Id), days, other.Version), Settle(view)]));
        }

        if (other.Days is { } others)
        {
            options.Add(new ConflictOption("2", "Conflict_DaysRight", other.Outlet ?? other.Label, [Decision.SetDays(Subject.Entry(one.Id), others, one.Version), Settle(view)]));
        }

        options.Add(new ConflictOption("break", "Conflict_TwoEvents", "", [Decision.BreakEvent(other.Id, [one.Id], other.Version), Settle(view)]));
        return new ConflictCase(view, [Evidence(one), Evidence(other)], [.. options, Dismiss(view)]);
    }

    private async Task<ConflictCase> MetadataAsync(ConflictView view, CancellationToken cancellation)
    {
        if (view.Article is not { } named || await archive.ArticleAsync(named.Id, cancellation) is not { } article)
        {
            return new ConflictCase(view, [], [Dismiss(view)]);
        }

        var options = new List<ConflictOption>();
        var address = string.Create(CultureInfo.InvariantCulture, $"/articles/{article.Id}");
        var sides = new List<ConflictEvidence>();
        foreach (var (key, text, day) in new[] { ("1", "Conflict_Metadata", article.Published), ("2", "Conflict_Text", article.WriterDay.Day) })
        {
            if (day is { } some)
            {
                sides.Add(new ConflictEvidence(
                    texts[text], Temporal.DayRange.Of(some), key == "1" ? article.PublishedBasis : article.Text[..Math.Min(article.Text.Length, 400)], article.Outlet, address));
                options.Add(new ConflictOption(key, "Conflict_CountFrom", texts[text], [Decision.SetWriterDay(article.Id, some), Settle(view)]));
            }
        }

        return new ConflictCase(view, sides, [.. options, Dismiss(view)]);
    }

    private async Task<ConflictCase> UnplacedAsync(ConflictView view, CancellationToken cancellation)
    {
        var record = view.First is { } side ? await decisions.GetAsync(side.Id, cancellation) : null;
        var article = view.Article is { } named ? await archive.ArticleAsync(named.Id, cancellation) : null;
        if (record is null || article is null)
        {
            return new ConflictCase(view, [], [Dismiss(view)]);
        }

        var was = new ConflictEvidence(
            texts["Decision_" + record.Kind], record.After?.Days, $"«{record.Phrase}»", record.Editor.Name, string.Create(CultureInfo.InvariantCulture, $"/articles/{article.Id}"));

        // The same words elsewhere in the text are where it may belong now.
        var places = article.Mentions.Where(mention => mention.Phrase == record.Phrase).Take(MostPlaces).ToList();
        var options = places
            .Select((mention, place) => (Mention: mention, Decision: Again(record, mention), Key: (place + 1).ToString(CultureInfo.InvariantCulture)))
            .Where(each => each.Decision is not null)
            .Select(each => new ConflictOption(each.Key, "Conflict_PlaceHere", Around(article.Text, each.Mention.Span), [each.Decision!, Settle(view)]));
        var sides = places.Select(mention => new ConflictEvidence(mention.Phrase, mention.Days, Around(article.Text, mention.Span), article.Outlet, was.Address));
        return new ConflictCase(view, [was, .. sides], [.. options, Dismiss(view)]);
    }

    private async Task<ConflictCase> TwinsAsync(ConflictView view, CancellationToken cancellation)
    {
        if (view.First is not { } first || view.Second is not { } second
            || await actors.GetAsync(first.Id, cancellation) is not { } one || await actors.GetAsync(second.Id, cancellation) is not { } other || one.Actor.Id == other.Actor.Id)
        {
            return new ConflictCase(view, [], []);
        }

        return new ConflictCase(
            view,
            [Evidence(one), Evidence(other)],
            [
                new ConflictOption("1", "Conflict_Same", one.Actor.Name, [], Merge: (other.Actor, one.Actor)),
                new ConflictOption("2", "Conflict_Same", other.Actor.Name, [], Merge: (one.Actor, other.Actor)),
                new ConflictOption("reject", "Conflict_TwoActors", "", [], Apart: (one.Actor, other.Actor)),
            ]);
    }

    private ConflictEvidence Evidence(ActorView actor) => new(
        actor.Actor.Name, null, string.Join(texts["Comma"], actor.Names.Select(name => name.Name).Take(12)), texts["Conflict_Entries", actor.Actor.Entries],
        string.Create(CultureInfo.InvariantCulture, $"/actors/{actor.Actor.Id}"));

    private static ConflictEvidence Evidence(EntryRow entry) =>
        new(entry.Label, entry.Days, entry.Sentence, entry.Outlet, string.Create(CultureInfo.InvariantCulture, $"/entries/{entry.Id}"));

    private static Decision? Again(DecisionRecord record, MentionView mention) => record.Kind switch
    {
        DecisionKind.SetDays when record.After?.Days is { } days => Decision.SetDays(Subject.Mention(mention.Id), days, mention.Version),
        DecisionKind.Confirm => Decision.Confirm(Subject.Mention(mention.Id), mention.Version),
        DecisionKind.Reject => Decision.Reject(Subject.Mention(mention.Id), mention.Version),
        _ => null,
    };

    private static string Around(string text, TextSpan span)
    {
        var sentence = SentenceWindow.Of(text, span);
        return sentence.Head + sentence.Phrase + sentence.Tail;
    }

    private static Decision Settle(ConflictView view) => Decision.SettleConflict(view.Id, view.Version);

    private static ConflictOption Dismiss(ConflictView view) => new("reject", "Conflict_None", "", [Decision.DismissConflict(view.Id, view.Version)]);
}
