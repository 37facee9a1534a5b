using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements.Rules;

/// <summary>Verbs of saying with which nothing is said: رفض التعليق, دان قاض فلانا.</summary>
internal static class Silence
{
    /// <summary>In tokens: who a body is that keeps silent, between commas behind its name.</summary>
    private const int LongestInsertion = 12;

    /// <summary>Whether a court or judge stands at a token: what they condemn they sentence.</summary>
    public static bool IsCourt(ArticleText text, int i) =>
        text.IsWord(i) && text.Stem(i) is "قاض" or "قاضي" or "قاضيه" or "قضاه" or "قضاء" or "محكمه" or "محاكم" or "محلفون" or "محلفين";

    /// <summary>What is refused is to speak: right behind the verb or its subject, or behind what is put in between commas.</summary>
    /// <param name="text">The article.</param>
    /// <param name="from">The token after the verb.</param>
    /// <param name="behind">The token after its subject.</param>
    public static bool Keeps(ArticleText text, int from, int behind)
    {
        // البيت الأبيض الكشف: it may look like a part of the subject's name.
        for (var i = from; i <= behind; i++)
        {
            if (IsWithheld(text, i))
            {
                return true;
            }
        }

        for (var i = behind + 1; text.IsComma(behind) && i < Math.Min(text.Sentences.Of(from).To, behind + LongestInsertion); i++)
        {
            if (text.IsComma(i))
            {
                return IsWithheld(text, i + 1);
            }
        }

        return false;
    }

    /// <summary>التعليق, الإدلاء بتصريح, الكشف عن, ذكر أسماء; but التعليقات التي أدلى بها and الرد الإسرائيلي are rejected as such.</summary>
    private static bool IsWithheld(ArticleText text, int i)
    {
        if (!text.IsWord(i) || text[i].Joined || text[i].Governed)
        {
            return false;
        }

        // كشف is a verb too, so that الكشف need not be read as a noun with the article.
        var stem = text.Tokens.Norm(i);
        return stem.StartsWith("ال")
            ? SubjectFinder.IsDeclined(stem[2..]) && (!text.IsWord(i + 1) || text[i + 1].Governed || text[i + 1].Joined || text.Is(i + 1, WordClasses.Function))
            : stem is "ذكر" or "اعطاء" or "توضيح" or "تاكيد" or "كشف" or "تحديد" or "تقديم" && text.IsWord(i + 1) && text.Stem(i + 1) is "اسم" or "اسمه" or "اسماء" or "تفاصيل" or "معلومات" or "مزيد" or "هويه" or "هويته" or "او" or "ما" or "سبب" or "اسباب" or "موعد" or "مكان";
    }
}
