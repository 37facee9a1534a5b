using Timeline.Temporal.Text;

namespace Timeline.Evaluation.PublicSets;

/// <summary>A sentence as words, folded as the tagger folds them.</summary>
internal sealed class CaseText
{
    /// <summary>Words that news reading and other projects draw the border of an expression across in different ways.</summary>
    private static readonly HashSet<string> s_border = Fold(
        "في من إلى حتى بين و ما عند خلال لمدة مدة طوال منذ على أو قبل بعد يوم الساعة شهر عام سنة غضون كل هذا هذه الآن وقت");

    private static readonly HashSet<string> s_months = Fold(
        "يناير فبراير مارس أبريل نيسان مايو أيار يونيو حزيران يوليو تموز أغسطس آب سبتمبر أيلول أكتوبر تشرين نوفمبر ديسمبر كانون شباط آذار شهر");

    private static readonly HashSet<string> s_weekdays = Fold("الأحد الاثنين الإثنين الثلاثاء الثلاثا الأربعاء الأربعا الخميس الجمعة السبت ثلاثاء اثنين أحد أربعاء أربعا خميس جمعة سبت ثلاثا");

    private static readonly HashSet<string> s_directions = Fold(
        "القادم القادمة المقبل المقبلة الماضي الماضية الماض الجاي الجاية الحالي الحالية السابق السابقة المنصرم المنصرمة الآتي التالي الفائت الفايت الجاري قبل بعد هذه");

    private static readonly HashSet<string> s_places = Fold("أول اول آخر اخر أخر ثاني ثان ثالث رابع الأول الأولى الثاني الثانية الثالث الرابع الخامس السادس العاشر الأخير");

    private static readonly HashSet<string> s_numbers = Fold(
        "أول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر حادي حادية ثانية ثالثة رابعة خامسة سادسة سابعة ثامنة تاسعة عاشرة عشر عشرة عشرين عشرون ثلاثين ثلاثون"
        + " واحد واحدة أربعة ثلاثة خمسة ستة سبعة ثمانية تسعة اثنين أربعين خمسين صفر وعشرين وعشرون والعشرين وثلاثين والثلاثين وخمسة وأربعين وخمسين وعشرة");

    public CaseText(string text)
    {
        Tokens = Tokenizer.Tokenize(text);
        Words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Tokens.Count; i++)
        {
            Words.Add(Tokens.Norm(i).ToString());
        }
    }

    public TokenizedText Tokens { get; }

    public HashSet<string> Words { get; }

    public bool HasMonth => Words.Overlaps(s_months);

    public bool HasWeekday => Words.Overlaps(s_weekdays);

    public bool HasDirection => Words.Overlaps(s_directions);

    public bool HasPlace => Words.Overlaps(s_places);

    public bool HasYear
    {
        get
        {
            for (var i = 0; i < Tokens.Count; i++)
            {
                if (Tokens[i].Kind == TokenKind.Number && Tokens[i].NormLength == 4)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public bool Has(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Words.Contains(CharacterMap.Normalize(word)))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsBorder(int token) => Tokens[token].Kind == TokenKind.Punctuation || s_border.Contains(Tokens.Norm(token).ToString());

    /// <summary>Nothing between the two places but numbers, in digits or words, and words of the border.</summary>
    public bool IsNumberAlone(int start, int end)
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            var token = Tokens[i];
            if (token.End <= start || token.Start >= end || token.Kind == TokenKind.Number || IsBorder(i))
            {
                continue;
            }

            var word = Tokens.Norm(i).ToString();
            var bare = word.StartsWith("لل", StringComparison.Ordinal) ? word[2..] : word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
            if (!s_numbers.Contains(word) && !s_numbers.Contains(bare))
            {
                return false;
            }
        }

        return true;
    }

    private static HashSet<string> Fold(string words) => [.. words.Split(' ').Select(CharacterMap.Normalize)];
}
