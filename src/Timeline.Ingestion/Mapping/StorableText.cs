namespace Timeline.Ingestion.Mapping;

/// <summary>What PostgreSQL cannot keep (NUL, half characters) becomes something that it can, one for one, so that offsets stay.</summary>
internal static class StorableText
{
    public static string Of(string text)
    {
        var broken = false;
        for (var i = 0; i < text.Length && !broken; i++)
        {
            broken = text[i] == '\0' || (char.IsSurrogate(text[i]) && !IsWhole(text, ref i));
        }

        return broken ? Mend(text) : text;
    }

    private static string Mend(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var at = i;
            if (!char.IsSurrogate(source[i]))
            {
                span[i] = source[i] == '\0' ? ' ' : source[i];
            }
            else if (IsWhole(source, ref i))
            {
                (span[at], span[i]) = (source[at], source[i]);
            }
            else
            {
                span[at] = '\uFFFD';
            }
        }
    });

    // Steps to the second half of a whole pair.
    private static bool IsWhole(string text, ref int at)
    {
        if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
        {
            at++;
            return true;
        }

        return false;
    }
}
