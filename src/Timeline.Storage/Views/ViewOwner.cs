using System.Globalization;

namespace Timeline.Storage;

/// <summary>Whose views they are: an account's, or a browser's that nobody signed in on.</summary>
/// <param name="Key">As it is stored; empty for nobody, who has none and can save none.</param>
public sealed record ViewOwner(string Key)
{
    public static ViewOwner Nobody { get; } = new(string.Empty);

    public bool IsNobody => Key.Length == 0;

    public static ViewOwner Account(long id) => new(string.Create(CultureInfo.InvariantCulture, $"account:{id}"));

    /// <param name="key">The random name that the browser keeps.</param>
    public static ViewOwner Browser(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == 0 ? Nobody : new ViewOwner("browser:" + key);
    }
}
