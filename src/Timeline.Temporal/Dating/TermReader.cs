using Timeline.Temporal.Rules;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Dating;

/// <summary>
/// People who are named with an office: who calls John Kerry secretary of state writes while he is, unless the sentence tells of
/// another time. That nobody is named before he has the office is nearly certain; that he is named after he left it is common in
/// background and rare in the news of the day.
/// </summary>
internal sealed class TermReader(UnitSequence units, Sentences sentences, IReadOnlyList<Match> matches, DayEvidence evidence)
{
    /// <summary>How many words may stand between an office and its holder: "… الخاص للأمين العام للأمم المتحدة إلى سورية".</summary>
    private const int WidestGap = 8;

    /// <summary>The same where nothing says that the office has a long name.</summary>
    private const int PlainGap = 3;

    /// <summary>Offices end and begin at other hours than days do, and news lags.</summary>
    private const int Slack = 3;

    /// <summary>Nominees are named with the office before they have it, and leavers after.</summary>
    private const int Handover = 120;

    private const int Leaving = 30;

    private const double Background = -2.5;

    /// <summary>Before this unit the first sentence stands, or the headline.</summary>
    private const int FirstUnits = 40;

    private readonly Dictionary<string, Named> _named = new(StringComparer.Ordinal);

    private readonly List<DaySet> _background = [];

    public void Read(DatingTables tables)
    {
        // All terms of one person under one title, name by name: people hold an office more than once.
        var held = new List<(PhraseMatch Name, Term Term)>();
        for (var at = 0; at < units.Count; at++)
        {
            held.Clear();
            tables.TermsByName.Find(units, at, (match, term) => held.Add((match, term)));
            foreach (var group in held.GroupBy(pair => pair.Name.End).OrderByDescending(group => group.Key))
            {
                if (TryTell(group.Key, at, [.. group.Select(pair => pair.Term)]))
                {
                    break;
                }
            }
        }

        foreach (var named in _named.Values)
        {
            if (named.IsFormer)
            {
                // Whom a text calls former it may call by the bare office elsewhere.
                TellFormer(named.Terms);
            }
            else if (named.IsElect)
            {
                TellElect(named.Terms);
            }
            else
            {
                TellHolder(named);
            }
        }

        WeighBackground();
    }

    private bool TryTell(int end, int first, List<Term> terms)
    {
        var titled = new List<Term>();
        int best = 0, titleFirst = first, titleEnd = end;
        foreach (var term in terms)
        {
            foreach (var title in term.Titles)
            {
                if (TryTitle(title, first, end, out var match))
                {
                    var length = match.End - match.First;
                    if (length > best)
                    {
                        titled.Clear();
                        (best, titleFirst, titleEnd) = (length, match.First, match.End);
                    }

                    if (length == best && !titled.Contains(term))
                    {
                        titled.Add(term);
                    }
                }
            }
        }

        if (titled.Count == 0 && IsCounterpart(first))
        {
            titled = OfTheSameOffice(terms, first);
            titleFirst = first - 1;
        }

        if (titled.Count == 0 || Words.Is(units.Norm(titleFirst - 1), DatingWord.Deputy))
        {
            return false;
        }

        var low = Math.Min(titleFirst, first);
        var high = Math.Max(titleEnd, end);
        if (Stands(low, high + 2, DatingWord.OffTerm))
        {
            return true;
        }

        if (!_named.TryGetValue(titled[0].Label, out var named))
        {
            _named.Add(titled[0].Label, named = new Named(titled));
        }

        if (Stands(low, high + 2, DatingWord.Elect))
        {
            named.IsElect = true;
        }
        else if (Stands(low, high + 2, DatingWord.Former))
        {
            named.IsFormer = true;
        }
        else
        {
            named.Weight = Math.Min(named.Weight, WeightAt(first));
        }

        return true;
    }

