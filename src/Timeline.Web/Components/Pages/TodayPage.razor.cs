using System.Globalization;
using Microsoft.AspNetCore.Components;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Data;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages;

/// <summary>What a week brought, what is planned after it, and what changed since the reader was here.</summary>
public sealed partial class TodayPage
{
    private const int MostConflicts = 6;
    private const int DaysAhead = 60;

    private DateOnly _day;
    private DigestView? _digest;
    private ChangesView? _changes;
    private IReadOnlyList<EventConflictView> _conflicts = [];

    [CascadingParameter]
    public ReaderMemory Memory { get; set; } = ReaderMemory.Nobody;

    /// <summary>The last day of the week; today when it is left out or no day.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    public string? Day { get; set; }

    private DateOnly Now => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    private DateOnly From => DateOnly.FromDayNumber(Math.Max(DateOnly.MinValue.DayNumber, _day.DayNumber - 6));

    private DayRange Week => new(From, _day);

    private DayRange Ahead => TimelineAddress.WithAir(DayRange.Of(_day), DaysAhead);

    protected override void OnInitialized() => Feed.Changed += OnChanged;

    protected override Task OnParametersSetAsync()
    {
        var day = TimelineState.ParseDay(Day) ?? Now;
        if (day == _day && _digest is not null)
        {
            return Task.CompletedTask;
        }

        (_day, _digest) = (day, null);
        return LoadAsync();
    }

    protected override void Dispose(bool disposing)
    {
        Feed.Changed -= OnChanged;
        base.Dispose(disposing);
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string DayAddress(int dayNumber) => "/today?day="
        + Iso(DateOnly.FromDayNumber(Math.Clamp(dayNumber, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)));

    private Task LoadAsync() => ReadAsync(async cancellation =>
    {
        var digest = Archive.DigestAsync(_day, cancellation);
        var changes = Memory.LastVisit is { } since ? Archive.ChangesAsync(since, cancellation) : Task.FromResult(new ChangesView(0, []));
        var conflicts = Archive.ConflictsAsync(MostConflicts, cancellation);
        await Task.WhenAll(digest, changes, conflicts);
        (_changes, _conflicts) = (await changes, await conflicts);
        _digest = await digest;
    });

    private void OnChanged(object? sender, EventArgs change) => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    });

    private void Go(ChangeEventArgs args)
    {
        if (TimelineState.ParseDay(args.Value?.ToString()) is { } day)
        {
            Navigation.NavigateTo(DayAddress(day.DayNumber));
        }
    }
}
