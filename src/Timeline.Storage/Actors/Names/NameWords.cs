namespace Timeline.Storage.Actors;

/// <summary>What is known of single words of names.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> s_native = new(WordTable.Lines("native.tsv").SelectMany(WordTable.Words), StringComparer.Ordinal);
    private static readonly HashSet<string> s_honorifics = new(WordTable.Lines("honorifics.tsv").SelectMany(WordTable.Words), StringComparer.Ordinal);
    private static readonly Dictionary<string, ActorKind> s_heads = ReadHeads();
    private static readonly Dictionary<string, string> s_adjectives = ReadAdjectives();

    /// <summary>An Arabic name, whose vowels make it another name; with or without the article.</summary>
    public static bool IsNative(string word) =>
        s_native.Contains(word) || s_native.Contains(WithoutArticle(word)) || word.StartsWith("عبدال", StringComparison.Ordinal);

    /// <summary>A word before a name that is no part of it: الأمير, الدكتور.</summary>
    public static bool IsHonorific(string word) => s_honorifics.Contains(word);

    /// <summary>What a description that begins with the word stands for; null when names may begin with it.</summary>
    public static ActorKind? HeadKind(string word)
    {
        var bare = WithoutArticle(word);
        return s_heads.TryGetValue(word, out var kind) || s_heads.TryGetValue(bare, out kind)
            || (bare.EndsWith('ا') && s_heads.TryGetValue(bare[..^1], out kind)) ? kind : null;
    }

    /// <summary>ISO code of the country that an adjective names in any gender, or null.</summary>
    public static string? CountryOf(string word)
    {
        var bare = WithoutArticle(word);
        return s_adjectives.GetValueOrDefault(bare) ?? (bare.EndsWith('ه') ? s_adjectives.GetValueOrDefault(bare[..^1]) : null);
    }

    public static string WithoutArticle(string word) =>
        word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    private static Dictionary<string, ActorKind> ReadHeads()
    {
        var heads = new Dictionary<string, ActorKind>(StringComparer.Ordinal);
        foreach (var cells in WordTable.Lines("heads.tsv").Select(line => line.Split('\t')))
        {
            foreach (var word in WordTable.Words(cells[1]))
            {
                heads.TryAdd(word, KebabName.Parse<ActorKind>(cells[0]));
            }
        }

        return heads;
    }

    private static Dictionary<string, string> ReadAdjectives()
    {
        var adjectives = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cells in WordTable.Lines("adjectives.tsv").Select(line => line.Split('\t')))
        {
            foreach (var word in WordTable.Words(cells[1]))
            {
                adjectives.TryAdd(word, cells[0]);
            }
        }

        return adjectives;
    }
}
