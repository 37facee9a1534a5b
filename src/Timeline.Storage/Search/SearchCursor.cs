using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Timeline.Storage.Search;

/// <summary>Where a page of what was found ended. The day that recency is counted from goes along, so that pages fit on another day too.</summary>
internal sealed record SearchCursor(double Score, long Id, DateOnly Today)
{
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Score:R} {Id} {Today:O}")));

    /// <exception cref="FormatException">It was not made by <see cref="ToString"/>.</exception>
    public static SearchCursor Parse(string text)
    {
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ');
        return parts.Length == 3
            ? new SearchCursor(
                double.Parse(parts[0], CultureInfo.InvariantCulture),
                long.Parse(parts[1], CultureInfo.InvariantCulture),
                DateOnly.ParseExact(parts[2], "O", CultureInfo.InvariantCulture))
            : throw new FormatException("The cursor does not belong to this list.");
    }
}
