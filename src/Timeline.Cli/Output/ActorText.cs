using System.Globalization;
using Spectre.Console;
using Timeline.Storage;

namespace Timeline.Cli.Output;

/// <summary>Actors, and what became of decisions about them, for people.</summary>
internal static class ActorText
{
    public static void Write(IReadOnlyList<ActorRow> actors)
    {
        var table = Table("id", "name", "kind", "country", "entries");
        foreach (var actor in actors)
        {
            Add(table, Number(actor.Id), actor.Name, KebabName.Of(actor.Kind), actor.Country ?? "", Number(actor.Entries));
        }

        PeopleConsole.Create().Write(table);
    }

    public static void Write(IReadOnlyList<TwinView> twins)
    {
        var table = Table("score", "id", "name", "entries", "id", "name", "entries", "why");
        foreach (var twin in twins)
        {
            Add(
                table, Score(twin.Score), Number(twin.First.Id), twin.First.Name, Number(twin.First.Entries), Number(twin.Second.Id), twin.Second.Name,
                Number(twin.Second.Entries), twin.Reason.En);
        }

        PeopleConsole.Create().Write(table);
    }

    public static void Write(ActorView view)
    {
        var console = PeopleConsole.Create();
        var actor = view.Actor;
        console.WriteLine($"{actor.Id}  {actor.Name}  ({KebabName.Of(actor.Kind)}{(actor.Country is { } country ? $", {country}" : "")}{(view.Registered ? ", registry" : "")}), {actor.Entries} entries");
        if (view.Description is { } description)
        {
            console.WriteLine(description);
        }

        foreach (var name in view.Names)
        {
            console.WriteLine($"  {name.Name}  [{KebabName.Of(name.Basis)} {Score(name.Score)}] {name.Reason.En}");
        }

        foreach (var term in view.Terms)
        {
            console.WriteLine($"  {term.Start} to {term.End}  {term.Office} ({term.Country}); {term.Source}");
        }

        foreach (var decision in view.Decisions)
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {decision.At:yyyy-MM-dd HH:mm} {decision.Editor.Name}: {KebabName.Of(decision.Made)} {KebabName.Of(decision.Kind)} {decision.Subject.Id} {decision.After} {decision.Comment}"));
        }
    }

    /// <summary>Says what became of a decision; returns the exit code.</summary>
    public static int Report(ActorResult result)
    {
        switch (result)
        {
            case ActorResult.Saved saved:
                Console.WriteLine($"{KebabName.Of(saved.Decision.Kind)}: actor {saved.ActorId}, {saved.MovedEntries} entries followed");
                return ExitCodes.Done;
            case ActorResult.Conflict conflict:
                throw CommandException.Rejected($"Somebody changed {string.Join(" or ", conflict.Actors.Select(actor => actor.Name))} meanwhile; look again.");
            case ActorResult.NotFound missing:
                throw CommandException.Rejected($"Actor {missing.Id} is not there any more; look again.");
            default:
                throw CommandException.WrongUsage(
                    $"Not names that can be split off (./timeline actors show lists them; the actor's own name stays): {string.Join("، ", ((ActorResult.Refused)result).Names)}");
        }
    }

    /// <summary>Says what reading a registry file did; returns the exit code.</summary>
    public static int Report(RegistryReport report)
    {
        foreach (var problem in report.Problems)
        {
            Console.Error.WriteLine(problem);
        }

        foreach (var name in report.Ambiguous)
        {
            Console.Error.WriteLine($"{name}: given to several actors, leads to none of them");
        }

        Console.WriteLine($"{report.Made} actors made, {report.Known} brought up to date, {report.Names} names and {report.Terms} terms of office read, {report.Twins} possible twins queued, {report.Problems.Count} rows rejected");
        return report.Problems.Count > 0 ? ExitCodes.SomeRejected : ExitCodes.Done;
    }

    private static Table Table(params string[] headings)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var heading in headings)
        {
            table.AddColumn(heading);
        }

        return table;
    }

    private static void Add(Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);
}
