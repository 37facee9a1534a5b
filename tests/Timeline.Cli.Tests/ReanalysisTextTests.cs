using Timeline.Cli.Output;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Cli.Tests;

public sealed class ReanalysisTextTests
{
    private static readonly EffectState s_said = new(
        DayRange.Of(new DateOnly(2018, 2, 16)), Grain.Day, "STATE", EntryStatus.Happened, "لافروف", "indirect", ["لافروف"], ReviewState.Machine, "ar.say.verb");

    [Fact]
    public void Lines_AChangeOfEachSort_TellOnlyWhatDiffers()
    {
        var text = new ReanalysisText(mostDiffs: 2);
        text.Add(new ReanalysisBatch(
            100,
            [
                new Effect(Subject.Entry(7), 3, "لافروف: اللقاء مفيد", s_said, s_said with { Days = null, Type = "WARN" }),
                new Effect(Subject.Entry(9999), 4, "دعما", null, s_said with { Speaker = null }),
                new Effect(Subject.Entry(8), 4, "وصل", s_said with { Rule = "ar.event.verb" }, null),
            ],
            Held: 5, Unplaced: 1));

        text.Lines(dryRun: false, all: 340).ShouldBe(
        [
            "100 articles read again: 3 mentions and entries changed",
            "  240 articles more were read before, by the run that was interrupted",
            "  1 read otherwise (days 1, type 1), 1 new, 1 gone",
            "  5 as people decided; 1 decisions find their words no more and wait among the conflicts",
            "",
            "by rule        otherwise     new    gone",
            "ar.say.verb            1       1       0",
            "ar.event.verb          0       0       1",
            "",
            "article 3, entry 7: لافروف: اللقاء مفيد",
            "  days: 2018-02-16 → undated",
            "  type: STATE → WARN",
            "",
            "article 4, new entry: دعما",
            "  2018-02-16  day  STATE  happened  indirect  لافروف  ar.say.verb",
            "",
            "and 1 more; --diff tells more of them.",
        ]);
    }

    [Fact]
    public void Lines_NothingChanged_SayOnlyThat()
    {
        var text = new ReanalysisText(mostDiffs: 20);
        text.Add(new ReanalysisBatch(40, [], 0, 0));

        text.Lines(dryRun: true, all: 40).ShouldBe(
        [
            "40 articles read again: 0 mentions and entries would change",
            "  0 read otherwise, 0 new, 0 gone",
            "  0 as people decided; 0 decisions find their words no more and wait among the conflicts",
        ]);
    }
}
