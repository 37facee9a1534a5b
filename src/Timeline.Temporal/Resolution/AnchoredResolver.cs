using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>
/// Resolves each mention against the writer's day that holds where it stands: the article's, that of a reprinted passage, or, where
/// only possible days are known, all of them, if they agree.
/// </summary>
internal sealed class AnchoredResolver(Context context)
{
    private readonly WriterDay _writer = context.Writer;

    private readonly List<DateOnly> _possible = PossibleDays(context.Writer);

    private int _part;

    public Reading Resolve(Match match)
    {
        if (_writer.Parts.Count > 0)
        {
            return InPart(match);
        }

        var reading = Resolver.Resolve(match, context);
        return _possible.Count > 0 && reading is { Days: null, Anchor.Kind: AnchorKind.WriterDay } ? WhereAllAgree(match, reading) : reading;
    }

    private Reading InPart(Match match)
    {
        var at = context.Units.Start(match.First);
        while (_part < _writer.Parts.Count && _writer.Parts[_part].End <= at)
        {
            _part++;
        }

        if (_part == _writer.Parts.Count || _writer.Parts[_part].Start > at)
        {
            return Resolver.Resolve(match, context);
        }

        var part = _writer.Parts[_part];
        context.Writer = _writer with { Day = part.Day };
        var reading = Resolver.Resolve(match, context);
        context.Writer = _writer;
        return reading.Anchor.Kind == AnchorKind.WriterDay
            ? reading with { Steps = [new Step(part.Reason.Ar, part.Reason.En), .. reading.Steps], Confidence = Math.Round(reading.Confidence * 0.9, 3) }
            : reading;
    }

    /// <summary>"11 شباط الجاري" is one day, though the writer may have sat down on any of the eighteen that followed.</summary>
    private Reading WhereAllAgree(Match match, Reading unresolved)
    {
        Reading? agreed = null;
        foreach (var day in _possible)
        {
            context.Writer = _writer with { Day = day };
            var reading = Resolver.Resolve(match, context);
            if (reading.Days is null || (agreed is { } known && (known.Days != reading.Days || known.Value != reading.Value)))
            {
                agreed = null;
                break;
            }

            agreed ??= reading;
        }

        context.Writer = _writer;
        return agreed is { } one
            ? one with
            {
                Anchor = unresolved.Anchor,
                Steps = [new Step("كل الأيام الممكنة ليوم الكاتب تعطي التاريخ نفسه", "All possible days of the writer give the same date"), one.Steps[^1]],
                Alternatives = [],
                Confidence = Math.Round(one.Confidence * 0.9, 3),
            }
            : unresolved;
    }

    /// <summary>The ends of all runs, the outermost first, since they disagree soonest.</summary>
    private static List<DateOnly> PossibleDays(WriterDay writer)
    {
        if (writer.Day is not null || writer.Candidates.Count == 0)
        {
            return [];
        }

        var days = new List<DateOnly>(writer.Candidates.Count * 2);
        foreach (var candidate in writer.Candidates)
        {
            days.Add(candidate.Days.First);
            if (candidate.Days.Length > 1)
            {
                days.Add(candidate.Days.Last);
            }
        }

        days.Sort();
        (days[1 % days.Count], days[^1]) = (days[^1], days[1 % days.Count]);
        return days;
    }
}
