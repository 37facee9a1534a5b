using System.Globalization;
using Spectre.Console;
using Timeline.Storage;

namespace Timeline.Cli.Output;

/// <summary>Accounts for people at a terminal.</summary>
internal static class AccountText
{
    public static void Write(IReadOnlyList<AccountRow> rows)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("user", "name", "role", "state", "two-step", "last sign-in");
        foreach (var row in rows)
        {
            table.AddRow(
                Markup.Escape(row.Name),
                Markup.Escape(row.DisplayName),
                KebabName.Of(row.Role),
                State(row),
                row.TwoFactor ? "on" : "off",
                row.LastSignInAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "never");
        }

        PeopleConsole.Create().Write(table);
    }

    /// <summary>Says what was done, and the one-time password if there is one.</summary>
    /// <exception cref="CommandException">It was not done.</exception>
    public static int Report(AccountResult result, string done)
    {
        switch (result)
        {
            case AccountResult.Done { Secret: { } password } account:
                Console.WriteLine($"{account.Account.Name} {done}. One-time password: {password}");
                return ExitCodes.Done;
            case AccountResult.Done account:
                Console.WriteLine($"{account.Account.Name} {done}.");
                return ExitCodes.Done;
            case AccountResult.Refused refused:
                throw CommandException.WrongUsage(Sentence(refused.Fault));
            default:
                throw new InvalidOperationException("An account is changed or not.");
        }
    }

    private static string State(AccountRow row) => row switch
    {
        { DisabledAt: not null } => "disabled",
        { LockedUntil: not null } => "locked",
        { HasPassword: false } => "invited",
        _ => "active",
    };

    private static string Sentence(AccountFault fault) => fault switch
    {
        AccountFault.Unknown => "There is no account of this name; './timeline user list' shows those there are.",
        AccountFault.NameTaken => "There is an account of this name already.",
        AccountFault.BadName => "A user name is 2 to 60 Latin letters, digits, dots, hyphens, underscores or @, without spaces.",
        AccountFault.LastAdministrator => "This is the last administrator; appoint another one first.",
        _ => $"The account cannot be changed: {fault}.",
    };
}
