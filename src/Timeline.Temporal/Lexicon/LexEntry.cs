using System.Runtime.InteropServices;

namespace Timeline.Temporal.Lexicon;

/// <summary>One thing that a word can be.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Sense(LexClass Class, int Value, int Extra);

/// <summary>What the lexicon knows of one written form, and which longer phrases begin with it.</summary>
internal sealed class LexEntry
{
    public static LexEntry None { get; } = new();

    /// <summary>One bit for each class in <see cref="Senses"/>.</summary>
    public ulong Classes { get; private set; }

    public Sense[] Senses { get; private set; } = [];

    /// <summary>Phrases that begin with this word, the longest first; a phrase's words are whole normalised tokens.</summary>
    public List<(string[] Following, LexEntry Entry)> Phrases { get; } = [];

    public void Add(Sense sense)
    {
        Senses = [.. Senses, sense];
        Classes |= 1UL << (int)sense.Class;
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
}
