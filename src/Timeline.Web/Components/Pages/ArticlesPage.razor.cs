using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Timeline.Storage;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages;

/// <summary>All articles, the latest writer's day first, or those that hold the words asked for.</summary>
public sealed partial class ArticlesPage
{
    private const int PageSize = 40;

    private readonly CancellationTokenSource _life = new();
    private List<ArticleRow>? _rows;
    private string? _typed;
    private string? _next;
    private bool _failed;

    [CascadingParameter]
    public Reading Reading { get; set; } = Reading.Default;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    public void Dispose()
    {
        _life.Cancel();
        _life.Dispose();
    }

    protected override Task OnParametersSetAsync()
    {
        _typed = Query;
        _next = null;
        return FetchAsync([]);
    }

    private void Search() => Navigation.NavigateTo(
        string.IsNullOrWhiteSpace(_typed) ? "/articles" : QueryHelpers.AddQueryString("/articles", "q", _typed.Trim()));

    private Task MoreAsync() => FetchAsync(_rows ?? []);

    private async Task FetchAsync(List<ArticleRow> before)
    {
        try
        {
            var page = await Archive.ArticlesAsync(new ArticleFilter(TimelineState.Searchable(Query)), _next, PageSize, _life.Token);
            _rows = [.. before, .. page.Items];
            _next = page.Next;
            _failed = false;
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is not null)
        {
            _failed = true;
        }
        catch (OperationCanceledException) when (_life.IsCancellationRequested)
        {
            // The reader left the page.
        }
    }
}
