using System.Text;
using Timeline.Temporal.Text;

namespace Timeline.Storage;

/// <summary>Folds the spelling variants of names and searched words, as the tagger does, and joins runs of white space.</summary>
public static class NameKey
{
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var builder = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            var mapped = CharacterMap.Map(c);
            if (mapped == CharacterMap.Nothing)
            {
                continue;
            }

            if (char.IsWhiteSpace(mapped) || char.IsControl(mapped))
            {
                gap = true;
                continue;
            }

            if (gap && builder.Length > 0)
            {
                builder.Append(' ');
            }

            gap = false;
            builder.Append(char.ToLowerInvariant(mapped));
        }

        return builder.ToString();
    }
}
