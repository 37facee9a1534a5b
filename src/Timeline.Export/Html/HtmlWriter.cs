using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Timeline.Export.Text;
using Timeline.Export.Words;
using Timeline.Storage;

namespace Timeline.Export.Html;

/// <summary>
/// One file that shows the interactive timeline without a server: the site's own drawing, its style and the entries, under a policy that
/// lets it run that script only and reach no network. The same page, without what only a file needs, is what other sites embed.
/// </summary>
internal sealed class HtmlWriter(ExportRequest request, IBufferWriter<byte> output, bool isEmbedded = false) : IEntryWriter
{
    private static readonly JsonWriterOptions s_options = new()
    {
        // Letters stay as they are, but what could end the element that holds the data does not.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly Utf8JsonWriter _json = new(output, s_options);
    private readonly EntryWords _words = new(request.About.IsArabic);
    private readonly bool _isArabic = request.About.IsArabic;

    /// <summary>What the page may do, for a server to repeat in a header.</summary>
    public static string Policy => HtmlResources.Policy;

    public void Begin()
    {
        var (language, direction) = _isArabic ? ("ar", "rtl") : ("en", "ltr");
        output.Put($"""
            <!doctype html>
            <html lang="{language}" dir="{direction}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{HtmlResources.Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{T("title")} · {WebUtility.HtmlEncode(FilterWords.Of(request.About.Filter))}</title>
            <style>
            """);
        output.Put(HtmlResources.Style);
        output.Put($"""
            </style>
            </head>
            <body class="offline{(isEmbedded ? " embedded" : "")}">
            <header>
            <h1>{Heading()}</h1>
            <div class="tools file-only">
            <label class="field"><span>{T("lane")}</span><select data-part="lane">{string.Concat(((string[])["actor", "type", "outlet", "none"]).Select(lane => $"<option value=\"{lane}\">{T(lane)}</option>"))}</select></label>
            <label class="field"><span>{T("words")}</span><input type="search" dir="auto" data-part="words"></label>
            </div>
            </header>
            <main class="timeline">
            <div class="timeline-scroller" data-part="scroller" tabindex="0" role="application" aria-label="{T("title")}" aria-description="{T("keys")}">
            <canvas class="timeline-canvas" data-part="canvas" aria-hidden="true"></canvas><div data-part="spacer" aria-hidden="true"></div>
            </div>
            <div class="timeline-overview"><canvas data-part="overview" aria-hidden="true"></canvas></div>
            <p class="timeline-notice" data-part="notice" hidden></p>
            <div class="timeline-tip" data-part="tip" dir="auto" hidden aria-hidden="true"></div>
            <p class="sr-only" data-part="live" aria-live="polite"></p>
            </main>
            <section class="panel" data-part="entry" aria-live="polite" hidden></section>
            <footer class="file-only">
            <details><summary>{T("table")}</summary><table><thead><tr><th scope="col">{T("days")}</th><th scope="col">{T("entry")}</th><th scope="col">{T("evidence")}</th></tr></thead><tbody data-part="table"></tbody></table></details>
            <dl class="about">{string.Concat(request.About.Lines.Where(line => line.Value.Length > 0).Select(line => $"<dt>{line.Name}</dt><dd>{WebUtility.HtmlEncode(line.Value)}</dd>"))}</dl>
            </footer>
            <script type="application/json" id="timeline-data">
            """);
        _json.WriteStartObject();
        _json.WriteString("locale", language);
        _json.WriteBoolean("rtl", request.About.TimeRunsLeft);
        _json.WriteStartArray("months");
        foreach (var month in MonthFamily.ShortOf(language, "levant"))
        {
            _json.WriteStringValue(month);
        }

        _json.WriteEndArray();
        HtmlTexts.Write(_json, _isArabic);
        _json.WriteStartArray("entries");
    }

    public void Write(EntryRow row)
    {
        _json.WriteStartObject();
        _json.WriteNumber("id", row.Id);
        _json.WriteString("kind", KebabName.Of(row.Kind));
        _json.WriteString("from", row.Days?.First.ToString("O", CultureInfo.InvariantCulture));
        _json.WriteString("to", row.Days?.Last.ToString("O", CultureInfo.InvariantCulture));
        _json.WriteString("grain", KebabName.Of(row.Grain));
        _json.WriteString("label", row.Label);
        _json.WriteString("type", row.Type);
        _json.WriteString("status", KebabName.Of(row.Status));
        _json.WriteNumber("confidence", Math.Round(row.Confidence, 4));
        _json.WriteBoolean("corrected", row.Corrected);
        _json.WriteString("dateBasis", KebabName.Of(row.DateBasis));
        _json.WriteString("when", _words.Days(row));
        _json.WriteString("sentence", row.Sentence);
        _json.WriteString("outlet", row.Outlet);
        _json.WriteString("url", request.About.EntryAddress(row.Id));
        _json.WriteString("source", Uri.TryCreate(row.ArticleUrl, UriKind.Absolute, out var source) && source.Scheme is "http" or "https" ? source.AbsoluteUri : null);
        _json.WriteStartArray("actors");
        foreach (var actor in row.Actors)
        {
            _json.WriteStringValue(actor.Name);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("chain");
        foreach (var line in _words.Chain(row))
        {
            _json.WriteStringValue(line);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void End()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        output.Put("</script>\n<script type=\"module\">"u8);
        output.Put(ScriptBundle.Script);
        output.Put("</script>\n</body>\n</html>\n"u8);
    }

    public void Dispose() => _json.Dispose();

    private string Heading()
    {
        var title = T("title");
        return request.About.View is { } view ? $"<a href=\"{WebUtility.HtmlEncode(view.AbsoluteUri)}\" target=\"_blank\" rel=\"noopener\">{title}</a>" : title;
    }

    private string T(string name) => HtmlTexts.Of(name, _isArabic);
}
