using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Timeline.Storage;

/// <summary>Where a page of entries ended: the ordering value and the id of its last entry.</summary>
internal sealed record EntryCursor(EntryOrder Order, string Value, long Id)
{
    public static EntryCursor After(EntryOrder order, EntryRow row) => new(
        order,
        order switch
        {
            EntryOrder.Earliest or EntryOrder.Latest => row.Days?.First.ToString("O", CultureInfo.InvariantCulture) ?? "",
            EntryOrder.LeastCertain => row.Confidence.ToString("R", CultureInfo.InvariantCulture),
            _ => "",
        },
        row.Id);

    public DateOnly? Day => Value.Length == 0 ? null : DateOnly.ParseExact(Value, "O", CultureInfo.InvariantCulture);

    public double Confidence => double.Parse(Value, CultureInfo.InvariantCulture);

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{KebabName.Of(Order)} {Id} {Value}")));

    /// <exception cref="FormatException">It was not made by <see cref="ToString"/>, or for another order.</exception>
    public static EntryCursor Parse(string text, EntryOrder order)
    {
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ');
        if (parts.Length != 3 || !string.Equals(parts[0], KebabName.Of(order), StringComparison.Ordinal))
        {
            throw new FormatException("The cursor does not belong to this list.");
        }

        var cursor = new EntryCursor(order, parts[2], long.Parse(parts[1], CultureInfo.InvariantCulture));
        _ = order switch
        {
            EntryOrder.LeastCertain => (object)cursor.Confidence,
            _ => cursor.Day,
        };
        return cursor;
    }
}
