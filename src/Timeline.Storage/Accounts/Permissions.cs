namespace Timeline.Storage;

/// <summary>Which role may do what, and what a key's scopes leave of it. The one place that says so.</summary>
public static class Permissions
{
    private static readonly Dictionary<AccountAction, AccountRole> s_least = new()
    {
        [AccountAction.Read] = AccountRole.Viewer,
        [AccountAction.Export] = AccountRole.Viewer,
        [AccountAction.ManageSelf] = AccountRole.Viewer,
        [AccountAction.Decide] = AccountRole.Editor,
        [AccountAction.UndoOwn] = AccountRole.Editor,
        [AccountAction.DecideInBulk] = AccountRole.Editor,
        [AccountAction.UndoOthers] = AccountRole.Lead,
        [AccountAction.Lock] = AccountRole.Lead,
        [AccountAction.Identify] = AccountRole.Lead,
        [AccountAction.SetReviewRules] = AccountRole.Lead,
        [AccountAction.ManageAccounts] = AccountRole.Administrator,
        [AccountAction.SeeAudit] = AccountRole.Administrator,
    };

    /// <summary>Whether somebody of a role may do something. What is not in the table nobody may do.</summary>
    public static bool Allows(AccountRole role, AccountAction action) => s_least.TryGetValue(action, out var least) && role >= least;

    /// <summary>What one has to be allowed in order to decide this.</summary>
    public static AccountAction ActionOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Lock or DecisionKind.Unlock => AccountAction.Lock,
        DecisionKind.MergeActors or DecisionKind.SplitActor or DecisionKind.KeepActorsApart or DecisionKind.JoinEvents or DecisionKind.BreakEvent =>
            AccountAction.Identify,
        _ => AccountAction.Decide,
    };

    /// <summary>What one has to be allowed in order to decide these together.</summary>
    public static AccountAction ActionOf(IReadOnlyCollection<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var hardest = decisions.Select(decision => ActionOf(decision.Kind)).FirstOrDefault(action => action != AccountAction.Decide, AccountAction.Decide);
        return hardest == AccountAction.Decide && decisions.Select(decision => decision.Subject).Distinct().Skip(1).Any() ? AccountAction.DecideInBulk : hardest;
    }

    /// <summary>Whether a key's scope covers something. A key never manages accounts, locks or settles who is who.</summary>
    public static bool Covers(ApiScope scope, AccountAction action) => scope switch
    {
        ApiScope.Read => action is AccountAction.Read,
        ApiScope.Export => action is AccountAction.Export,
        ApiScope.Decide => action is AccountAction.Decide or AccountAction.DecideInBulk or AccountAction.UndoOwn,
        _ => false,
    };
}
