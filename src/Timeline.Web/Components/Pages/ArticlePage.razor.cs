using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Timeline.Storage;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages;

/// <summary>An article as it was read: every expression, statement and event in its place, each date explained and open to correction.</summary>
public sealed partial class ArticlePage
{
    private static readonly MarkKind[] Kinds = [MarkKind.Time, MarkKind.Cue, MarkKind.Content, MarkKind.Event, MarkKind.Actor];

    private readonly HashSet<MarkKind> _hidden = [];
    private ArticleView? _article;
    private MentionView? _mention;
    private IReadOnlyList<DecisionRecord> _history = [];
    private ArticleContext _context = new([], []);
    private ArticleAxis? _axis;
    private bool _missing;

    [Parameter]
    public long Id { get; set; }

    /// <summary>The time expression that is explained.</summary>
    [SupplyParameterFromQuery(Name = "mention")]
    public long? Mention { get; set; }

    /// <summary>The entry that the reader came for.</summary>
    [SupplyParameterFromQuery(Name = "entry")]
    public long? Entry { get; set; }

    /// <summary>Only there while the page is first made, not in the circuit.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private string Title => _article?.Title ?? FirstLine(_article?.Text ?? string.Empty);

    private string HiddenClasses => string.Join(' ', _hidden.Select(kind => "hide-" + TimelineState.Name(kind)));

    private IEnumerable<ArticleEntry> Entries =>
        _article is null ? [] : _article.Statements.Concat(_article.Events).OrderBy(entry => entry.Span.Start);

    protected override async Task OnParametersSetAsync()
    {
        if (_article?.Id == Id)
        {
            await ReadAsync(PickAsync);
        }
        else
        {
            await LoadAsync();
        }
    }

    private static string NameOf(MarkKind kind) => kind switch
    {
        MarkKind.Time => "Article_Times",
        MarkKind.Cue => "Article_Cues",
        MarkKind.Content => "Article_Statements",
        MarkKind.Actor => "Article_Actors",
        _ => "Article_Events",
    };

    private static string FirstLine(string text)
    {
        const int Most = 90;
        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Length <= Most ? line.ToString() : string.Concat(line[..Most].TrimEnd(), "…");
    }

    private Task LoadAsync() => ReadAsync(async cancellation =>
    {
        _article = await Archive.ArticleAsync(Id, cancellation);
        _axis = _article is null ? null : ArticleAxis.Of(_article);
        _context = _article is null ? new ArticleContext([], []) : await Archive.ContextAsync(Id, _article.Text, cancellation);
        _missing = _article is null;
        if (_missing && Http is { Response.HasStarted: false })
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        await PickAsync(cancellation);
    });

    private async Task PickAsync(CancellationToken cancellation)
    {
        _mention = _article?.Mentions.FirstOrDefault(mention => mention.Id == Mention);
        _history = _mention is null ? [] : await Archive.HistoryAsync(_mention.Id, cancellation);
    }

    private void Toggle(MarkKind kind)
    {
        if (!_hidden.Remove(kind))
        {
            _hidden.Add(kind);
        }
    }
}
