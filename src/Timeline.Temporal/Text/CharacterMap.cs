using System.Text;

namespace Timeline.Temporal.Text;

/// <summary>
/// The one place that knows orthographic variants. Each UTF-16 code unit maps to the unit that rules and lexicons
/// are written in, or to nothing (marks, tatweel, invisible controls). One table look-up a character.
/// </summary>
public static class CharacterMap
{
    /// <summary>Stands in the table for a character that leaves no trace in normalised text.</summary>
    public const char Nothing = '\0';

    private static readonly char[] s_table = Build();

    /// <summary>
    /// The normalised form of <paramref name="c"/>, or <see cref="Nothing"/>; of a ligature of lam and alef its lam, behind which
    /// <see cref="IsLamAlef"/> wants an alef.
    /// </summary>
    public static char Map(char c) => s_table[c];

    /// <summary>Normalises a whole string; meant for lexicons and names, not for the hot path.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Map(c) is var mapped and not Nothing)
            {
                builder.Append(mapped).Append(IsLamAlef(c) ? "ا" : "");
            }
        }

        return builder.ToString();
    }

    /// <summary>The first of the characters that are two letters: ﻵ ﻷ ﻹ ﻻ, each alone and at the end of a word.</summary>
    internal const char FirstLamAlef = '\uFEF5';

    internal const char LastLamAlef = '\uFEFC';

    /// <summary>A lam and an alef in one character, as texts from printed pages have them.</summary>
    public static bool IsLamAlef(char c) => c is >= FirstLamAlef and <= LastLamAlef;

    /// <summary>A mark that is written on the letter before it and so belongs to the word that it ends.</summary>
    public static bool IsMark(char c) => c is (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640' or (>= '\u06D6' and <= '\u06ED') or (>= '\u0610' and <= '\u061A');

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 1; i < table.Length; i++)
        {
            table[i] = (char)i;
        }

        for (var c = 'A'; c <= 'Z'; c++)
        {
            table[c] = (char)(c | 0x20);
        }

        // Presentation forms stand for one letter each, but for the ligatures of lam and alef: the table has their lam.
        for (var i = 0xFB50; i <= 0xFEFC; i++)
        {
            // Noncharacters have no normal form; .NET throws on them.
            if (i is >= 0xFDD0 and <= 0xFDEF)
            {
                continue;
            }

            var form = ((char)i).ToString().Normalize(NormalizationForm.FormKC);
            table[i] = form.Length > 0 && form[0] != ' ' ? form[0] : Nothing;
        }

        Fold(table, 'ا', "أإآٱٲٳ");
        Fold(table, 'ي', "ىیېۍ");
        Fold(table, 'ه', "ةہھۀە");
        Fold(table, 'ك', "کڪګ");
        Fold(table, 'و', "ؤۆۇۈۋ");
        Fold(table, 'ي', "ئ");
        for (var i = 0xFB50; i <= 0xFEFC; i++)
        {
            table[i] = table[table[i]];
        }

        for (var i = 0; i < 10; i++)
        {
            table['\u0660' + i] = (char)('0' + i);
            table['\u06F0' + i] = (char)('0' + i);
            table['\uFF10' + i] = (char)('0' + i);
        }

        // Marks on letters, tatweel, and what cannot be seen: joiners, direction controls, byte order mark, soft hyphen.
        for (var c = '\u0600'; c <= '\u06FF'; c++)
        {
            if (IsMark(c))
            {
                table[c] = Nothing;
            }
        }

        foreach (var c in "\u00AD\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF")
        {
            table[c] = Nothing;
        }

        return table;
    }

    private static void Fold(char[] table, char to, string from)
    {
        foreach (var c in from)
        {
            table[c] = to;
        }
    }
}
