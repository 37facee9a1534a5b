using System.Text;

namespace Timeline.Storage;

/// <summary>
/// The spelling of enumerated words in the database, in addresses and in JSON: lower case, joined by hyphens
/// (<c>writer-day</c>).
/// </summary>
public static class KebabName
{
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.ToName[value];

    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum
    {
        value = default;
        return name is not null && Table<T>.FromName.TryGetValue(name, out value);
    }

    /// <exception cref="FormatException">No such word.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum =>
        TryParse<T>(name, out var value) ? value : throw new FormatException($"'{name}' is no {typeof(T).Name}.");

    private static string Split(string pascal)
    {
        var builder = new StringBuilder(pascal.Length + 4);
        foreach (var c in pascal)
        {
            if (char.IsAsciiLetterUpper(c) && builder.Length > 0)
            {
                builder.Append('-');
            }

            builder.Append(char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ToName = Enum.GetValues<T>().ToDictionary(value => value, value => Split(value.ToString()));

        public static readonly Dictionary<string, T> FromName = ToName.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);
    }
}