    /// <summary>The office before the name, with its country and adjectives between, or right behind it.</summary>
    private bool TryTitle(Phrase title, int first, int end, out PhraseMatch match)
    {
        // "وزير الخارجية الأمريكي السابق، جون كيري": a comma right before the name joins it to its office.
        var last = units.IsPunctuation(first - 1, '،') || units.IsPunctuation(first - 1, ',') ? first - 2 : first - 1;
        for (var at = last; at >= 0 && at >= first - WidestGap - 3 && !Breaks(at); at--)
        {
            if (title.TryMatch(units, at, out match) && match.End <= first && first - match.End <= WidestGap
                && !(title.Length == 1 && Words.Is(units.Norm(match.End), DatingWord.Body)) && IsGapOf(match.End, first, end))
            {
                return true;
            }
        }

        var behind = units.IsPunctuation(end, '،') || units.IsPunctuation(end, '(') || units.IsPunctuation(end, ',') ? end + 1 : end;
        return title.TryMatch(units, behind, out match);
    }

    /// <summary>
    /// Before a surname alone only adjectives may stand ("الرئيس الأمريكي ترامب"): a first name before it would be another's.
    /// </summary>
    private bool IsGapOf(int from, int first, int end)
    {
        if (end - first > 1)
        {
            return first - from <= PlainGap || Stands(from, first, DatingWord.Link);
        }

        for (var at = from; at < first; at++)
        {
            if (units.Norm(at) is not ['ا', 'ل', ..] && units.Kind(at) == TokenKind.Word)
            {
                return false;
            }
        }

        return first - from <= 2;
    }

    /// <summary>What ends the search for an office: a sentence, a comma, or another person joined by و.</summary>
    private bool Breaks(int at)
    {
        if (units.Kind(at) is TokenKind.Punctuation or TokenKind.LineEnd)
        {
            return units.Norm(at) is not ("\"" or "«" or "»" or "“" or "”" or "#" or "_" or "(" or ")");
        }

        var word = units.Norm(at);
        return word is "و" or "مع" or "ان" or "بان" || (word.Length > 4 && word[0] == 'و' && word[1] != 'ا' && word[1..] is not ("زير" or "زيره" or "زاره" or "كيل" or "سيط")
            && word is not ("وزير" or "وزيره" or "وزراء" or "وزاره" or "وكيل" or "وكاله"));
    }

