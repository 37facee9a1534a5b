using Microsoft.Extensions.Localization;

namespace Timeline.Web.Components.Controls;

/// <summary>Texts that the drawing itself needs, with {0} where a number goes.</summary>
internal sealed record CanvasTexts(
    string Planned,
    string Corrected,
    string Position,
    string Comma,
    string NoMore,
    string Empty,
    string Failed,
    string Loading,
    string Narrowed,
    string UnnamedLane,
    string AllLane,
    string Entries,
    string Hides,
    string WriterDay,
    string Silence,
    string Pinned,
    string Unpinned,
    string Folded,
    string Unfolded)
{
    public static CanvasTexts From(IStringLocalizer texts) => new(
        texts["Status_Planned"],
        texts["Timeline_Corrected"],
        texts["Timeline_Position"],
        texts["Comma"],
        texts["Timeline_NoMore"],
        texts["Timeline_Empty"],
        texts["Timeline_Failed"],
        texts["Timeline_Loading"],
        texts["Timeline_Narrowed"],
        texts["Lane_Unnamed"],
        texts["Filter_All"],
        texts["Timeline_Entries"],
        texts["Timeline_Hides"],
        texts["Legend_WriterDay"],
        texts["Timeline_Silence"],
        texts["Lane_Pinned"],
        texts["Lane_Unpinned"],
        texts["Lane_Folded"],
        texts["Lane_Unfolded"]);
}
