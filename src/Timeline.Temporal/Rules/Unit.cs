using System.Runtime.InteropServices;
using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>
/// What rules read: a token, or a phrase of several that the lexicon knows as one, with the particles before it.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Unit(int FirstToken, int EndToken, Proclitics Before, LexEntry Entry, TokenKind Kind, long Number)
{
    public bool HasArticle => Has(Proclitics.Article);

    /// <summary>و, or ف, joins it to what stands before.</summary>
    public bool IsJoined => Has(Proclitics.And) || Has(Proclitics.Then);

    /// <summary>Nothing but an article stands before it.</summary>
    public bool IsBare => (Before & ~Proclitics.Article) == Proclitics.None;

    public bool Has(Proclitics particle) => (Before & particle) != Proclitics.None;
}