    private bool IsCounterpart(int first)
    {
        for (var at = first - 1; at >= first - 2 && at >= 0; at--)
        {
            if (Words.Is(units.Norm(at), DatingWord.Counterpart))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The terms under the office that the sentence names before: the counterpart of a foreign minister is one.</summary>
    private List<Term> OfTheSameOffice(List<Term> terms, int first)
    {
        for (var at = first - 2; at >= 0 && sentences[at] == sentences[first]; at--)
        {
            var same = terms.FindAll(term => term.Titles.Any(title => title.TryMatch(units, at, out var match)
                && !(title.Length == 1 && Words.Is(units.Norm(match.End), DatingWord.Body))));
            if (same.Count > 0)
            {
                return same;
            }
        }

        return terms;
    }

    private bool Stands(int from, int to, DatingWord kind)
    {
        for (var at = Math.Max(0, from); at < to && at < units.Count && !Sentences.Ends(units, at); at++)
        {
            if (Words.Is(units.Norm(at), kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How unlikely it is that the text names somebody so after the term: hardly ever in the news of the day itself.</summary>
    private double WeightAt(int at)
    {
        if (sentences.Has(units, at, DatingWord.OtherTime) || TellsAnotherTime(at))
        {
            return -0.5;
        }

        return (at < FirstUnits, IsOfTheDay(at)) switch
        {
            (true, true) => Constraint.Strong,
            (true, false) => Constraint.Strong,
            (false, true) => -3.5,
            _ => Background,
        };
    }

    private void TellHolder(Named named)
    {
        var terms = named.Terms;
        var begin = terms.Min(term => term.From ?? DateOnly.MinValue);
        var label = terms[0].Label;
        if (begin > DaySet.FirstDay)
        {
            var (sinceAr, sinceEn) = ($"«{label}»: منذ {begin:yyyy-MM-dd}", $"“{label}” holds office since {begin:yyyy-MM-dd}");
            evidence.Add(DaySet.Between(begin.AddDays(-Slack), null), Background, sinceAr, sinceEn);
            evidence.Add(DaySet.Between(begin.AddDays(-Handover), null), Constraint.Strong, sinceAr, sinceEn);
        }

        var inOffice = new DaySet();
        var orJustLeft = new DaySet();
        foreach (var term in terms)
        {
            inOffice.Add(term.From?.AddDays(-Slack), term.To?.AddDays(Slack));
            orJustLeft.Add(term.From?.AddDays(-Slack), term.To?.AddDays(Leaving));
        }

        if (begin > DaySet.FirstDay)
        {
            // Before the first term is weighed above.
            inOffice.Add(null, begin.AddDays(-Slack - 1));
            orJustLeft.Add(null, begin.AddDays(-Slack - 1));
        }

        if (inOffice.Count == DaySet.Size)
        {
            return;
        }

        var until = terms.All(term => term.To is not null) ? $"{terms.Max(term => term.To):yyyy-MM-dd}" : "…";
        var (ar, en) = ($"«{label}» في منصبه حتى {until}", $"“{label}” holds office until {until}");
        if (named.Weight is -0.5 or < Background)
        {
            evidence.Add(inOffice, Math.Max(named.Weight, Constraint.Weak), ar, en);
            evidence.Add(orJustLeft, Math.Min(0, named.Weight - Constraint.Weak), ar, en);
        }
        else
        {
            evidence.Mention(orJustLeft, ar, en);
            _background.Add(orJustLeft);
        }
    }

    /// <summary>
    /// Office holders of the past come in groups (a president and his ministers), so each further one that a day contradicts counts less.
    /// </summary>
    private void WeighBackground()
    {
        if (_background.Count == 0)
        {
            return;
        }

        evidence.Lean(day =>
        {
            double score = 0;
            var against = 0;
            var index = DaySet.IndexOf(day);
            foreach (var days in _background)
            {
                if (!days[index])
                {
                    score += Background / ++against;
                }
            }

            return score;
        });
    }

    private void TellFormer(List<Term> terms)
    {
        if (terms.Min(term => term.To) is not { } end)
        {
            return;
        }

        evidence.Add(DaySet.Between(end.AddDays(-Slack), null), Constraint.Strong, $"«{terms[0].Label}» سابق: بعد {end:yyyy-MM-dd}", $"“{terms[0].Label}” is called former: after {end:yyyy-MM-dd}");
    }

    private void TellElect(List<Term> terms)
    {
        var days = new DaySet();
        foreach (var term in terms.Where(term => term.From is not null))
        {
            days.Add(term.From!.Value.AddDays(-Handover), term.From.Value.AddDays(Slack));
        }

        if (days.Count > 0)
        {
            evidence.Add(days, Constraint.Likely, $"«{terms[0].Label}» منتخب ولما يتول", $"“{terms[0].Label}” is elected and not yet in office");
        }
    }

    /// <summary>Whether the sentence has a day counted from the writer's: it is news, not background.</summary>
    private bool IsOfTheDay(int at) => Any(at, frame => frame is { Kind: FrameKind.Deictic });

    /// <summary>Whether the sentence has a year or a date that is told in full.</summary>
    private bool TellsAnotherTime(int at) => Any(at, frame => frame.Year is not null);

    private bool Any(int at, Func<Frame, bool> holds)
    {
        var sentence = sentences[at];
        foreach (var match in matches)
        {
            if (sentences[match.First] == sentence && holds(match.Frame))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Somebody who is named with one office.</summary>
    private sealed class Named(List<Term> terms)
    {
        public List<Term> Terms { get; } = terms;

        public bool IsFormer { get; set; }

        public bool IsElect { get; set; }

        /// <summary>That of the mention that binds most.</summary>
        public double Weight { get; set; }
    }
}
