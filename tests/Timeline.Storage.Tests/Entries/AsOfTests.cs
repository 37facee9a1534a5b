using Timeline.Storage.Tests.Decisions;
using Timeline.Temporal;
using Timeline.Testing;
using static Timeline.Storage.Tests.Decisions.DecisionSample;

namespace Timeline.Storage.Tests.Entries;

/// <summary>Every question can be asked of a moment that has passed, and is answered as it was answered then.</summary>
public sealed class AsOfTests : IAsyncLifetime
{
    private static readonly DateTimeOffset s_start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Clock _clock = new(s_start);
    private TestDatabase _database = null!;
    private DecisionSample _sample = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(_clock);
        _sample = new DecisionSample(_database);
        await _database.SaveAsync(Article().From("سانا").Build());
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task AsOf_BetweenDecisions_EverythingIsAnsweredAsItWasThen()
    {
        var answers = new List<(DateTimeOffset Moment, string Answer)> { (s_start, await AnswerAsync(null)) };
        var (said, met) = (await _sample.EntryAsync(), await _sample.EntryAsync(EntryKind.Event));
        var mention = await _sample.MentionAsync();
        DecisionResult.Saved? rejected = null;
        Func<Task>[] steps =
        [
            async () => await _sample.DecideAsync(Layla, Decision.SetDays(Subject.Mention(mention.Id), Chosen)),
            async () => await _sample.DecideAsync(Layla, Decision.SetSpeaker(said.Id, "جون كيري"), Decision.SetSpeechAct(said.Id, "WARN")),
            async () => rejected = await _sample.DecideAsync(Samer, Decision.Reject(Subject.Entry(met.Id))),
            async () => await _database.SaveAsync(Article().From("سانا").AnalyzedBy("test-2").Build()),
            async () => await _database.Decisions.UndoAsync(Samer, rejected!.Batch),
            async () => await _database.SaveAsync(Article("خبر عاجل: " + Text).From("سانا").Titled("خبر عاجل").Build()),
            async () => await MergeAsync("فلاديمير بوتين", "سيرغي لافروف"),
        ];
        foreach (var step in steps)
        {
            _clock.Now += TimeSpan.FromHours(1);
            await step();
            answers.Add((_clock.Now, await AnswerAsync(null)));
        }

        answers.Select(answer => answer.Answer).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(5, "the steps are seen");
        foreach (var (moment, answer) in answers)
        {
            (await AnswerAsync(moment)).ShouldBe(answer, $"as of {moment:u}");
            (await AnswerAsync(moment + TimeSpan.FromMinutes(59))).ShouldBe(answer, $"an hour less a minute after {moment:u}");
        }

        (await _database.Entries.CountAsync(new EntryFilter { AsOf = s_start - TimeSpan.FromSeconds(1) })).ShouldBe(0, "before anything was stored");
    }

    [Fact]
    public async Task Revision_HoweverFastChangesCome_GrowsWithEach()
    {
        var revisions = new List<int> { (await _sample.EntryAsync()).Revision };
        var mention = await _sample.MentionAsync();
        var entry = await _sample.EntryAsync();
        Func<Task>[] steps =
        [
            () => _sample.DecideAsync(Layla, Decision.SetDays(Subject.Mention(mention.Id), Chosen)),
            () => _sample.DecideAsync(Samer, Decision.SetDays(Subject.Mention(mention.Id), DayRange.Of(new DateOnly(2017, 5, 14)))),
            () => _sample.DecideAsync(Layla, Decision.SetSpeaker(entry.Id, "جون كيري"), Decision.SetSpeechAct(entry.Id, "WARN")),
            async () =>
            {
                await _sample.DecideAsync(Samer, Decision.Reject(Subject.Entry(entry.Id)));
                revisions.Add((await _database.Changes.GoneAsync(EntryFilter.All, s_start, 10)).Single().Last.Revision + 1);
                _clock.Now += TimeSpan.FromMilliseconds(1);
                await _sample.DecideAsync(Samer, Decision.Reopen(Subject.Entry(entry.Id)));
            },
            async () =>
            {
                await _database.SaveAsync(new SampleArticle(Text).Published("2017-05-18").At("https://example.org/1").From("سانا").AnalyzedBy("test-2").Build());
                revisions.Add((await _database.Changes.GoneAsync(new EntryFilter(Kind: EntryKind.Statement), s_start, 10)).Single().Last.Revision + 1);
                _clock.Now += TimeSpan.FromMilliseconds(1);
                await _database.SaveAsync(Article().From("سانا").AnalyzedBy("test-3").Build());
            },
        ];
        foreach (var step in steps)
        {
            _clock.Now += TimeSpan.FromMilliseconds(1);
            await step();
            revisions.Add((await _sample.EntryAsync()).Revision);
        }

        revisions.ShouldBe([.. revisions.Distinct().Order()], "each is larger than the one before");
    }

    // Names of actors are told as they are now; ids are those of then.
    private async Task<string> AnswerAsync(DateTimeOffset? moment)
    {
        var all = new EntryFilter { AsOf = moment };
        var rows = (await _database.Entries.ListAsync(all, EntryOrder.Earliest)).Items;
        var lines = rows.Select(row => $"{row.Id} {row.Kind} {row.Label} {row.Type} {row.Days} {row.Speaker} {row.Phrase} {row.State} {row.Trigger} {row.ArticleTitle} {row.Published} {row.WriterDay} [{string.Join(',', row.Actors.Select(actor => actor.Id))}]").ToList();
        foreach (var row in rows)
        {
            var detail = (await _database.Entries.GetAsync(row.Id, moment))!;
            lines.Add($"{detail.Entry.Label} {detail.Mention?.Days} {detail.Decisions.Count}");
        }

        var window = await _database.Window.RunAsync(new WindowRequest(all, new DayRange(new DateOnly(2017, 5, 1), new DateOnly(2017, 5, 31)), Lane: LaneKind.Actor));
        lines.AddRange(window.Lanes.OrderBy(lane => lane.Key, StringComparer.Ordinal).Select(lane => $"{lane.Key} {lane.Count} {string.Join(',', lane.Marks.Select(mark => $"{mark.Id}@{mark.From:O}"))}"));
        lines.AddRange((await _database.Facets.TypesAsync(moment)).Select(type => $"{type}"));
        lines.AddRange((await _database.Facets.OutletsAsync(moment)).Select(outlet => $"{outlet.Count}"));
        lines.AddRange((await _database.Facets.ActorsAsync(asOf: moment)).Select(actor => $"{actor.Id} {actor.Count}"));
        lines.Add($"{await _database.Facets.ExtentAsync(moment)} {await _database.Entries.CountAsync(all with { Text = "لافروف" })}");
        return string.Join('\n', lines);
    }

    private async Task MergeAsync(string name, string into)
    {
        var rows = await _database.Actors.ListAsync();
        await _database.ActorDecisions.MergeAsync(rows.Single(row => row.Name == name), rows.Single(row => row.Name == into), Layla);
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
