using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Lexicon;

/// <summary>
/// The forms that a text had last. News says most of what the lexicon knows with some hundred words: here they lie close together, in the
/// fastest cache, while all forms there are fill a megabyte. A form gives way to another that has the same place.
/// </summary>
/// <param name="written">All forms.</param>
internal sealed class RecentForms(WrittenForms written)
{
    private const int PlaceBits = 12;

    private readonly WrittenForms.Place[] _places = new WrittenForms.Place[1 << PlaceBits];

    /// <summary>What a word is; <see cref="WrittenForm.None"/> for a stranger.</summary>
    /// <param name="ending">The word's <see cref="WordKey.EndingOf(ReadOnlySpan{char})"/>.</param>
    /// <param name="key">Its <see cref="WordKey.Of(ReadOnlySpan{char})"/>.</param>
    /// <param name="word">The word.</param>
    public WrittenForm Find(uint ending, ulong key, ReadOnlySpan<char> word)
    {
        // Strangers get no place here, but for the few with a known ending: they would drive out what is known.
        if (!written.MayKnow(ending))
        {
            return WrittenForm.None;
        }

        if (word.Length > WordKey.Letters)
        {
            return written.Find(key, word);
        }

        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), (nint)(WordKey.Hash(key) >> (64 - PlaceBits)));
        if (place.Key != key)
        {
            place = new WrittenForms.Place(key, written.Find(key, word));
        }

        return place.Form;
    }
}
