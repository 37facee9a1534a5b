using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>What is known while the mentions of one text are resolved in order.</summary>
internal sealed class Context(UnitSequence units, WriterDay writer)
{
    public UnitSequence Units { get; } = units;

    public WriterDay Writer { get; } = writer;

    /// <summary>The last day that the text told, for اليوم التالي and the like; with where it stands.</summary>
    public (DayRange Days, int Start, int EndUnit)? LastDay { get; private set; }

    /// <summary>The last day or month that the text told, for الشهر نفسه.</summary>
    public (DayRange Days, int Start)? LastPlace { get; private set; }

    public void Tell(Reading reading, Match match)
    {
        if (reading.Days is not { } days)
        {
            return;
        }

        if (reading.Grain <= Grain.Day && days.Length == 1)
        {
            LastDay = (days, Units.Start(match.First), match.End);
        }

        if (reading.Grain <= Grain.Year)
        {
            LastPlace = (days, Units.Start(match.First));
        }
    }

    /// <summary>True when the last told day stands so near before the match that an amount beside it counts from the same event.</summary>
    public bool DayStandsBeside(Match match)
    {
        if (LastDay is not { } last || match.First - last.EndUnit > 3 || match.First < last.EndUnit)
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
