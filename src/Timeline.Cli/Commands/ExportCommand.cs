using System.CommandLine;
using Timeline.Cli.Documents;
using Timeline.Cli.Output;
using Timeline.Cli.Store;
using Timeline.Export;
using Timeline.Export.Addresses;
using Timeline.Export.Columns;
using Timeline.Export.TimeMl;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline export</c>: entries of the store as a file.</summary>
internal static class ExportCommand
{
    // One article as it stands, where all others are lists of entries.
    private const string TimeMl = "timeml";

    private static readonly Option<string> s_format = new("--format")
    {
        Description = "What kind of file. csv-excel opens correctly in Excel; ics is a calendar; graphml and gexf are graphs of who met or spoke of whom; timeml is one article with its time expressions and needs --article.",
        DefaultValueFactory = _ => ExportFormats.Csv.Name,
    };

    private static readonly Option<string> s_output = new("--output", "-o") { Description = "The file; - for standard output.", DefaultValueFactory = _ => StandardStreams.Dash };
    private static readonly Option<string?> s_columns = new("--columns")
    {
        Description = $"Of tables, only these, in this order, joined by commas. There are: {string.Join(",", EntryColumns.Names)}.",
    };

    private static readonly Option<bool> s_bare = new("--no-header") { Description = "In csv and jsonl, leave out what the file says about itself." };
    private static readonly Option<string> s_language = new("--lang") { Description = "The language of words for people: ar or en.", DefaultValueFactory = _ => "ar" };
    private static readonly Option<DateOnly?> s_from = DayOption.Create("--from", "Only entries of this day or later.");
    private static readonly Option<DateOnly?> s_to = DayOption.Create("--to", "Only entries of this day or earlier.");
    private static readonly Option<bool> s_undated = new("--undated") { Description = "Only entries that nothing dates." };
    private static readonly Option<long?> s_actor = new("--actor") { Description = "Only entries of the actor with this id." };
    private static readonly Option<long?> s_outlet = new("--outlet") { Description = "Only entries from the outlet with this id." };
    private static readonly Option<long?> s_article = new("--article") { Description = "Only entries of the article with this id." };
    private static readonly Option<string?> s_type = new("--type") { Description = "Only this speech act or event type: WARN, CONSULT." };
    private static readonly Option<string?> s_kind = new("--kind") { Description = "Only statements or events." };
    private static readonly Option<string?> s_status = new("--status") { Description = "Only entries of this status." };
    private static readonly Option<string?> s_text = new("--text") { Description = "Only entries with these words in label or sentence." };

