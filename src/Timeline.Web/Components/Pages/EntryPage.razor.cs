using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Timeline.Export.LinkedData;
using Timeline.Storage;

namespace Timeline.Web.Components.Pages;

/// <summary>One entry under an address that stays, with everything that other articles tell of the same event.</summary>
public sealed partial class EntryPage
{
    private EntryDetail? _entry;
    private IReadOnlyList<EventTelling> _tellings = [];
    private Tomb? _tomb;
    private bool _missing;

    [Parameter]
    public long Id { get; set; }

    /// <summary>Only there while the page is first made, not in the circuit.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private string Here => Navigation.ToAbsoluteUri($"/entries/{Id}").AbsoluteUri;

    private string Summary => _entry is null ? string.Empty : $"{(_entry.Entry.Days is { } days ? Reading.Days(days) : T["Entry_Undated"])} — {_entry.Entry.Sentence}";

    // Search engines read it only inside the page. It is no markup of anybody's: its maker escapes whatever could end the element.
    private MarkupString LinkedData => new(_entry is null ? string.Empty : $"<script type=\"application/ld+json\">{EntryJsonLd.Of(_entry.Entry, new Uri(Here))}</script>");

    /// <summary>The entry where it stands in its article.</summary>
    private string InContext => $"/articles/{_entry?.Entry.ArticleId}?entry={Id}#t{Id}";

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async cancellation =>
    {
        var entry = Archive.EntryAsync(Id, null, cancellation);
        var tellings = Archive.TellingsAsync(Id, cancellation);
        await Task.WhenAll(entry, tellings);
        (_entry, _tellings) = (await entry, await tellings);
        _missing = _entry is null;
        _tomb = _missing ? await Archive.TombAsync(Id, cancellation) : null;
        if (_tomb?.MovedTo is { } successor)
        {
            // Not for ever: a decision that moved it can be undone.
            Navigation.NavigateTo($"/entries/{successor}", replace: true);
        }
        else if (_missing && Http is { Response.HasStarted: false })
        {
            Http.Response.StatusCode = _tomb is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        }
    });
}
