using FsCheck;
using FsCheck.Fluent;
using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Tests;

/// <summary>
/// Texts that nobody would write, the same for the same seed: words that the rules know with particles before them, letters, marks,
/// digits of every script, direction controls, halves of surrogate pairs.
/// </summary>
internal static class RandomTexts
{
    private static readonly string[] s_words =
    [
        "أمس", "الأول", "غد", "يوم", "اليوم", "الثلاثاء", "الماضي", "المقبل", "أيار", "تشرين", "الثاني", "رمضان", "1439", "هـ", "2018", "31", "شباط", "الساعة", "والنصف",
        "مساء", "بتوقيت", "غرينتش", "قبل", "منذ", "بعد", "ذلك", "بيومين", "سنوات", "القرن", "من", "في", "الشهر", "نفسه", "نهاية", "مطلع", "نحو", "كل", "ال", "لل", "و", "ب",
        "99999999999", "0", "روسيا اليوم", "سيصل", "وصل",
    ];

    private static readonly string[] s_particles = ["", "", "", "و", "ف", "ب", "ل", "ك", "ال", "لل", "وال", "بال", "وبال", "ولل", "فك"];

    private const string Signs = "/-:.،؛؟!()«»\"'“”%#٪٫\n\r\t\u2028\u00A0  ";

    private const string Unseen = "\u064B\u0650\u0651\u0652\u0640\u0670\u200F\u200E\u202E\u2067\u2069\u200C\u200D\uFEFF\u00AD\0\uFFFF\uFDD0\uFFFE";

    private const string Digits = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０５９";

    /// <summary>Every form of the lexicon and every first word of its phrases.</summary>
    private static readonly string[] s_lexicon = [.. TimeLexicon.Arabic.Forms.Order(StringComparer.Ordinal)];

    private static readonly Gen<string> s_piece = Gen.Frequency(
        (4, from particles in Gen.Elements(s_particles) from word in Gen.Elements(s_lexicon) select particles + word),
        (3, Gen.Elements(s_words)),
        (1, Run(Gen.Elements(Digits.ToCharArray()), 5)),
        (1, One(Gen.Elements(Signs.ToCharArray()))),
        (1, One(Gen.Elements(Unseen.ToCharArray()))),
        (1, One(Gen.OneOf(Between(0xD800, 0xDFFF), Between(0xFB50, 0xFEFC), Between(0x0750, 0x077F), Between(0x0600, 0x06FF)))),
        (1, Run(Between(0x0621, 0x064A), 10)));

    private static readonly Gen<string> s_spaced = from piece in s_piece from space in Gen.Elements(" ", " ", "") select piece + space;

    /// <summary>As pieces, so that what fails is shown with as few of them as fail.</summary>
    private static readonly Arbitrary<string[]> s_texts =
        Arb.From(s_spaced.ArrayOf(), pieces => Enumerable.Range(0, pieces.Length).Select(left => pieces.Where((_, i) => i != left).ToArray()));

    /// <summary>Asks of so many texts whether something holds; an exception says that it does not.</summary>
    /// <param name="count">How many texts.</param>
    /// <param name="seed">The same texts for the same seed.</param>
    /// <param name="mostPieces">How long they grow, in words or signs.</param>
    /// <param name="holds">Asked of each.</param>
    public static void ForAll(int count, ulong seed, int mostPieces, Action<string> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(mostPieces).WithReplay(seed, 1).WithQuietOnSuccess(true),
        Prop.ForAll(s_texts, pieces => holds(string.Concat(pieces))));

    private static Gen<char> Between(int first, int last) => Gen.Choose(first, last).Select(code => (char)code);

    private static Gen<string> One(Gen<char> letter) => letter.Select(one => one.ToString());

    private static Gen<string> Run(Gen<char> letter, int most) =>
        from length in Gen.Choose(1, most) from run in letter.ArrayOf(length) select new string(run);
}
