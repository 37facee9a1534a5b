namespace Timeline.Extraction.Actors;

/// <summary>A person of one article.</summary>
/// <param name="Name">Fullest name, as written.</param>
/// <param name="Words">Its normalised words.</param>
/// <param name="At">Token where it stands.</param>
/// <param name="Titles">Normalised stems of the words of titles given to this person anywhere in the article.</param>
/// <param name="Countries">Countries that the titles name.</param>
/// <param name="Gender">Gender, as far as titles and given names tell.</param>
internal sealed record Person(string Name, string[] Words, int At, HashSet<string> Titles, HashSet<string> Countries)
{
    public Lexicon.Gender Gender { get; set; }

    /// <summary>A title is given somewhere without saying that it is past: الرئيس, and not only الرئيس السابق.</summary>
    public bool InOffice { get; set; }

    /// <summary>Tokens where a title or the whole name stands, in order.</summary>
    public List<int> Mentions { get; } = [At];
}
