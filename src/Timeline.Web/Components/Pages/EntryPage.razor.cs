using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Timeline.Export.LinkedData;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages;

/// <summary>One entry under an address that stays.</summary>
public sealed partial class EntryPage
{
    private readonly CancellationTokenSource _life = new();
    private EntryDetail? _entry;
    private bool _missing;
    private bool _failed;

    [Parameter]
    public long Id { get; set; }

    /// <summary>Only there while the page is first made, not in the circuit.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>The timeline around the entry's days, with the entry chosen.</summary>
    private string InTimeline
    {
        get
        {
            var state = new TimelineState(Selected: Id);
            return _entry?.Entry.Days is { } days ? (state with { Window = Around(days) }).ToUri() : state.ToUri();
        }
    }

    [CascadingParameter]
    public Localisation.Reading Reading { get; set; } = Localisation.Reading.Default;

    private Uri Address => new(new Uri(Navigation.BaseUri), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"entries/{Id}"));

    private string Summary => _entry is null ? string.Empty : $"{(_entry.Entry.Days is { } days ? Reading.Days(days) : T["Entry_Undated"])} — {_entry.Entry.Sentence}";

    // Search engines read it only inside the page. It is no markup of anybody's: its maker escapes whatever could end the element.
    private MarkupString LinkedData => new(_entry is null ? string.Empty : $"<script type=\"application/ld+json\">{EntryJsonLd.Of(_entry.Entry, Address)}</script>");

    public void Dispose()
    {
        _life.Cancel();
        _life.Dispose();
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private static DayRange Around(DayRange days)
    {
        var air = Math.Max(21, days.Length);
        var first = Math.Max(DateOnly.MinValue.DayNumber, days.First.DayNumber - air);
        var last = Math.Min(DateOnly.MaxValue.DayNumber, days.Last.DayNumber + air);
        return new DayRange(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last));
    }

    private async Task LoadAsync()
    {
        try
        {
            _entry = await Archive.EntryAsync(Id, _life.Token);
            _missing = _entry is null;
            _failed = false;
            if (_missing && Http is { Response.HasStarted: false })
            {
                Http.Response.StatusCode = StatusCodes.Status404NotFound;
            }
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
