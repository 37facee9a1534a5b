using System.Text;
using Timeline.Temporal.Text;

namespace Timeline.Storage.Search;

/// <summary>The words of a text as it was written, each with its place and its folded spelling.</summary>
internal static class TextWords
{
    /// <summary>Letters and digits are words, with the marks that are written on them.</summary>
    public static IEnumerable<(TextSpan Span, string Key)> Of(string text)
    {
        var key = new StringBuilder();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || CharacterMap.IsMark(text[i])))
            {
                start = start < 0 ? i : start;
                if (CharacterMap.Map(text[i]) is var folded and not CharacterMap.Nothing)
                {
                    key.Append(char.ToLowerInvariant(folded));
                }

                continue;
            }

            if (start >= 0 && key.Length > 0)
            {
                yield return (new TextSpan(start, i), key.ToString());
            }

            key.Clear();
            start = -1;
        }
    }
}
