using System.CommandLine;
using Timeline.Cli.Documents;
using Timeline.Cli.Output;
using Timeline.Cli.Store;
using Timeline.Export;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline export</c>: entries of the store as a file.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "csv, csv-excel (opens correctly in Excel) or jsonl.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong([.. ExportFormats.Names]);
        var output = new Option<string>("--output", "-o") { Description = "The file; - for standard output.", DefaultValueFactory = _ => StandardStreams.Dash };
        var from = DayOption.Create("--from", "Only entries of this day or later.");
        var to = DayOption.Create("--to", "Only entries of this day or earlier.");
        var actor = new Option<long?>("--actor") { Description = "Only entries of the actor with this id." };
        var outlet = new Option<long?>("--outlet") { Description = "Only entries from the outlet with this id." };
        var article = new Option<long?>("--article") { Description = "Only entries of the article with this id." };
        var type = new Option<string?>("--type") { Description = "Only this speech act or event type: WARN, CONSULT." };
        var kind = new Option<string?>("--kind") { Description = "Only statements or events." };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<EntryKind>().Select(KebabName.Of)]);
        var status = new Option<string?>("--status") { Description = "Only entries of this status." };
        status.AcceptOnlyFromAmong([.. Enum.GetValues<EntryStatus>().Select(KebabName.Of)]);
        var text = new Option<string?>("--text") { Description = "Only entries with these words in label or sentence." };
        var command = new Command("export", "Write entries, with their evidence and reasons, to a file.")
        {
            format, output, from, to, actor, outlet, article, type, kind, status, text,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var chosen = ExportFormats.TryParse(parsed.GetValue(format), out var known) ? known : ExportFormat.Csv;
            var filter = new EntryFilter(
                Window(parsed.GetValue(from), parsed.GetValue(to)),
                parsed.GetValue(actor),
                parsed.GetValue(outlet),
                parsed.GetValue(article),
                parsed.GetValue(type),
                KebabName.TryParse<EntryKind>(parsed.GetValue(kind), out var onlyKind) ? onlyKind : null,
                KebabName.TryParse<EntryStatus>(parsed.GetValue(status), out var onlyStatus) ? onlyStatus : null,
                parsed.GetValue(text));
            return RunAsync(chosen, filter, parsed.GetRequiredValue(output), cancellation);
        });
        return command;
    }

    private static DayRange? Window(DateOnly? from, DateOnly? to)
    {
        if (from is null && to is null)
        {
            return null;
        }

        var (first, last) = (from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        return first <= last
            ? new DayRange(first, last)
            : throw CommandException.WrongUsage($"--to {last:yyyy-MM-dd} lies before --from {first:yyyy-MM-dd}.");
    }

    private static async Task<int> RunAsync(ExportFormat format, EntryFilter filter, string path, CancellationToken cancellation)
    {
        await using var database = await Steps
            .RunAsync("opening the database", progress => DatabaseSession.OpenAsync(progress, cancellation))
            .ConfigureAwait(false);
        await database.MigratePrivateAsync(cancellation).ConfigureAwait(false);
        await using var output = OutputFile.Open(path);
        var rows = database.Get<EntryQuery>().StreamAsync(filter, cancellation);
        var count = await EntryExport.WriteAsync(format, rows, output.AsStream(), cancellation).ConfigureAwait(false);
        await output.CompleteAsync(cancellation).ConfigureAwait(false);
        if (path != StandardStreams.Dash)
        {
            await Console.Error.WriteLineAsync($"{count} entries written to {path}.").ConfigureAwait(false);
        }

        return ExitCodes.Done;
    }
}
