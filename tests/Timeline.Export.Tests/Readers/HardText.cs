namespace Timeline.Export.Tests.Readers;

/// <summary>What articles and names can hold and file formats stumble over.</summary>
internal static class HardText
{
    /// <summary>Every quote mark, separators, line ends, bidi controls, an emoji, and what only looks like an escape.</summary>
    public const string Text = "قال: \"نعم\"، 'لا' «بلى» “أجل” <b>&amp;; \\n، ثم, مضى\nسطر\r\nوسطر \u202Bيمين\u202C \u200F! 😀 _x0041_ ]]> %20 {x}";

    /// <summary>The same as formats keep it that know one kind of line end only.</summary>
    public static readonly string TextWithPlainLines = Text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Half a pair, and characters that XML forbids.</summary>
    public const string Broken = "قطع\uD83D هنا\u0001\u000B\uFFFE";
}
