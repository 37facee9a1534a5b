using Timeline.Temporal;

namespace Timeline.Storage.Actors;

/// <summary>
/// Compares two names. Only what can hardly be otherwise is certain; what may be one actor is told with a score and left to an
/// editor; everything else is nothing at all.
/// </summary>
internal static class NameMatcher
{
    /// <summary>Below this two names are not even worth a look.</summary>
    public const double Least = 0.6;

    private static readonly Bilingual s_same = new("الاسم نفسه مع اختلاف في الفراغات أو الألقاب أو صفة البلد", "the same name but for spaces, titles or the wording of the country");
    private static readonly Bilingual s_part = new("أحد الاسمين جزء من الآخر", "one name is part of the other");
    private static readonly Bilingual s_surname = new("اسم العائلة وحده", "the surname alone");
    private static readonly Bilingual s_given = new("اسم العائلة واحد والاسم الأول مختصر أو متقارب", "the same surname, the given name short or similar");

    /// <param name="name">A name that is met.</param>
    /// <param name="known">A name of a known actor.</param>
    /// <param name="kind">What that actor is.</param>
    /// <param name="registered">The registry knows that actor: others of nearly the same name are unlikely.</param>
    public static NameMatch? Compare(NameShape name, NameShape known, ActorKind kind, bool registered)
    {
        if (string.Equals(name.Canon, known.Canon, StringComparison.Ordinal))
        {
            // القائد here and قائد there say nothing of each other.
            if (name.IsBareRole)
            {
                return null;
            }

            // A general Ahmad Khalil and Prince Ahmad Khalil can be two: a title taken off both is no proof.
            return name.IsTitled && known.IsTitled && !registered && !SameTitle(name, known)
                ? new NameMatch(0.7, false, s_same)
                : new NameMatch(0.98, true, s_same);
        }

        if (kind is not (ActorKind.Person or ActorKind.Unknown))
        {
            return null;
        }

        if (name.IsFullName && known.IsFullName)
        {
            return FullNames(name.Words, known.Words);
        }

        return (name, known) switch
        {
            ({ Words.Length: 1 }, { IsFullName: true }) when registered => Surname(name.Words[0], known.Words[^1]),
            ({ Words.Length: 1 }, { Words.Length: 1 }) when registered => Surname(name.Words[0], known.Words[0]),
            _ => null,
        };
    }

    private static NameMatch? FullNames(string[] a, string[] b)
    {
        if (a.Length == b.Length && Spellings(a, b) is { } spelling)
        {
            return spelling;
        }

        var last = WordDistance.Between(a[^1], b[^1]);
        if (last > 0.5)
        {
            return null;
        }

        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length < longer.Length && last <= 0.25 && IsPart(shorter, longer))
        {
            return Array.TrueForAll(shorter, NameWords.IsNative) ? null : new NameMatch(0.75, false, s_part);
        }

        var sameEnd = last <= 0.25 && !NameWords.IsNative(a[^1]) && a[^1].Length >= 4;
        return sameEnd && a.Length == b.Length && IsShort(a[0], b[0]) && a.AsSpan(1).SequenceEqual(b.AsSpan(1)) ? new NameMatch(0.65, false, s_given) : null;
    }

    // Word by word the same or a spelling of it.
    private static NameMatch? Spellings(string[] a, string[] b)
    {
        double cost = 0;
        var foreign = 0;
        var different = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var distance = WordDistance.Between(a[i], b[i]);
            if (distance >= WordDistance.Far)
            {
                return null;
            }

            cost += distance;
            different += distance > 0 ? 1 : 0;
            foreign += distance == 0 && a[i].Length > 2 && !NameWords.IsNative(a[i]) ? 1 : 0;
        }

        // What is the same must itself be telling: hardly two دونالد have names as near as ترامب and ترمب, but many محمد have.
        var certain = cost <= 1 && different < a.Length && (foreign > 0 || cost <= 0.25);
        var score = Math.Round(0.97 - (0.1 * cost) - (certain ? 0 : 0.15), 2);
        var reason = new Bilingual(
            $"كتابة أخرى للاسم: {string.Join(' ', b)}", $"another spelling of {string.Join(' ', b)}");
        return cost <= 2 ? new NameMatch(score, certain, reason) : null;
    }

    private static NameMatch? Surname(string word, string surname) => WordDistance.Between(word, surname) switch
    {
        0 or 0.25 => new NameMatch(0.7, false, s_surname),
        0.5 when word.Length >= 5 => new NameMatch(0.6, false, s_surname),
        _ => null,
    };

    private static bool IsPart(string[] shorter, string[] longer)
    {
        var at = 0;
        foreach (var word in longer)
        {
            if (at < shorter.Length && WordDistance.Between(shorter[at], word) <= 0.25)
            {
                at++;
            }
        }

        return at == shorter.Length;
    }

    // جيم and جيمس.
    private static bool IsShort(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length >= 3 && shorter.Length < longer.Length && longer.StartsWith(shorter, StringComparison.Ordinal)
            && !WordDistance.TellsGender(longer, shorter) && !NameWords.IsNative(longer);
    }

    private static bool SameTitle(NameShape a, NameShape b) =>
        string.Equals(a.Key.Split(' ')[0], b.Key.Split(' ')[0], StringComparison.Ordinal);
}
