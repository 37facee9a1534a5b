using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Lexicon;

/// <summary>
/// Every way in which a word of the lexicon can be written, each particle before it included, so that a word of a text is looked
/// up once and never taken apart. Two words of three are none of them: a filter of a few bits for each form tells so, and
/// is asked of a whole text without one branch.
/// </summary>
internal sealed class WrittenForms
{
    /// <summary>Letters that make a form's key, and that can be read wherever a word begins.</summary>
    public const int KeyLetters = 8;

    /// <summary>Bits of the filter for each form: with two set for one, three strangers of a hundred pass.</summary>
    private const int FilterBitsPerForm = 8;

    /// <summary>Arabic letters begin behind it, so that a letter less this is one byte, and no letter is zero.</summary>
    private const char BeforeLetters = '\u061F';

    private readonly ulong[] _filter;

    private readonly int _filterShift;

    private readonly Place[] _places;

    private readonly int _placeShift;

    private readonly string[] _stems;

    /// <param name="stems">The normalised words of the lexicon, by the id of what is known of them; empty where an id is of none.</param>
    /// <param name="entries">What is known of them, by the same ids.</param>
    public WrittenForms(string[] stems, IReadOnlyList<LexEntry> entries)
    {
        _stems = stems;
        var most = (uint)(_stems.Count(stem => stem.Length > 0) * Clitics.Combinations.Length);
        var places = BitOperations.RoundUpToPowerOf2(most + (most / 8));
        _places = new Place[places];
        _placeShift = 64 - BitOperations.Log2(places);
        var words = BitOperations.RoundUpToPowerOf2((most * FilterBitsPerForm / 64) + 1);
        _filter = new ulong[words];
        _filterShift = 64 - BitOperations.Log2(words);

        Span<char> written = stackalloc char[WrittenForm.LongestForm + KeyLetters];
        foreach (var (letters, before) in Clitics.Combinations)
        {
            for (var id = 0; id < _stems.Length; id++)
            {
                if (_stems[id].Length >= (letters.Length == 0 ? 1 : Clitics.ShortestStem))
                {
                    letters.CopyTo(written);
                    _stems[id].CopyTo(written[letters.Length..]);
                    Add(written, new WrittenForm(entries[id], before, letters.Length + _stems[id].Length));
                }
            }
        }
    }

    /// <summary>Whether a word can be one of these, as 1 or 0; asked of every word of every text, so it takes no branch.</summary>
    /// <param name="first">Its first letter; seven more characters can be read behind it.</param>
    /// <param name="length">Its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong MayKnow(ref char first, int length)
    {
        var hash = Hash(KeyOf(ref first, length));
        var bits = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_filter), (nint)(hash >> _filterShift));
        return (bits >> FirstBit(hash)) & (bits >> SecondBit(hash)) & 1;
    }

    /// <summary>What a word is; <see cref="WrittenForm.None"/> for a stranger.</summary>
    /// <param name="first">Its first letter; seven more characters can be read behind it.</param>
    /// <param name="length">Its length.</param>
    public WrittenForm Find(ref char first, int length)
    {
        var key = KeyOf(ref first, length);
        for (var at = (int)(Hash(key) >> _placeShift); ; at = (at + 1) & (_places.Length - 1))
        {
            ref readonly var place = ref _places[at];
            if (place.Form.Length == 0)
            {
                return WrittenForm.None;
            }

            // The key is the word itself up to its eighth letter.
            if (place.Key == key && place.Form.Length == length && (length <= KeyLetters || EndsAs(ref first, place.Form)))
            {
                return place.Form;
            }
        }
    }

    /// <summary>The same for a word behind which nothing may be read.</summary>
    public WrittenForm Find(ReadOnlySpan<char> word)
    {
        if (word.Length >= KeyLetters)
        {
            return Find(ref MemoryMarshal.GetReference(word), word.Length);
        }

        Span<char> padded = stackalloc char[KeyLetters];
        padded.Clear();
        word.CopyTo(padded);
        return Find(ref padded[0], word.Length);
    }

    /// <summary>The same for a word behind which nothing may be read.</summary>
    internal static ulong KeyOf(ReadOnlySpan<char> word)
    {
        Span<char> padded = stackalloc char[KeyLetters];
        padded.Clear();
        word[..Math.Min(word.Length, KeyLetters)].CopyTo(padded);
        return KeyOf(ref padded[0], word.Length);
    }

    /// <summary>Whether a word's key tells all its letters.</summary>
    internal static bool IsWhole(ReadOnlySpan<char> word) => word.Length <= KeyLetters && !word.ContainsAnyExceptInRange((char)(BeforeLetters + 1), (char)(BeforeLetters + byte.MaxValue - 1));

    private void Add(Span<char> written, WrittenForm form)
    {
        var length = form.Length;
        var key = KeyOf(ref written[0], length);
        var hash = Hash(key);
        var at = (int)(hash >> _placeShift);
        for (; _places[at].Form.Length != 0; at = (at + 1) & (_places.Length - 1))
        {
            if (_places[at].Key == key && _places[at].Form.Length == length && (length <= KeyLetters || EndsAs(ref written[0], _places[at].Form)))
            {
                // Combinations come in the order in which ways to split a word are preferred.
                _places[at].Form = _places[at].Form.WithOther();
                return;
            }
        }

        _filter[hash >> _filterShift] |= (1UL << FirstBit(hash)) | (1UL << SecondBit(hash));
        _places[at] = new Place(key, form);
    }

    /// <summary>Compares what stands behind the key; particles have fewer letters than that.</summary>
    private bool EndsAs(ref char first, WrittenForm form)
    {
        var rest = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref first, KeyLetters), form.Length - KeyLetters);
        return _stems[form.Entry].AsSpan().EndsWith(rest);
    }

    /// <summary>
    /// A word's first eight letters, a byte each, those behind its end shifted out. A letter far from the others becomes the highest
    /// byte, which no word of the lexicon has.
    /// </summary>
    internal static ulong KeyOf(ref char first, int length)
    {
        var letters = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref first)) - Vector128.Create((ushort)BeforeLetters);
        return Vector128.NarrowWithSaturation(letters, letters).AsUInt64().ToScalar() << (64 - (8 * Math.Min(length, KeyLetters)));
    }

    internal static ulong Hash(ulong key) => (key ^ (key >> 29)) * 0x9E3779B97F4A7C15UL;

    private static int FirstBit(ulong hash) => (int)(hash >> 40) & 63;

    private static int SecondBit(ulong hash) => (int)(hash >> 34) & 63;

    /// <summary>Where a form can stand; free while its form is none.</summary>
    internal record struct Place(ulong Key, WrittenForm Form);
}
