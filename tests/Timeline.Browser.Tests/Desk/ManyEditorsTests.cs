using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Timeline.Storage;

namespace Timeline.Browser.Tests.Desk;

/// <summary>Many editors at once about the same values, through the real API and the real store.</summary>
public sealed class ManyEditorsTests(Site site) : IClassFixture<Site>
{
    private const string Phrase = "وقتذاك";

    // A program that has just started is slower; told apart, not left out.
    private static readonly TimeSpan s_start = TimeSpan.FromSeconds(10);

    /// <summary>Two editors decide about each value as both saw it: one is stored, the other learns of it. Nothing is lost, nothing counts twice.</summary>
    [Fact]
    public async Task Editors_AtOnceAboutTheSameValues_LoseNothingAndDoubleNothing()
    {
        var (editors, decisions) = Figures.AreFull ? (50, 10_000) : (8, 160);
        await Figures.SaveMentionsAsync(site.Database, decisions, Phrase);
        var mentions = await MentionsAsync();
        mentions.Count.ShouldBe(decisions);
        var clients = new List<HttpClient>();
        for (var i = 0; i < editors; i++)
        {
            clients.Add(await ClientAsync(i));
        }

        // Each value is given to two editors at about the same time, and all work in the same few articles: they meet wherever they can.
        var work = Enumerable.Range(0, editors).Select(_ => new List<(long Mention, long Version, DateOnly Day)>()).ToList();
        for (var i = 0; i < mentions.Count; i++)
        {
            work[i % editors].Add((mentions[i].Id, mentions[i].Version, new DateOnly(2018, 4, 1)));
            work[(i + 1) % editors].Add((mentions[i].Id, mentions[i].Version, new DateOnly(2018, 4, 2)));
        }

        var (times, answers) = (new ConcurrentBag<(TimeSpan At, double Took)>(), new ConcurrentBag<(long Mention, DateOnly Day, HttpStatusCode Status)>());
        var since = Stopwatch.StartNew();
        await Task.WhenAll(clients.Select((client, editor) => Task.Run(async () =>
        {
            foreach (var (mention, version, day) in work[editor])
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await client.PostAsJsonAsync(
                    "/api/v1/decisions", new { decisions = new[] { new { kind = "set-days", mention, from = day.ToString("O", null), version } } }, TestContext.Current.CancellationToken);
                times.Add((since.Elapsed, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
                answers.Add((mention, day, answer.StatusCode));
            }
        })));

        var took = times.Select(time => time.Took).ToList();
        var warm = times.Where(time => time.At > s_start).Select(time => time.Took).ToList();
        Figures.Tell(
            $"{editors} editors, {answers.Count} requests, {decisions} decisions in {since.Elapsed.TotalSeconds:0.0} s: median {Figures.Percentile(took, 0.5):0} ms, p95 {Figures.Percentile(took, 0.95):0} ms"
            + (warm.Count > 0 ? $"; p95 without the first {s_start.TotalSeconds:0} s {Figures.Percentile(warm, 0.95):0} ms" : ""));
        clients.ForEach(client => client.Dispose());
        answers.Select(answer => answer.Status).Distinct().Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        var stored = answers.Where(answer => answer.Status == HttpStatusCode.OK).ToDictionary(answer => answer.Mention, answer => answer.Day);
        stored.Count.ShouldBe(decisions, "of two who saw the same, one is stored");

        // What the database says, against what each editor was told.
        var kept = await KeptAsync();
        kept.Count.ShouldBe(decisions, "none is lost and none is there twice");
        kept.ShouldAllBe(row => stored[row.Mention] == row.Day && row.Times == 1 && row.Holds == row.Day);
        Figures.Hold(Figures.Percentile(took, 0.95), 300);
    }

    private async Task<List<(long Id, long Version)>> MentionsAsync()
    {
        await using var command = site.Database.DataSource.CreateCommand($"select id, xmin::text::bigint from time_mentions where phrase = '{Phrase}' order by id");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var found = new List<(long, long)>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            found.Add((reader.GetInt64(0), reader.GetInt64(1)));
        }

        return found;
    }

    private async Task<List<(long Mention, DateOnly Day, int Times, DateOnly Holds)>> KeptAsync()
    {
        await using var command = site.Database.DataSource.CreateCommand(
            $"""
            select d.subject_id, min(d.after->>'from')::date, count(*)::int, lower(m.days)
            from decisions d
            join time_mentions m on m.id = d.subject_id
            where d.subject = 'mention' and d.phrase = '{Phrase}'
            group by d.subject_id, m.days
            """);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var found = new List<(long, DateOnly, int, DateOnly)>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            found.Add((reader.GetInt64(0), reader.GetFieldValue<DateOnly>(1), reader.GetInt32(2), reader.GetFieldValue<DateOnly>(3)));
        }

        return found;
    }

    private async Task<HttpClient> ClientAsync(int number)
    {
        var account = await site.Database.AddAccountAsync($"many-{number}", AccountRole.Editor, Site.Password);
        var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", await site.Database.Keys.CreateAsync(account, "برنامج", [ApiScope.Decide], Origin.CommandLine));
        return client;
    }
}
