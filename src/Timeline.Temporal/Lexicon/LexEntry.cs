using System.Runtime.InteropServices;

namespace Timeline.Temporal.Lexicon;

/// <summary>One thing that a word can be.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Sense(LexClass Class, int Value, int Extra);

/// <summary>What the lexicon knows of one written form, and which longer phrases begin with it.</summary>
internal sealed class LexEntry
{
    private LexPhrase[] _phrases = [];

    /// <summary>A bit for the second word of each phrase, so that most words behind this one are known to continue none.</summary>
    private ulong _continuations;

    public static LexEntry None { get; } = new();

    /// <summary>Its place in the lexicon's list; 0 is <see cref="None"/>.</summary>
    public ushort Id { get; set; }

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

        var phrase = new LexPhrase(following, new LexEntry());
        _phrases = [.. _phrases.Append(phrase).OrderByDescending(each => each.Following.Length)];
        _continuations |= Bit(following[0]);
        return phrase.Entry;
    }

    /// <summary>False when no phrase continues with such a word.</summary>
    public bool MayContinue(ReadOnlySpan<char> next) => (_continuations & Bit(next)) != 0;

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

    /// <summary>Letters stand together in Unicode, so their low bits tell them apart; last letter and length help.</summary>
    private static ulong Bit(ReadOnlySpan<char> word) => word.IsEmpty ? 0 : 1UL << ((word[^1] + (word.Length << 4) + word[0]) & 63);
}
