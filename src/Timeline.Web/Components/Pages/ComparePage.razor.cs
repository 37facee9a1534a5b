using Microsoft.AspNetCore.Components;
using Timeline.Storage;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages;

/// <summary>Two actors face to face: what each did, when they met or spoke of each other, and when nothing is told of them together.</summary>
public sealed partial class ComparePage
{
    private const int MostSilences = 12;

    private Comparison? _comparison;
    private IReadOnlyList<Silence> _silences = [];
    private (long, long)? _shown;
    private bool _missing;

    [SupplyParameterFromQuery(Name = "a")]
    public long? First { get; set; }

    [SupplyParameterFromQuery(Name = "b")]
    public long? Second { get; set; }

    protected override Task OnParametersSetAsync()
    {
        if (First is not { } first || Second is not { } second || _shown == (first, second))
        {
            return Task.CompletedTask;
        }

        _shown = (first, second);
        (_comparison, _missing) = (null, false);
        return ReadAsync(async cancellation =>
        {
            _comparison = await Archive.CompareAsync(first, second, cancellation);
            _silences = _comparison?.Silences() ?? [];
            _missing = _comparison is null;
        });
    }

    private void Choose(long? first, long? second) => Navigation.NavigateTo(CompareState.Address(first, second));
}
