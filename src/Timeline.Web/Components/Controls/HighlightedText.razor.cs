using System.Globalization;
using Microsoft.AspNetCore.Components;
using Timeline.Storage;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Components.Controls;

/// <summary>An article's text, cut where highlights begin and end; it is only ever written as text, never as markup.</summary>
public sealed partial class HighlightedText
{
    private IReadOnlyList<IReadOnlyList<TextSegment>> _paragraphs = [];
    private (ArticleView?, IReadOnlyList<NamedActor>?) _cut;

    [CascadingParameter]
    public Reading Reading { get; set; } = Reading.Default;

    [Parameter, EditorRequired]
    public required ArticleView Article { get; set; }

    /// <summary>Where actors are named.</summary>
    [Parameter]
    public IReadOnlyList<NamedActor> Names { get; set; } = [];

    /// <summary>The time expression that is explained beside the text.</summary>
    [Parameter]
    public long? MentionId { get; set; }

    /// <summary>The entry that the reader came for.</summary>
    [Parameter]
    public long? EntryId { get; set; }

    protected override void OnParametersSet()
    {
        if (_cut != (Article, Names))
        {
            _cut = (Article, Names);
            _paragraphs = TextSegment.Split(
                Article.Text, [.. Marks(Article), .. Names.Select(name => new TextMark(MarkKind.Actor, name.Span, name.ActorId))]);
        }
    }

    private static IEnumerable<TextMark> Marks(ArticleView article)
    {
        foreach (var mention in article.Mentions)
        {
            yield return new TextMark(MarkKind.Time, mention.Span, mention.Id);
        }

        foreach (var statement in article.Statements)
        {
            yield return new TextMark(MarkKind.Cue, statement.Span, statement.Id);
            if (statement.ContentSpan is { } content)
            {
                yield return new TextMark(MarkKind.Content, content, statement.Id);
            }
        }

        foreach (var happening in article.Events)
        {
            yield return new TextMark(MarkKind.Event, happening.Span, happening.Id);
        }
    }

    private string Classes(TextSegment segment)
    {
        var classes = segment.Marks.Select(mark => "hl-" + TimelineState.Name(mark.Kind)).Distinct(StringComparer.Ordinal);
        var chosen = segment.Marks.Any(mark => mark.Kind switch
        {
            MarkKind.Time => mark.Id == MentionId,
            MarkKind.Actor => false,
            _ => mark.Id == EntryId,
        });
        return string.Join(' ', chosen ? classes.Append("is-chosen") : classes);
    }

    /// <summary>Where links into the text lead: m and a mention's number, t and an entry's.</summary>
    private static string? AnchorOf(TextSegment segment)
    {
        foreach (var mark in segment.Marks)
        {
            if (mark.Span.Start == segment.Start && mark.Kind is not (MarkKind.Content or MarkKind.Actor))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{(mark.Kind == MarkKind.Time ? 'm' : 't')}{mark.Id}");
            }
        }

        return null;
    }

    private string? NameOf(long actorId) => Names.FirstOrDefault(name => name.ActorId == actorId)?.Name;

    private string TitleOf(long mentionId) =>
        Article.Mentions.First(mention => mention.Id == mentionId) is { Days: { } days } ? Reading.Days(days) : T["Days_None"];
}
