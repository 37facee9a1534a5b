using System.Globalization;
using System.Reflection;
using Timeline.Storage;

namespace Timeline.Export;

/// <summary>What a file says about itself, so that whoever finds it later knows what it holds and where it came from.</summary>
/// <param name="Filter">Which entries.</param>
/// <param name="At">The moment of the export.</param>
/// <param name="Site">The address of the dashboard, ending in a slash; null when nobody knows it.</param>
/// <param name="View">The address of the same view; null when nobody knows it.</param>
/// <param name="Licence">What readers may do with it; null when nobody said.</param>
/// <param name="IsArabic">The language of words for people; names of fields are the same in both.</param>
/// <param name="TimeRunsLeft">In drawings: the past is on the right.</param>
/// <param name="Feed">Where the file itself can be had anew; null when it is only a file.</param>
public sealed record ExportAbout(
    EntryFilter Filter,
    DateTimeOffset At,
    Uri? Site = null,
    Uri? View = null,
    string? Licence = null,
    bool IsArabic = true,
    bool TimeRunsLeft = true,
    Uri? Feed = null)
{
    /// <summary>What stands where nobody stated a licence.</summary>
    public const string NoLicence = "No licence is stated. Quoted texts belong to their publishers.";

    /// <summary>The version of this program, with the beginning of the source's revision.</summary>
    public static string Version { get; } = Shortened(
        typeof(ExportAbout).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");

    /// <summary>The moment, ISO 8601 in universal time.</summary>
    public string Moment => At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Everything as names and values, in the order in which files write them.</summary>
    public IReadOnlyList<(string Name, string Value)> Lines =>
    [
        ("filter", FilterWords.Of(Filter)),
        ("exported_at", Moment),
        ("version", $"Timeline {Version}"),
        ("licence", Licence ?? NoLicence),
        ("view", View?.AbsoluteUri ?? string.Empty),
    ];

    /// <summary>The page of an entry; null when the site is not known.</summary>
    public string? EntryAddress(long id) => Site is null ? null : new ExportSite(Site).EntryAddress(id);

    /// <summary>Who vouches for ids: the host of the site, the same in each file and feed of one installation.</summary>
    public string Authority => Site?.Host ?? "timeline.invalid";

    private static string Shortened(string version)
    {
        const int Letters = 8;
        var revision = version.IndexOf('+', StringComparison.Ordinal);
        return revision < 0 || version.Length <= revision + 1 + Letters ? version : version[..(revision + 1 + Letters)];
    }
}
