using Timeline.Temporal.Rules;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Resolution;

/// <summary>What is known while the mentions of one text are resolved in order.</summary>
internal sealed class Context
{
    /// <summary>How many closed quotations inside an open one are passed over to find it: keeps the search short on texts of marks only.</summary>
    private const int MostInside = 32;

    private (int Open, Told? Day) _saying = (-1, null);

    public Context(UnitSequence units, IReadOnlyList<Match> matches, WriterDay writer, Story story)
    {
        Units = units;
        Matches = matches;
        Writer = writer;
        Story = story;
    }

    private Context(Context article, WriterDay speaker)
    {
        Units = article.Units;
        Matches = article.Matches;
        Writer = speaker;
        Story = article.Story;
        IsSpeech = true;
    }

    public UnitSequence Units { get; }

    /// <summary>All that the rules read in the text, in its order.</summary>
    public IReadOnlyList<Match> Matches { get; }

    /// <summary>
    /// The day that relative expressions count from: the writer's, or that of whoever is quoted. Set anew where a passage has another.
    /// </summary>
    public WriterDay Writer
    {
        get;
        set
        {
            field = value;
            _saying = (-1, null);
        }
    }

    public Story Story { get; }

    /// <summary>Seen from somebody who speaks, not from the newspaper.</summary>
    public bool IsSpeech { get; }

    /// <summary>The same text seen from the day on which the words of a quotation were said.</summary>
    public Context SeenFrom(DateOnly day) => new(this, Writer with { Day = day, Conflict = null });

    public void Tell(Reading reading, Match match)
    {
        if (reading.Days is { } days)
        {
            Story.Add(new Told(days, reading.Grain, Units.Start(match.First), match.First, match.End, Units.IsPunctuation(match.First - 1, '('), reading.Clock));
        }
    }

    /// <summary>The innermost quotation around an offset, or null.</summary>
    public QuotationSpan? QuotationAround(int offset)
    {
        var quotations = Units.Tokens.Quotations;
        int low = 0, high = quotations.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = quotations[middle].Open < offset ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= 0 && i >= low - MostInside; i--)
        {
            if (offset < quotations[i].Close)
            {
                return quotations[i];
            }

            if (quotations[i].Depth == 1)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>When the words of a quotation were said, where the text tells it; looked for once a quotation.</summary>
    public Told? DayOfSaying(QuotationSpan quotation, int inside)
    {
        if (_saying.Open != quotation.Open)
        {
            _saying = (quotation.Open, SayingReader.Read(this, quotation, inside));
        }

        return _saying.Day;
    }

    /// <summary>True when the last told day stands so near before the match that an amount beside it counts from the same event.</summary>
    public bool DayStandsBeside(Match match)
    {
        if (Story.Last(Grain.Day) is not { } last || match.First - last.EndUnit > 3 || match.First < last.EndUnit)
        {
            return false;
        }

        for (var at = last.EndUnit; at < match.First; at++)
        {
            if (TenseReader.EndsSentence(Units, at))
            {
                return false;
            }
        }

        return true;
    }
}
