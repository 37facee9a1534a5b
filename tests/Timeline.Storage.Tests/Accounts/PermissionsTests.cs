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
