using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Timeline.Cli.Output;
using Timeline.Cli.Store;
using Timeline.Storage;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline user</c>: who may sign in, and as what.</summary>
internal static class UserCommand
{
    public static Command Create() => new("user", "Add and look after the accounts of the dashboard.")
    {
        Add(), List(), Reset(), Disable(), Enable(), Role(),
    };

    private static Command Add()
    {
        var name = Name();
        var shown = new Option<string?>("--display-name") { Description = "The name that decisions carry; the user name if left out." };
        var role = new Option<string>("--role") { Description = "What the account may do.", DefaultValueFactory = _ => KebabName.Of(AccountRole.Editor) };
        role.AcceptOnlyFromAmong(Roles);
        var command = new Command("add", "Add an account and print its one-time password.") { name, shown, role };
        command.SetAction((parsed, cancellation) => WithAsync(
            directory => directory.AddAsync(
                parsed.GetRequiredValue(name),
                parsed.GetValue(shown) ?? parsed.GetRequiredValue(name),
                KebabName.Parse<AccountRole>(parsed.GetRequiredValue(role)),
                Origin.CommandLine,
                cancellation),
            "is added", cancellation));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "The accounts, with roles and states.");
        command.SetAction((_, cancellation) => DatabaseSession.WithAsync(async database =>
        {
            AccountText.Write(await database.Get<AccountQuery>().ListAsync(cancellation).ConfigureAwait(false));
            return ExitCodes.Done;
        }, cancellation));
        return command;
    }

    private static Command Reset() => Change(
        "reset", "Take the password and the second factor away and print a one-time password.", "is reset",
        (directory, name, cancellation) => directory.ResetAsync(name, Origin.CommandLine, cancellation));

    private static Command Disable() => Change(
        "disable", "Let an account sign in no more; its open sessions end.", "is disabled",
        (directory, name, cancellation) => directory.DisableAsync(name, Origin.CommandLine, cancellation));

    private static Command Enable() => Change(
        "enable", "Let an account sign in again, after it was disabled or locked.", "is enabled",
        (directory, name, cancellation) => directory.EnableAsync(name, Origin.CommandLine, cancellation));

    private static Command Role()
    {
        var name = Name();
        var role = new Argument<string>("ROLE") { Description = "What the account may do from now on." };
        role.AcceptOnlyFromAmong(Roles);
        var command = new Command("role", "Give an account another role; its open sessions end.") { name, role };
        command.SetAction((parsed, cancellation) => WithAsync(
            directory => directory.SetRoleAsync(
                parsed.GetRequiredValue(name), KebabName.Parse<AccountRole>(parsed.GetRequiredValue(role)), Origin.CommandLine, cancellation),
            $"has the role {parsed.GetRequiredValue(role)}", cancellation));
        return command;
    }

    private static string[] Roles => [.. Enum.GetValues<AccountRole>().Select(KebabName.Of)];

    private static Argument<string> Name() => new("NAME") { Description = "The user name." };

    private static Command Change(
        string verb, string description, string done, Func<AccountDirectory, string, CancellationToken, Task<AccountResult>> change)
    {
        var name = Name();
        var command = new Command(verb, description) { name };
        command.SetAction((parsed, cancellation) =>
            WithAsync(directory => change(directory, parsed.GetRequiredValue(name), cancellation), done, cancellation));
        return command;
    }

    private static Task<int> WithAsync(Func<AccountDirectory, Task<AccountResult>> run, string done, CancellationToken cancellation) =>
        DatabaseSession.WithAsync(async database =>
        {
            await using var scope = database.Services.CreateAsyncScope();
            return AccountText.Report(await run(scope.ServiceProvider.GetRequiredService<AccountDirectory>()).ConfigureAwait(false), done);
        }, cancellation);
}