    private static readonly Option<DateTimeOffset?> s_asOf = new("--as-of")
    {
        Description = "What was known at this moment, such as 2018-04-11T09:30:00Z, or at the end of this day in universal time.",
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (AddressText.ParseMoment(text) is { } moment)
            {
                return moment;
            }

            result.AddError($"--as-of is \"{text}\"; it must be a moment such as 2018-04-11T09:30:00Z, or a day such as 2018-04-11.");
            return null;
        },
    };

    private static readonly Option<string?> s_view = new("--view")
    {
        Description = "What the page of this address shows: a link to a timeline, a search, an actor or an article, whole or from its path on. Instead of the options that choose entries.",
    };

    // What chooses entries one by one; an address says all of it at once.
    private static readonly Option[] s_choosing =
        [s_from, s_to, s_undated, s_actor, s_outlet, s_article, s_type, s_kind, s_status, s_text, s_asOf];

    public static Command Create()
    {
        s_format.AcceptOnlyFromAmong([.. ExportFormats.Names, TimeMl]);
        s_language.AcceptOnlyFromAmong("ar", "en");
        s_kind.AcceptOnlyFromAmong([.. Enum.GetValues<EntryKind>().Select(KebabName.Of)]);
        s_status.AcceptOnlyFromAmong([.. Enum.GetValues<EntryStatus>().Select(KebabName.Of)]);
        var command = new Command("export", "Write entries, with their evidence and reasons, to a file.")
        {
            s_format, s_output, s_columns, s_bare, s_language, s_view,
        };
        foreach (var option in s_choosing)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => parsed.GetValue(s_format) == TimeMl
            ? WriteArticleAsync(parsed.GetValue(s_article), parsed.GetRequiredValue(s_output), cancellation)
            : RunAsync(Request(parsed), parsed.GetRequiredValue(s_output), cancellation));
        return command;
    }

    private static ExportRequest Request(ParseResult parsed)
    {
        var (filter, runsLeft) = parsed.GetValue(s_view) is { } view ? OfView(view, parsed) : (Chosen(parsed), null);
        _ = ExportFormats.TryParse(parsed.GetValue(s_format), out var format);
        var isArabic = parsed.GetValue(s_language) == "ar";
        var site = ExportSite.FromEnvironment();
        var about = new ExportAbout(filter, DateTimeOffset.UtcNow, site?.Address, site?.ViewOf(filter), ExportSite.Licence, isArabic, runsLeft ?? isArabic);
        try
        {
            var columns = parsed.GetValue(s_columns)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return new ExportRequest(format, about, columns, !parsed.GetValue(s_bare));
        }
        catch (FormatException failure)
        {
            throw CommandException.WrongUsage($"--columns {failure.Message}");
        }
    }

    private static EntryFilter Chosen(ParseResult parsed)
    {
        var filter = new EntryFilter(
            Window(parsed.GetValue(s_from), parsed.GetValue(s_to)),
            parsed.GetValue(s_actor),
            parsed.GetValue(s_outlet),
            parsed.GetValue(s_article),
            parsed.GetValue(s_type)?.ToUpperInvariant(),
            KebabName.TryParse<EntryKind>(parsed.GetValue(s_kind), out var kind) ? kind : null,
            KebabName.TryParse<EntryStatus>(parsed.GetValue(s_status), out var status) ? status : null,
            parsed.GetValue(s_text),
            parsed.GetValue(s_undated))
        { AsOf = parsed.GetValue(s_asOf) };
        return filter is { Undated: true, Window: not null }
            ? throw CommandException.WrongUsage("--undated goes with neither --from nor --to.")
            : filter;
    }

    /// <summary>What a page shows, and which way time runs on it where its address says so.</summary>
    private static (EntryFilter Filter, bool? RunsLeft) OfView(string view, ParseResult parsed)
    {
        if (Array.Find(s_choosing, option => parsed.GetResult(option) is { Implicit: false }) is { } other)
        {
            throw CommandException.WrongUsage($"--view says which entries; {other.Name} does not go with it.");
        }

        var address = ViewAddress.Local(view);
        return ViewAddress.FilterOf(address) is { } filter
            ? (filter, new AddressQuery(address).TimeRunsLeft)
            : throw CommandException.WrongUsage($"--view {view} is no page that shows entries; it must be the address of a timeline, a search with words, an actor or an article, such as \"/?kind=event\".");
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

    private static async Task<int> RunAsync(ExportRequest request, string path, CancellationToken cancellation)
    {
        await using var database = await Steps
            .RunAsync("opening the database", progress => DatabaseSession.OpenAsync(progress, cancellation))
            .ConfigureAwait(false);
        await database.MigratePrivateAsync(cancellation).ConfigureAwait(false);
        await using var output = OutputFile.Open(path);
        var entries = database.Get<EntryQuery>();
        var source = new StoreExportSource(entries, database.Get<TieQuery>());
        long count;
        try
        {
            count = path == StandardStreams.Dash
                ? await EntryExport.WriteAsync(request, source, output.AsStream(), null, cancellation).ConfigureAwait(false)
                : await ExportDisplay.RunAsync(
                    () => entries.CountAsync(request.About.Filter, cancellation),
                    progress => EntryExport.WriteAsync(request, source, output.AsStream(), progress, cancellation)).ConfigureAwait(false);
        }
        catch (ExportTooLargeException failure)
        {
            throw CommandException.Rejected(failure.Message);
        }

        await output.CompleteAsync(cancellation).ConfigureAwait(false);
        if (path != StandardStreams.Dash)
        {
            await Console.Error.WriteLineAsync($"{count} {(request.Format.IsGraph ? "ties" : "entries")} written to {path}.").ConfigureAwait(false);
        }

        return ExitCodes.Done;
    }

    private static async Task<int> WriteArticleAsync(long? id, string path, CancellationToken cancellation)
    {
        if (id is not { } wanted)
        {
            throw CommandException.WrongUsage("--format timeml needs --article and its number.");
        }

        await using var database = await Steps
            .RunAsync("opening the database", progress => DatabaseSession.OpenAsync(progress, cancellation))
            .ConfigureAwait(false);
        await database.MigratePrivateAsync(cancellation).ConfigureAwait(false);
        var article = await database.Get<ArticleQuery>().GetAsync(wanted, cancellation).ConfigureAwait(false)
            ?? throw CommandException.Rejected($"There is no article {wanted}.");
        await using var output = OutputFile.Open(path);
        await output.AsStream().WriteAsync(ArticleTimeMl.Of(article), cancellation).ConfigureAwait(false);
        await output.CompleteAsync(cancellation).ConfigureAwait(false);
        return ExitCodes.Done;
    }
}
