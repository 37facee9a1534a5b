using System.Runtime.InteropServices;

namespace Timeline.Temporal.Lexicon;

/// <summary>One thing that a word can be.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Sense(LexClass Class, int Value, int Extra);

/// <summary>What the lexicon knows of one written form, and which longer phrases begin with it.</summary>
internal sealed class LexEntry
{
    private LexPhrase[] _phrases = [];

    public static LexEntry None { get; } = new();

    /// <summary>Its place in the lexicon's list; 0 is <see cref="None"/>.</summary>
    public ushort Id { get; set; }

    /// <summary>A bit for the second word of each phrase, so that most words behind this one are known to continue none.</summary>
    public ulong Continuations { get; private set; }

    /// <summary>One bit for each class in <see cref="Senses"/>.</summary>
    public ulong Classes { get; private set; }

    public Sense[] Senses { get; private set; } = [];

    /// <summary>Phrases that begin with this word, the longest first.</summary>
    public ReadOnlySpan<LexPhrase> Phrases => _phrases;

    public void Add(Sense sense)
    {
        Senses = [.. Senses, sense];
        Classes |= 1UL << (int)sense.Class;
    }

    /// <summary>The entry of the phrase whose words after this one are <paramref name="following"/>; made when it is new.</summary>
    public LexEntry Phrase(string[] following)
    {
        foreach (var known in _phrases)
        {
            if (known.Following.AsSpan().SequenceEqual(following))
            {
                return known.Entry;
            }
        }

        var phrase = new LexPhrase(following, new LexEntry(), Text.WordKey.Of(following[0]));
        _phrases = [.. _phrases.Append(phrase).OrderByDescending(each => each.Following.Length)];
        Continuations |= Continuation(following[0][0], following[0][^1], following[0].Length);
        return phrase.Entry;
    }

    public bool Is(LexClass @class) => (Classes & (1UL << (int)@class)) != 0;

    public bool TryGet(LexClass @class, out Sense sense)
    {
        if (Is(@class))
        {
            foreach (var candidate in Senses)
            {
                if (candidate.Class == @class)
                {
                    sense = candidate;
                    return true;
                }
            }
        }

        sense = default;
        return false;
    }

    /// <summary>The bit of a word. Letters stand together in Unicode, so their low bits tell them apart; the length helps.</summary>
    public static ulong Continuation(char first, char last, int length) => 1UL << ((last + (length << 4) + first) & 63);
}
