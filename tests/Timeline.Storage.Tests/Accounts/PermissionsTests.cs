namespace Timeline.Storage.Tests.Accounts;

/// <summary>The table of who may do what, written out a second time: a change to one without the other fails.</summary>
public sealed class PermissionsTests
{
    private static readonly Dictionary<AccountAction, string> s_wanted = new()
    {
        //                                viewer, editor, lead, administrator; then the scopes of keys: read, export, decide
        [AccountAction.Read] = "yyyy ynn",
        [AccountAction.Export] = "yyyy nyn",
        [AccountAction.ManageSelf] = "yyyy nnn",
        [AccountAction.Decide] = "nyyy nny",
        [AccountAction.UndoOwn] = "nyyy nny",
        [AccountAction.DecideInBulk] = "nyyy nny",
        [AccountAction.UndoOthers] = "nnyy nnn",
        [AccountAction.Lock] = "nnyy nnn",
        [AccountAction.Identify] = "nnyy nnn",
        [AccountAction.SetReviewRules] = "nnyy nnn",
        [AccountAction.ManageAccounts] = "nnny nnn",
        [AccountAction.SeeAudit] = "nnny nnn",
    };

    [Fact]
    public void Actions_Always_AllStandInTheTable() => s_wanted.Keys.Order().ShouldBe(Enum.GetValues<AccountAction>().Order());

    [Fact]
    public void Role_ForEachAction_MayWhatTheTableSays()
    {
        foreach (var (action, row) in s_wanted)
        {
            foreach (var role in Enum.GetValues<AccountRole>())
            {
                Permissions.Allows(role, action).ShouldBe(row[(int)role] == 'y', $"{role} {action}");
            }
        }
    }

    [Fact]
    public void Scope_ForEachAction_CoversWhatTheTableSays()
    {
        foreach (var (action, row) in s_wanted)
        {
            foreach (var scope in Enum.GetValues<ApiScope>())
            {
                Permissions.Covers(scope, action).ShouldBe(row[5 + (int)scope] == 'y', $"{scope} {action}");
            }
        }
    }

    /// <summary>What one has to be allowed for each kind of decision: a new kind fails here until somebody says it.</summary>
    [Fact]
    public void Decision_OfEachKind_AsksForWhatTheTableSays()
    {
        DecisionKind[] leads = [DecisionKind.Lock, DecisionKind.Unlock];
        DecisionKind[] identities =
            [DecisionKind.MergeActors, DecisionKind.SplitActor, DecisionKind.KeepActorsApart, DecisionKind.JoinEvents, DecisionKind.BreakEvent];
        DecisionKind[] editors =
        [
            DecisionKind.SetDays, DecisionKind.SetWriterDay, DecisionKind.SetSpeaker, DecisionKind.SetQuotation, DecisionKind.SetSpeechAct, DecisionKind.SetType,
            DecisionKind.SetStatus, DecisionKind.SetParticipants, DecisionKind.Confirm, DecisionKind.Reject, DecisionKind.Reopen, DecisionKind.Dispute,
            DecisionKind.Resolve, DecisionKind.Comment, DecisionKind.SettleConflict, DecisionKind.DismissConflict,
        ];

        leads.Concat(identities).Concat(editors).Order().ShouldBe(Enum.GetValues<DecisionKind>().Order());
        leads.ShouldAllBe(kind => Permissions.ActionOf(kind) == AccountAction.Lock);
        identities.ShouldAllBe(kind => Permissions.ActionOf(kind) == AccountAction.Identify);
        editors.ShouldAllBe(kind => Permissions.ActionOf(kind) == AccountAction.Decide);
    }

    [Fact]
    public void Decisions_Together_AskForTheHardestOfThem()
    {
        var (one, other) = (Subject.Mention(1), Subject.Mention(2));

        Permissions.ActionOf([Decision.Confirm(one)]).ShouldBe(AccountAction.Decide);
        Permissions.ActionOf([Decision.Confirm(one), Decision.Dispute(one, "لا")]).ShouldBe(AccountAction.Decide, "about one thing");
        Permissions.ActionOf([Decision.Confirm(one), Decision.Confirm(other)]).ShouldBe(AccountAction.DecideInBulk);
        Permissions.ActionOf([Decision.Confirm(one), Decision.Lock(other)]).ShouldBe(AccountAction.Lock);
        Permissions.ActionOf([Decision.SettleConflict(3), Decision.BreakEvent(5, [6])]).ShouldBe(AccountAction.Identify);
    }

    [Fact]
    public void Key_OfAViewer_DecidesNothingWhateverItsScopes()
    {
        var viewer = new Standing(1, "قارئ", AccountRole.Viewer, "stamp", IsActive: true);

        new KeyHolder(1, [.. Enum.GetValues<ApiScope>()], viewer).May(AccountAction.Decide).ShouldBeFalse();
    }

    [Fact]
    public void Standing_OfADisabledAdministrator_MayNothing()
    {
        var standing = new Standing(1, "مدير", AccountRole.Administrator, "stamp", IsActive: false);

        Enum.GetValues<AccountAction>().ShouldAllBe(action => !standing.May(action));
    }
}
