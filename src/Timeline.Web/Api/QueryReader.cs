using System.Globalization;
using Timeline.Export;
using Timeline.Export.Addresses;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Api;

/// <summary>Reads the parameters of a request and collects, by name, what is wrong with them.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private readonly Dictionary<string, string[]> _faults = new(StringComparer.Ordinal);

    /// <summary>By parameter; empty when all could be read.</summary>
    public IDictionary<string, string[]> Faults => _faults;

    public EntryFilter Filter(bool withWindow) => new(
        withWindow ? Window() : null,
        Id("actor"),
        Id("outlet"),
        Id("article"),
        Text("type")?.ToUpperInvariant(),
        Name<EntryKind>("kind"),
        Name<EntryStatus>("status"),
        Text("q"),
        withWindow && Flag("undated"))
    { AsOf = Moment("as_of") };

    /// <summary>What is to be exported, and how; null when the parameters do not say so.</summary>
    public ExportRequest? Export(Reading reading, ExportSite site, string? licence, DateTimeOffset at)
    {
        var filter = Filter(withWindow: true);
        if (filter is { Undated: true, Window: not null })
        {
            Fault("undated", "goes with no window.");
        }

        if (!ExportFormats.TryParse(Text("format") ?? ExportFormats.Csv.Name, out var format))
        {
            Fault("format", $"must be one of {string.Join(", ", ExportFormats.Names)}.");
        }

        if (Text("lang") is not (null or "ar" or "en"))
        {
            Fault("lang", "must be ar or en.");
        }

        var runsLeft = RunsLeft(reading);
        var header = Text("header") is null || Flag("header");
        var about = new ExportAbout(filter, at, site.Address, site.ViewOf(filter), licence, reading.IsArabic, runsLeft);
        try
        {
            var columns = Text("columns")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return new ExportRequest(format, about, columns, header);
        }
        catch (FormatException exception)
        {
            Fault("columns", exception.Message);
            return null;
        }
    }

    /// <summary>Which way time runs in a drawing: as <c>dir</c> says, else as its reader reads.</summary>
    public bool RunsLeft(Reading reading)
    {
        switch (Text("dir"))
        {
            case "rtl":
                return true;
            case "ltr":
                return false;
            case null:
                return reading.IsArabic;
            default:
                Fault("dir", "must be rtl or ltr.");
                return reading.IsArabic;
        }
    }

    /// <summary>What a timeline is asked for.</summary>
    public WindowRequest WindowRequest() => new(
        Filter(withWindow: false),
        Window(),
        Number("pixels", 1200, 16, 20_000),
        Name<LaneKind>("lane") ?? LaneKind.Actor,
        Number("lanes", 50, 1, 200),
        Number("skip", 0, 0, 1_000_000),
        Text("pin")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Both of <c>from</c> and <c>to</c>, or neither.</summary>
    public DayRange? Window()
    {
        var from = Day("from");
        var to = Day("to");
        if (from is { } first && to is { } last)
        {
            if (first <= last)
            {
                return new DayRange(first, last);
            }

            Fault("to", "must not lie before from.");
        }
        else if ((from is null) != (to is null) && _faults.Count == 0)
        {
            Fault(from is null ? "from" : "to", "is needed too: from and to come together.");
        }

        return null;
    }

    public bool Flag(string name)
    {
        switch (Text(name))
        {
            case null or "false":
                return false;
            case "true":
                return true;
            default:
                Fault(name, "must be true or false.");
                return false;
        }
    }

    public int Number(string name, int fallback, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fault(name, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}."));
        return fallback;
    }

    public T? Name<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (AddressText.ParseName<T>(text) is { } value)
        {
            return value;
        }

        Fault(name, $"must be one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
        return null;
    }

    public string? Text(string name)
    {
        var text = query[name].ToString().Trim();
        if (text.Length > 1000 || text.Contains('\0', StringComparison.Ordinal))
        {
            Fault(name, "must be at most 1000 characters of text.");
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>Notes what is wrong with a parameter; the sentence goes on after its name.</summary>
    public void Fault(string name, string sentence) => _faults[name] = [$"{name} {sentence}"];

    public long? Id(string name, string sentence = "must be the number of one.")
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (AddressText.ParseId(text) is { } id)
        {
            return id;
        }

        Fault(name, sentence);
        return null;
    }

    /// <summary>A moment, or a day of which its last moment is meant.</summary>
    public DateTimeOffset? Moment(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (AddressText.ParseMoment(text) is { } moment)
        {
            return moment;
        }

        Fault(name, "must be a moment such as 2018-04-11T09:30:00Z, or a day such as 2018-04-11.");
        return null;
    }

    private DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (AddressText.ParseDay(text) is { } day)
        {
            return day;
        }

        Fault(name, "must be a day such as 2018-04-11.");
        return null;
    }
}
