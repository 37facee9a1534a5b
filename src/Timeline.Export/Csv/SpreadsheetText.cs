using System.Globalization;

namespace Timeline.Export.Csv;

/// <summary>Text that a spreadsheet shows and never runs.</summary>
internal static class SpreadsheetText
{
    /// <summary>
    /// Puts an apostrophe before text that some spreadsheet would take for a formula. Spaces and invisible marks at the
    /// beginning do not hide the sign: some programs drop them before they look.
    /// </summary>
    public static string? Neutralize(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        foreach (var c in text)
        {
            switch (c)
            {
                case '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r':
                    return "'" + text;
                case ' ' or '\n' or '\u00A0' or '\uFEFF':
                    continue;
                default:
                    if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
                    {
                        continue;
                    }

                    return text;
            }
        }

        return text;
    }
}
