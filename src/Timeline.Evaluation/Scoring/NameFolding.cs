namespace Timeline.Evaluation.Scoring;

/// <summary>Makes spellings of one Arabic name equal: hamza and alef forms, alef maqsura, vowel signs, tatweel.</summary>
internal static class NameFolding
{
    public static string Fold(string? name)
    {
        if (name is null)
        {
            return "";
        }

        var folded = new char[name.Length];
        var length = 0;
        foreach (var letter in name)
        {
            if (letter is (>= '\u064B' and <= '\u0652') or '\u0640')
            {
                continue;
            }

            folded[length++] = letter switch
            {
                'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
                'ى' => 'ي',
                _ => letter,
            };
        }

        return new string(folded, 0, length);
    }
}
