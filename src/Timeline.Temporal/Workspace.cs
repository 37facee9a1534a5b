using Timeline.Temporal.Resolution;
using Timeline.Temporal.Rules;
using Timeline.Temporal.Text;

namespace Timeline.Temporal;

/// <summary>
/// The buffers that one text is read in. Each thread keeps one for the next text, so that reading allocates nothing but what
/// it finds; after a text of unusual length it is let go.
/// </summary>
internal sealed class Workspace
{
    /// <summary>In characters of text; articles are shorter, books need not stay in memory.</summary>
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static Workspace? t_kept;

    /// <summary>For texts that come without tokens.</summary>
    public TokenizedText Tokens { get; } = new();

    public UnitSequence Units { get; } = new();

    public List<Match> Matches { get; } = [];

    public Story Story { get; } = new();

    /// <summary>This thread's, or a new one; nobody else has it until it is given back.</summary>
    public static Workspace Take()
    {
        var taken = t_kept ?? new Workspace();
        t_kept = null;
        return taken;
    }

    public void GiveBack()
    {
        var length = Units.Tokens.Text.Length;
        Matches.Clear();
        Story.Clear();
        Tokens.Forget();
        Units.Forget();
        if (length <= MostKept)
        {
            t_kept = this;
        }
    }
}
