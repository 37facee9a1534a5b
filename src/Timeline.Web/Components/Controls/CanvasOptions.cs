using System.Text.Json;

namespace Timeline.Web.Components.Controls;

/// <summary>What the drawing is told whenever it changes; names are as in <c>timeline.js</c>.</summary>
internal sealed record CanvasOptions(
    string Query,
    string? From,
    string? To,
    string? Hours,
    long? Selected,
    bool Rtl,
    string? Pinned,
    string? Folded,
    string? Company)
{
    // Written here and handed over as text: what a circuit learns of types that it writes itself, each circuit keeps for itself.
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    /// <summary>What never changes within a page, as the drawing takes it.</summary>
    public static string ToJson(CanvasStart start) => JsonSerializer.Serialize(start, s_json);
}

/// <summary>What the drawing is told once.</summary>
internal sealed record CanvasStart(string Url, string Locale, IReadOnlyList<string> Months, IReadOnlyList<string>? Hijri, string Digits, CanvasTexts Texts);
