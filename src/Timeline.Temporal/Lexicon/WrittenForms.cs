using System.Numerics;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Lexicon;

/// <summary>
/// Every way in which a word of the lexicon can be written, each particle before it included, so that a word of a text is looked
/// up once and never taken apart. Two words of three are none of them: most have an ending that none has, which a small table tells.
/// </summary>
internal sealed class WrittenForms
{
    /// <summary>By the last letters of all forms.</summary>
    private readonly BitTable _endings = new();

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

        Span<char> written = stackalloc char[WrittenForm.LongestForm];
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

    /// <summary>What a word is; <see cref="WrittenForm.None"/> for a stranger.</summary>
    public WrittenForm Find(ReadOnlySpan<char> word)
    {
        var key = WordKey.Of(word);
        return MayKnow(WordKey.EndingOf(key, word)) ? Find(key, word) : WrittenForm.None;
    }

    /// <summary>The same where its key is known already.</summary>
    public WrittenForm Find(ulong key, ReadOnlySpan<char> word)
    {
        var hash = WordKey.Hash(key);
        for (var at = (int)(hash >> _placeShift); ; at = (at + 1) & (_places.Length - 1))
        {
            ref readonly var place = ref _places[at];
            if (place.Form.Length == 0)
            {
                return WrittenForm.None;
            }

            if (place.Key == key && IsOf(place.Form, word))
            {
                return place.Form;
            }
        }
    }

    /// <summary>False for most strangers, by their endings (<see cref="WordKey.EndingOf(ReadOnlySpan{char})"/>).</summary>
    public bool MayKnow(uint ending) => (_endings.MayHold(WordKey.Hash(ending)) & 1) != 0;

    private void Add(Span<char> written, WrittenForm form)
    {
        var word = written[..form.Length];
        var key = WordKey.Of(word);
        var hash = WordKey.Hash(key);
        var at = (int)(hash >> _placeShift);
        for (; _places[at].Form.Length != 0; at = (at + 1) & (_places.Length - 1))
        {
            if (_places[at].Key == key && IsOf(_places[at].Form, word))
            {
                // Combinations come in the order in which ways to split a word are preferred.
                _places[at].Form = _places[at].Form.WithOther();
                return;
            }
        }

        _endings.Add(WordKey.Hash(WordKey.EndingOf(word)));
        _places[at] = new Place(key, form);
    }

    /// <summary>Compares what a key does not tell: the key is the word itself up to its eighth letter, and particles have fewer.</summary>
    private bool IsOf(WrittenForm form, ReadOnlySpan<char> word) =>
        form.Length == word.Length && (word.Length <= WordKey.Letters || _stems[form.Entry].AsSpan().EndsWith(word[WordKey.Letters..]));

    /// <summary>Where a form can stand; free while its form is none.</summary>
    internal record struct Place(ulong Key, WrittenForm Form);
}
