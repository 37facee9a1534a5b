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

    /// <inheritdoc cref="WrittenForms.Find(ulong, ReadOnlySpan{char})"/>
    public WrittenForm Find(ulong key, ReadOnlySpan<char> word)
    {
        if (word.Length > WordKey.Letters)
        {
            return written.Find(key, word);
        }

        // Strangers get no place here: they would drive out what is known.
        var hash = WordKey.Hash(key);
        if (!written.MayKnow(hash))
        {
            return WrittenForm.None;
        }

        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), (nint)(hash >> (64 - PlaceBits)));
        if (place.Key != key)
        {
            place = new WrittenForms.Place(key, written.Find(key, word));
        }

        return place.Form;
    }
}
