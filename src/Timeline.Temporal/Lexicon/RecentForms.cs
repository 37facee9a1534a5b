using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    /// <inheritdoc cref="WrittenForms.Find(ref char, int)"/>
    public WrittenForm Find(ref char first, int length)
    {
        if (length > WrittenForms.KeyLetters)
        {
            return written.Find(ref first, length);
        }

        var key = WrittenForms.KeyOf(ref first, length);
        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), (nint)(WrittenForms.Hash(key) >> (64 - PlaceBits)));
        if (place.Key != key)
        {
            place = new WrittenForms.Place(key, written.Find(ref first, length));
        }

        return place.Form;
    }
}
