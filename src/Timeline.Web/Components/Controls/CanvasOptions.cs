namespace Timeline.Web.Components.Controls;

/// <summary>What the drawing is told; names are as in <c>timeline.js</c>.</summary>
internal sealed record CanvasOptions(
    string Url,
    string Query,
    string? From,
    string? To,
    long? Selected,
    bool Rtl,
    string Locale,
    IReadOnlyList<string> Months,
    IReadOnlyList<string>? Hijri,
    string? Pinned,
    string? Folded,
    string? Company,
    CanvasTexts Texts)
{
    /// <summary>Whether the drawing would change; language and months never do within a page.</summary>
    public bool SameAs(CanvasOptions? other) => other is not null
        && (Query, From, To, Selected, Rtl, Pinned, Folded) == (other.Query, other.From, other.To, other.Selected, other.Rtl, other.Pinned, other.Folded);
}
