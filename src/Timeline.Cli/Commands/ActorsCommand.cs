using System.CommandLine;
using Timeline.Cli.Output;
using Timeline.Cli.Store;
using Timeline.Storage;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline actors</c>: who is who across the articles.</summary>
internal static class ActorsCommand
{
    public static Command Create() => new("actors", "Look at the registry of actors, and decide who is who.")
    {
        List(), Show(), Twins(), Merge(), Split(), Import(),
    };

    private static Command List()
    {
        var name = new Argument<string?>("NAME") { Description = "Part of a name, in any spelling.", Arity = ArgumentArity.ZeroOrOne };
        var kind = new Option<string?>("--kind") { Description = "Only actors of this kind." };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<ActorKind>().Select(KebabName.Of)]);
        var limit = Limit();
        var command = new Command("list", "Actors by the number of their entries.") { name, kind, limit };
        command.SetAction((parsed, cancellation) => WithAsync(async database =>
        {
            ActorKind? only = KebabName.TryParse<ActorKind>(parsed.GetValue(kind), out var known) ? known : null;
            ActorText.Write(await database.Get<ActorQuery>()
                .ListAsync(parsed.GetValue(name), only, parsed.GetValue(limit), cancellation).ConfigureAwait(false));
            return ExitCodes.Done;
        }, cancellation));
        return command;
    }

    private static Command Show()
    {
        var id = Id("ID", "The actor's id; one that was merged leads to where it went.");
        var command = new Command("show", "One actor with its names, offices and decisions.") { id };
        command.SetAction((parsed, cancellation) => WithAsync(async database =>
        {
            ActorText.Write(await FindAsync(database, parsed.GetRequiredValue(id), cancellation).ConfigureAwait(false));
            return ExitCodes.Done;
        }, cancellation));
        return command;
    }

    private static Command Twins()
    {
        var different = new Option<long[]>("--different") { Description = "Two ids: say that these are two, so that nobody is asked again.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var (author, comment, limit) = (Author(), Comment(), Limit());
        var command = new Command("twins", "Pairs that may be one actor and wait for a decision, the likeliest first.") { different, limit, author, comment };
        command.SetAction((parsed, cancellation) => WithAsync(async database =>
        {
            if (parsed.GetValue(different) is not [var first, var second])
            {
                ActorText.Write(await database.Get<ActorQuery>().TwinsAsync(TwinState.Open, parsed.GetValue(limit), cancellation).ConfigureAwait(false));
                return ExitCodes.Done;
            }

            var (one, other) = await PairAsync(database, first, second, cancellation).ConfigureAwait(false);
            return ActorText.Report(await database.Get<ActorStore>()
                .KeepApartAsync(one, other, parsed.GetRequiredValue(author), parsed.GetValue(comment), cancellation).ConfigureAwait(false));
        }, cancellation));
        return command;
    }

    private static Command Merge()
    {
        var (actor, into) = (Id("ID", "The actor that goes."), Id("INTO", "The actor that stays and takes over its names."));
        var (author, comment) = (Author(), Comment());
        var command = new Command("merge", "Make one actor part of another, for this and every later analysis.") { actor, into, author, comment };
        command.SetAction((parsed, cancellation) => WithAsync(async database =>
        {
            var (one, other) = await PairAsync(database, parsed.GetRequiredValue(actor), parsed.GetRequiredValue(into), cancellation).ConfigureAwait(false);
            return ActorText.Report(await database.Get<ActorStore>()
                .MergeAsync(one, other, parsed.GetRequiredValue(author), parsed.GetValue(comment), cancellation).ConfigureAwait(false));
        }, cancellation));
        return command;
    }

    private static Command Split()
    {
        var id = Id("ID", "The actor that has too many names.");
        var names = new Argument<string[]>("NAME") { Description = "The names that are somebody else's.", Arity = ArgumentArity.OneOrMore };
        var (author, comment) = (Author(), Comment());
        var command = new Command("split", "Give names of an actor to an actor of their own.") { id, names, author, comment };
        command.SetAction((parsed, cancellation) => WithAsync(async database =>
        {
            var actor = await FindAsync(database, parsed.GetRequiredValue(id), cancellation).ConfigureAwait(false);
            return ActorText.Report(await database.Get<ActorStore>()
                .SplitAsync(actor.Actor, parsed.GetRequiredValue(names), parsed.GetRequiredValue(author), parsed.GetValue(comment), cancellation)
                .ConfigureAwait(false));
        }, cancellation));
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "Tab-separated actors and terms of office; see docs/actors.md." };
        var command = new Command("import", "Read a registry file of your own.") { file };
        command.SetAction((parsed, cancellation) => WithAsync(async database =>
            ActorText.Report(await database.Get<ActorRegistry>().ImportAsync(parsed.GetRequiredValue(file), cancellation).ConfigureAwait(false)), cancellation));
        return command;
    }

    private static Task<int> WithAsync(Func<DatabaseSession, Task<int>> run, CancellationToken cancellation) =>
        DatabaseSession.WithAsync(run, cancellation);

    private static async Task<ActorView> FindAsync(DatabaseSession database, long id, CancellationToken cancellation) =>
        await database.Get<ActorQuery>().GetAsync(id, cancellation).ConfigureAwait(false)
        ?? throw CommandException.WrongUsage($"There is no actor {id}.");

    private static async Task<(ActorRow First, ActorRow Second)> PairAsync(DatabaseSession database, long first, long second, CancellationToken cancellation)
    {
        var one = await FindAsync(database, first, cancellation).ConfigureAwait(false);
        var other = await FindAsync(database, second, cancellation).ConfigureAwait(false);
        return one.Actor.Id != other.Actor.Id
            ? (one.Actor, other.Actor)
            : throw CommandException.WrongUsage($"{first} and {second} are one actor: {one.Actor.Name}.");
    }

    private static Argument<long> Id(string name, string description) => new(name) { Description = description };

    private static Option<string> Author() => new("--author") { Description = "Who decides.", DefaultValueFactory = _ => Environment.UserName };

    private static Option<string?> Comment() => new("--comment") { Description = "Why." };

    private static Option<int> Limit() => new("--limit") { Description = "How many at most.", DefaultValueFactory = _ => 50 };
}
