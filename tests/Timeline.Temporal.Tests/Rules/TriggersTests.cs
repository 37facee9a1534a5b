using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Rules;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Tests.Rules;

/// <summary>
/// Rules are asked only where <see cref="Triggers"/> and <see cref="RuleSet.At"/> say that something can begin. Here every word is taken apart and
/// every rule that a class of its word names is asked everywhere: what is found so must be found there too.
/// </summary>
public sealed class TriggersTests
{
    private static readonly HashSet<string> s_known = [.. TimeLexicon.Arabic.Forms];

    /// <summary>The articles that come with the program, and what each rule must and must not read.</summary>
    private static readonly string[] s_real =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText),
        .. CorpusFile.ReadAll().Select(@case => @case.Text).Distinct(StringComparer.Ordinal),
    ];

    [Fact]
    public void Read_RandomText_KnowsEachWordAsTakingItApartDoes() => RandomTexts.ForAll(2000, seed: 5, mostPieces: 80, EachWordIsKnown);

    [Fact]
    public void Read_ArticlesAndSentences_KnowsEachWordAsTakingItApartDoes() => Assert.All(s_real, EachWordIsKnown);

    [Fact]
    public void At_RandomText_NamesEachRuleThatMatches() => RandomTexts.ForAll(3000, seed: 7, mostPieces: 60, EachRuleIsNamed);

    [Fact]
    public void At_ArticlesAndSentences_NamesEachRuleThatMatches() => Assert.All(s_real, EachRuleIsNamed);

    private static void EachWordIsKnown(string text)
    {
        var units = Units(text);
        for (var at = 0; at < units.Count; at++)
        {
            var unit = units[at];
            if (unit.Kind == TokenKind.Word && unit.EndToken == unit.FirstToken + 1)
            {
                (unit.EntryId == 0 ? default : (unit.Before, unit.Entry)).ShouldBe(ByTakingApart(units, at), units.Norm(at).ToString());
            }
        }
    }

    private static void EachRuleIsNamed(string text)
    {
        var units = Units(text);
        var candidates = units.Candidates.ToArray();
        for (var at = 0; at < units.Count; at++)
        {
            foreach (var rule in RuleSet.All)
            {
                var begins = units.IsNumber(at) ? rule.MostDigits > 0 : rule.Starts.Any(start => units.Is(at, start.Class));
                if (begins && rule.TryMatch(units, at, out _))
                {
                    candidates.ShouldContain(at, $"{rule.Id} at {units.Norm(at)}");
                    var behind = units.Behind(at);
                    RuleSet.At(units, at).ToArray().Where(asked => (asked.Behind & behind) != 0).Select(asked => asked.Rule).ShouldContain(rule, $"{rule.Id} at {units.Norm(at)} {units.Norm(at + 1)}");
                }
            }
        }
    }

    private static UnitSequence Units(string text)
    {
        var units = new UnitSequence();
        units.Read(Tokenizer.Tokenize(text));
        return units;
    }

    /// <summary>The first split whose stem is something by itself; also, no phrase of the lexicon may stand here that was not read as one.</summary>
    private static (Proclitics, LexEntry) ByTakingApart(UnitSequence units, int at)
    {
        var word = units.Norm(at);
        var token = units[at].FirstToken;
        Span<Clitics.Split> splits = stackalloc Clitics.Split[Clitics.MostSplits];
        foreach (var split in splits[..Clitics.SplitsOf(word, splits)])
        {
            var stem = word[split.StemStart..].ToString();
            if (!s_known.Contains(stem) || TimeLexicon.Arabic.Find(stem) is not { } entry)
            {
                continue;
            }

            foreach (var phrase in entry.Phrases)
            {
                // Whether a name is meant, only the words before tell.
                var stands = !phrase.Entry.Is(LexClass.Name) && phrase.Following.Select((next, i) => units.Tokens.Is(token + 1 + i, next)).All(isNext => isNext);
                stands.ShouldBeFalse($"{word} {string.Join(' ', phrase.Following)}");
            }

            if (entry.Senses.Length > 0)
            {
                return (split.Before, entry);
            }
        }

        return default;
    }
}
