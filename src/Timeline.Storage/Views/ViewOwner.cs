using System.Globalization;

namespace Timeline.Storage;

/// <summary>Whose views they are: an account's, or a browser's that nobody signed in on.</summary>
/// <param name="Key">As it is stored; empty for nobody, who has none and can save none.</param>
public sealed record ViewOwner(string Key)
{
    private const string AccountMark = "account:";

    public static ViewOwner Nobody { get; } = new(string.Empty);

    public bool IsNobody => Key.Length == 0;

    /// <summary>The account, where it is one's.</summary>
    public long? AccountId =>
        Key.StartsWith(AccountMark, StringComparison.Ordinal) && long.TryParse(Key.AsSpan(AccountMark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static ViewOwner Account(long id) => new(string.Create(CultureInfo.InvariantCulture, $"{AccountMark}{id}"));

    /// <param name="key">The random name that the browser keeps.</param>
    public static ViewOwner Browser(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == 0 ? Nobody : new ViewOwner("browser:" + key);
    }
}
