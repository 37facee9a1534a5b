using Timeline.Temporal;
using Timeline.Testing;
using static Timeline.Storage.Tests.Decisions.DecisionSample;

namespace Timeline.Storage.Tests.Decisions;

/// <summary>An undo is a decision like any other: added, attributed, never over the head of somebody else.</summary>
public sealed class UndoTests : IAsyncLifetime
{
    private static readonly DayRange s_other = DayRange.Of(new DateOnly(2017, 5, 3));

    private TestDatabase _database = null!;
    private DecisionSample _sample = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _sample = new DecisionSample(_database);
        await _database.SaveAsync(Article().Build());
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Undo_ThenRedo_AreNewRecordsAndMoveTheEntries()
    {
        var mention = Subject.Mention((await _sample.MentionAsync()).Id);
        var machine = (await _sample.EntryAsync()).Days;
        var saved = await _sample.DecideAsync(Layla, Decision.SetDays(mention, Chosen));
        var undone = (await _database.Decisions.UndoAsync(Samer, saved.Batch, "خطأ")).ShouldBeOfType<DecisionResult.Saved>();
        (await _sample.EntryAsync()).ShouldSatisfyAllConditions(entry => entry.Days.ShouldBe(machine), entry => entry.Corrected.ShouldBeFalse());
        (await _database.Decisions.UndoAsync(Samer, saved.Batch)).ShouldBeOfType<DecisionResult.Blocked>("it is undone already");

        (await _database.Decisions.RedoAsync(Layla, saved.Batch)).ShouldBeOfType<DecisionResult.Saved>();
        (await _sample.EntryAsync()).Days.ShouldBe(Chosen);
        (await _database.Decisions.UndoAsync(Layla, saved.Batch)).ShouldBeOfType<DecisionResult.Saved>("what was redone can be undone");
        (await _database.History.HistoryAsync(mention)).Select(record => (record.Made, record.Editor.Name))
            .ShouldBe([(BatchKind.Undo, "ليلى"), (BatchKind.Redo, "ليلى"), (BatchKind.Undo, "سامر"), (BatchKind.Decide, "ليلى")]);
        var batches = await _database.History.BatchesAsync();
        batches.Select(batch => (batch.Of, batch.IsUndone)).ShouldBe([(saved.Batch, false), (saved.Batch, false), (saved.Batch, false), (null, true)]);
        batches[^2].Id.ShouldBe(undone.Batch);
    }

    [Fact]
    public async Task Undo_UnderSomebodyElses_IsRefusedAndSaysWhose()
    {
        var (first, second) = (Subject.Mention((await _sample.MentionAsync()).Id), Subject.Mention((await _sample.MentionAsync(EntryKind.Event)).Id));
        var saved = await _sample.DecideAsync(Layla, Decision.SetDays(first, Chosen), Decision.SetDays(second, Chosen));
        await _sample.DecideAsync(Samer, Decision.SetDays(first, s_other));

        var blocked = (await _database.Decisions.UndoAsync(Layla, saved.Batch)).ShouldBeOfType<DecisionResult.Blocked>();
        blocked.Later.ShouldHaveSingleItem().Editor.ShouldBe(Samer);
        (await _sample.EntryAsync(EntryKind.Event)).Days.ShouldBe(Chosen, "all or nothing");

        var partial = (await _database.Decisions.UndoAsync(Layla, saved.Batch, partial: true)).ShouldBeOfType<DecisionResult.Saved>();
        partial.Decisions.ShouldHaveSingleItem().Subject.ShouldBe(second);
        ((await _sample.EntryAsync()).Days, (await _sample.EntryAsync(EntryKind.Event)).Corrected).ShouldBe((s_other, false));
    }

    [Fact]
    public async Task Undo_OfASecondDecision_GivesTheFirstAgain()
    {
        var mention = Subject.Mention((await _sample.MentionAsync()).Id);
        await _sample.DecideAsync(Layla, Decision.SetDays(mention, Chosen));
        var second = await _sample.DecideAsync(Samer, Decision.SetDays(mention, s_other));
        await _database.Decisions.UndoAsync(Samer, second.Batch);
        (await _sample.EntryAsync()).Days.ShouldBe(Chosen);
    }

    [Fact]
    public async Task Restore_AnEarlierState_IsOneMoreDecision()
    {
        var mention = Subject.Mention((await _sample.MentionAsync()).Id);
        var first = await _sample.DecideAsync(Layla, Decision.SetDays(mention, Chosen));
        await _sample.DecideAsync(Samer, Decision.SetDays(mention, s_other));
        (await _database.Decisions.RestoreAsync(Samer, first.Decisions[0].Id)).ShouldBeOfType<DecisionResult.Saved>();
        (await _sample.EntryAsync()).Days.ShouldBe(Chosen);
    }

    [Fact]
    public async Task Undo_AfterTheTextWasEdited_FindsThePhraseWhereItStandsNow()
    {
        var mention = Subject.Mention((await _sample.MentionAsync()).Id);
        var saved = await _sample.DecideAsync(Layla, Decision.SetDays(mention, Chosen));
        await _database.SaveAsync(Article("خبر عاجل: " + Text).Build());
        (await _sample.EntryAsync()).Days.ShouldBe(Chosen);
        (await _database.Decisions.UndoAsync(Layla, saved.Batch)).ShouldBeOfType<DecisionResult.Saved>();
        (await _sample.EntryAsync()).Corrected.ShouldBeFalse();
    }
}
