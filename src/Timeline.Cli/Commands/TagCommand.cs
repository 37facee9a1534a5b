using System.CommandLine;
using System.Text.Json;
using Timeline.Cli.Documents;
using Timeline.Cli.Output;
using Timeline.Extraction.Json;
using Timeline.Temporal;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline tag</c>: the time expressions of one text.</summary>
internal static class TagCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A text file, headline first; - or nothing for standard input.",
            DefaultValueFactory = _ => StandardStreams.Dash,
        };
        file.Validators.Add(FileName.RefuseOptions);
        var date = DayOption.Create("--date", "The day on which the text was published.");
        var json = new Option<bool>("--json") { Description = "JSON for programs instead of a table for people." };
        var explain = new Option<bool>("--explain") { Description = "Below the table: why each date, and what else it could be." };
        var landmarks = DatingFile.CreateOption();
        var command = new Command("tag", "Find the time expressions of one text and resolve them to days.")
        {
            file, date, json, explain, landmarks,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(file),
            parsed.GetValue(date),
            parsed.GetValue(json),
            parsed.GetValue(explain),
            parsed.GetValue(landmarks),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string file, DateOnly? published, bool json, bool explain, string? landmarks, CancellationToken cancellation)
    {
        var text = await TextInput.ReadAsync(file, cancellation).ConfigureAwait(false);
        var (tagger, refused) = await DatingFile.ReadAsync(landmarks).ConfigureAwait(false);
        var tagged = tagger.Tag(text, published);
        if (json)
        {
            await WriteJsonAsync(tagged, cancellation).ConfigureAwait(false);
        }
        else
        {
            TimesTable.Write(tagged, explain);
        }

        return refused > 0 ? ExitCodes.SomeRejected : ExitCodes.Done;
    }

    private static async Task WriteJsonAsync(TaggedText tagged, CancellationToken cancellation)
    {
        using var json = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(json, AnalysisJson.WriterOptions))
        {
            AnalysisJson.WriteTagged(writer, tagged);
        }

        json.WriteByte((byte)'\n');
        await using var output = OutputFile.Open(StandardStreams.Dash);
        await output.WriteAsync(json.ToArray(), cancellation).ConfigureAwait(false);
        await output.CompleteAsync(cancellation).ConfigureAwait(false);
    }
}
