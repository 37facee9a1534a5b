using System.Text;
using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Tests;

/// <summary>
/// Texts that nobody would write, the same for the same seed: words that the rules know with particles before them, letters, marks,
/// digits of every script, direction controls, halves of surrogate pairs.
/// </summary>
internal sealed class RandomTexts(int seed)
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

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = new StringBuilder();
        for (var i = _random.Next(14); i >= 0; i--)
        {
            Append(text);
            if (_random.Next(3) > 0)
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        switch (_random.Next(12))
        {
            case < 4:
                text.Append(Any(s_particles)).Append(Any(s_lexicon));
                break;
            case < 7:
                text.Append(Any(s_words));
                break;
            case 7:
                for (var i = _random.Next(5); i >= 0; i--)
                {
                    text.Append(Digits[_random.Next(Digits.Length)]);
                }

                break;
            case 8:
                text.Append(Signs[_random.Next(Signs.Length)]);
                break;
            case 9:
                text.Append(Unseen[_random.Next(Unseen.Length)]);
                break;
            case 10:
                // Letters of all Arabic blocks, presentation forms and whatever lies between; halves of pairs.
                text.Append((char)(_random.Next(4) switch
                {
                    0 => _random.Next(0xD800, 0xE000),
                    1 => _random.Next(0xFB50, 0xFEFD),
                    2 => _random.Next(0x0750, 0x0780),
                    _ => _random.Next(0x0600, 0x0700),
                }));
                break;
            default:
                for (var i = _random.Next(10); i >= 0; i--)
                {
                    text.Append((char)_random.Next(0x0621, 0x064B));
                }

                break;
        }
    }

    private string Any(string[] pieces) => pieces[_random.Next(pieces.Length)];
}
