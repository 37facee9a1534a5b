using System.Globalization;
using Timeline.Storage;

namespace Timeline.Ingestion.Outlets;

/// <summary>
/// In which time zone an outlet counts its days. News services give moments in UTC, and near midnight the UTC day is not the
/// day that the writer calls today.
/// </summary>
internal static class OutletZones
{
    /// <summary>
    /// For outlets that the list does not know: the middle of the Arabic-speaking world's zones, at most two hours off anywhere
    /// between Tunis and Muscat.
    /// </summary>
    public const string Default = "Asia/Beirut";

    private static readonly Dictionary<string, string> s_zones = Read();

    /// <summary>The zone of an outlet by name.</summary>
    public static string Of(string? outlet) => Find(outlet) ?? Default;

    /// <summary>The day that the outlet's clock showed.</summary>
    public static DateOnly DayOf(Publication publication, string? outlet)
    {
        if (publication.Moment is not { } moment)
        {
            return publication.Day;
        }

        // An unknown outlet that writes its own offset has told what its clock shows.
        if (Find(outlet) is null && moment.Offset != TimeSpan.Zero)
        {
            return publication.Day;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(Of(outlet));
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
    }

    private static string? Find(string? outlet) => outlet is null ? null : s_zones.GetValueOrDefault(NameKey.Of(outlet));

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(OutletZones).Assembly.GetManifestResourceStream("zones.tsv")!;
        using var reader = new StreamReader(stream);
        var zones = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length != 2)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"zones.tsv:{number}: expected name and zone"));
            }

            zones[NameKey.Of(fields[0])] = fields[1];
        }

        return zones;
    }
}
