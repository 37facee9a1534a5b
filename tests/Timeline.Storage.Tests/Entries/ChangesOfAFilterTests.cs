using Timeline.Storage.Tests.Decisions;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Entries;

public sealed class ChangesOfAFilterTests : IAsyncLifetime
{
    private static readonly EntryFilter s_warnings = EntryFilter.All with { Type = "WARN" };

    private TestDatabase _database = null!;
    private DecisionSample _sample = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _sample = new DecisionSample(_database);
        await _database.SaveAsync(DecisionSample.Article().Build());
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task SinceAsync_AnEntryThatComesAndLeaves_IsToldBothTimes()
    {
        var said = await _sample.EntryAsync();
        var start = await _database.Changes.EndAsync();
        await _sample.DecideAsync(DecisionSample.Layla, Decision.SetSpeechAct(said.Id, "WARN"));
        var came = await _database.Changes.SinceAsync(start, filter: s_warnings);
        await _sample.DecideAsync(DecisionSample.Layla, Decision.SetSpeechAct(said.Id, "DENY"));
        var left = await _database.Changes.SinceAsync(came.Cursor, filter: s_warnings);

        (came.Entries.Single().Id, came.Left.Count).ShouldBe((said.Id, 0));
        (left.Entries.Count, left.Left.ShouldHaveSingleItem()).ShouldBe((0, said.Id));
    }

    [Fact]
    public async Task SinceAsync_WhatTheFilterNeverMeant_IsNotTold()
    {
        var start = await _database.Changes.EndAsync();
        await _sample.DecideAsync(DecisionSample.Layla, Decision.Reject(Subject.Entry((await _sample.EntryAsync(EntryKind.Event)).Id)));

        var changes = await _database.Changes.SinceAsync(start, filter: s_warnings);

        (changes.Entries.Count, changes.Gone.Count, changes.Left.Count).ShouldBe((0, 0, 0));
        (await _database.Changes.SinceAsync(start, filter: new EntryFilter(Kind: EntryKind.Event))).Gone.Count.ShouldBe(1);
    }

    [Fact]
    public async Task GoneAsync_ARejectedEntry_IsThereAsItWasLast()
    {
        var met = await _sample.EntryAsync(EntryKind.Event);
        await _sample.DecideAsync(DecisionSample.Layla, Decision.SetType(met.Id, "FIGHT"));
        await _sample.DecideAsync(DecisionSample.Layla, Decision.Reject(Subject.Entry(met.Id)));

        var gone = (await _database.Changes.GoneAsync(new EntryFilter(Kind: EntryKind.Event), DateTimeOffset.UnixEpoch, 10)).ShouldHaveSingleItem();

        (gone.Tomb.EntryId, gone.Last.Id, gone.Last.Type, gone.Last.Days).ShouldBe((met.Id, met.Id, "FIGHT", met.Days));
        (await _database.Changes.GoneAsync(new EntryFilter(Kind: EntryKind.Statement), DateTimeOffset.UnixEpoch, 10)).ShouldBeEmpty();
        (await _database.Changes.GoneAsync(EntryFilter.All, DateTimeOffset.UtcNow.AddHours(1), 10)).ShouldBeEmpty();
    }
}
