using Timeline.Storage.Tests.Decisions;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Webhooks;

public sealed class WebhookOutboxTests : IAsyncLifetime
{
    private static readonly ViewOwner s_owner = ViewOwner.Account(1);

    private TestDatabase _database = null!;
    private DecisionSample _sample = null!;
    private Clock _clock = null!;

    private WebhookStore Store => _database.Query<WebhookStore>();

    private WebhookOutbox Outbox => _database.Query<WebhookOutbox>();

    public async ValueTask InitializeAsync()
    {
        _clock = new Clock();
        _database = await TestDatabase.CreateAsync(_clock);
        _sample = new DecisionSample(_database);
        await _database.SaveAsync(DecisionSample.Article().Build());
        _clock.Pass(TimeSpan.FromMinutes(1));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task FillAsync_AChange_IsOneMessageToEachViewThatItConcerns()
    {
        await Store.CreateAsync(s_owner, "statements", "/?kind=statement", "https://example.org/a", "s");
        await Store.CreateAsync(s_owner, "events", "/?kind=event", "https://example.org/b", "s");
        (await FillAsync()).ShouldBe(0, "what was there before is not told");

        await _sample.DecideAsync(DecisionSample.Layla, Decision.SetSpeechAct((await _sample.EntryAsync()).Id, "WARN"));

        (await FillAsync()).ShouldBe(1);
        (await FillAsync()).ShouldBe(0);
        (await Outbox.TakeAsync(10)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            message => message.Url.ShouldBe("https://example.org/a"), message => message.Body.ShouldBe("1 0 0"), message => message.Attempts.ShouldBe(1));
    }

    [Fact]
    public async Task FillAsync_ByTwoProcessesAtOnce_MakesOneMessage()
    {
        await Store.CreateAsync(s_owner, "all", "/", "https://example.org/a", "s");
        await _sample.DecideAsync(DecisionSample.Layla, Decision.SetSpeechAct((await _sample.EntryAsync()).Id, "WARN"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => FillAsync()));

        (await _database.ScalarAsync("select count(*) from webhook_deliveries")).ShouldBe(1L);
    }

    [Fact]
    public async Task TakeAsync_WhatIsInHand_ComesAgainOnlyWhenItWasNotSettled()
    {
        await OneMessageAsync();
        (await Outbox.TakeAsync(10)).Count.ShouldBe(1);
        (await Outbox.TakeAsync(10)).ShouldBeEmpty();

        _clock.Pass(TimeSpan.FromMinutes(3));

        var again = (await Outbox.TakeAsync(10)).ShouldHaveSingleItem();
        again.Attempts.ShouldBe(2);
        await Outbox.DeliveredAsync(again.Id, 204);
        _clock.Pass(TimeSpan.FromDays(1));
        (await Outbox.TakeAsync(10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task FailedAsync_WithoutAnotherTry_LandsOnTheListOfTheDeadUntilItIsTriedAgain()
    {
        var webhook = await OneMessageAsync();
        var message = (await Outbox.TakeAsync(10)).Single();
        await Outbox.FailedAsync(message.Id, 500, "It answered 500.", TimeSpan.FromSeconds(30));
        (await Outbox.TakeAsync(10)).ShouldBeEmpty();
        _clock.Pass(TimeSpan.FromSeconds(31));
        (await Outbox.TakeAsync(10)).Single().Attempts.ShouldBe(2);
        await Outbox.FailedAsync(message.Id, null, "Nothing there.", null);

        var dead = (await Store.DeliveriesAsync(s_owner, webhook, dead: true)).ShouldHaveSingleItem();
        (dead.Attempts, dead.Error, dead.NextAt).ShouldBe((2, "Nothing there.", null));
        (await Store.ListAsync(s_owner)).Single().Dead.ShouldBe(1);
        (await Store.RetryAsync(ViewOwner.Account(2), dead.Id)).ShouldBeFalse();
        (await Store.RetryAsync(s_owner, dead.Id)).ShouldBeTrue();
        (await Outbox.TakeAsync(10)).Single().Attempts.ShouldBe(1);
    }

    private async Task<long> OneMessageAsync()
    {
        var webhook = await Store.CreateAsync(s_owner, "all", "/", "https://example.org/a", "s");
        await _sample.DecideAsync(DecisionSample.Layla, Decision.SetSpeechAct((await _sample.EntryAsync()).Id, "WARN"));
        (await FillAsync()).ShouldBe(1);
        return webhook!.Value;
    }

    private Task<int> FillAsync() => Outbox.FillAsync(
        address => address switch
        {
            "/?kind=statement" => new EntryFilter(Kind: EntryKind.Statement),
            "/?kind=event" => new EntryFilter(Kind: EntryKind.Event),
            _ => EntryFilter.All,
        },
        (_, changes) => $"{changes.Entries.Count} {changes.Gone.Count} {changes.Left.Count}");

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Pass(TimeSpan span) => _now += span;
    }
}
