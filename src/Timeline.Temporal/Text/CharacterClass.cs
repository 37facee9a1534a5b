using System.Globalization;

namespace Timeline.Temporal.Text;

/// <summary>What a character does to the division of a text into tokens.</summary>
internal enum CharacterClass : byte
{
    Space,
    LineEnd,
    Arabic,
    Foreign,
    Digit,
    Punctuation,

    /// <summary>A mark, tatweel or a control that cannot be seen: part of the word around it, or of nothing.</summary>
    Invisible,
}

/// <summary>
/// Everything that the tokenizer asks of a character in one look-up: its normalised form in the low sixteen bits, then its
/// class, then whether it is a mark.
/// </summary>
internal static class CharacterClasses
{
    /// <summary>Set for a mark that belongs to the word that it ends.</summary>
    public const uint Mark = 1u << 24;

    /// <summary>Set for a lam and alef written as one character, whose normalised form is the lam with an alef behind it.</summary>
    public const uint LamAlef = 1u << 26;

    /// <summary>Set for a quotation mark of any kind.</summary>
    public const uint Quotation = 1u << 25;

    private const int ClassShift = 16;

    /// <summary>Single marks are quotation marks only in the curved form: the straight one is an apostrophe as often.</summary>
    private const string QuotationMarks = "\"“”„‟«»‹›″’‘";

    /// <summary>One entry for each UTF-16 code unit.</summary>
    public static uint[] Table { get; } = Build();

    public static CharacterClass ClassOf(uint entry) => (CharacterClass)(byte)(entry >> ClassShift);

    private static uint[] Build()
    {
        var table = new uint[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = CharacterMap.Map(c) | ((uint)Classify(c) << ClassShift) | (CharacterMap.IsMark(c) ? Mark : 0)
                | (QuotationMarks.Contains(c) ? Quotation : 0)
                | (CharacterMap.IsLamAlef(c) ? LamAlef : 0);
        }

        return table;
    }

    private static CharacterClass Classify(char c)
    {
        var mapped = CharacterMap.Map(c);
        return c switch
        {
            '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f' => CharacterClass.LineEnd,
            '\0' => CharacterClass.Space,
            _ when mapped == CharacterMap.Nothing => CharacterClass.Invisible,
            _ when mapped is >= '0' and <= '9' => CharacterClass.Digit,
            _ when char.IsWhiteSpace(c) || char.IsControl(c) => CharacterClass.Space,
            _ when char.IsLetter(c) => IsArabic(mapped) ? CharacterClass.Arabic : CharacterClass.Foreign,
            _ when CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharacterClass.Foreign,
            _ => CharacterClass.Punctuation,
        };
    }

    private static bool IsArabic(char c) => c is (>= '\u0620' and <= '\u06FF') or (>= '\u0750' and <= '\u077F');
}
