using System.Globalization;

namespace Timeline.Web.Api.Webhooks;

/// <summary>How webhooks are told.</summary>
/// <param name="MayBePrivate">Whether they may lead into the network that the dashboard stands in.</param>
/// <param name="Waits">How long is waited after each try that failed; when there are no more the message is given up.</param>
internal sealed record WebhookSettings(bool MayBePrivate, IReadOnlyList<TimeSpan> Waits)
{
    public const string PrivateSetting = "TIMELINE_WEBHOOKS_PRIVATE";

    /// <summary>Seconds, separated by blanks.</summary>
    public const string WaitsSetting = "TIMELINE_WEBHOOKS_RETRY";

    // Together ten hours: longer than a night's outage, shorter than a day's.
    private const string UsualWaits = "10 30 120 600 1800 7200 28800";

    /// <exception cref="InvalidDataException">A setting cannot be read.</exception>
    public static WebhookSettings From(IConfiguration configuration)
    {
        var said = configuration[WaitsSetting] is { Length: > 0 } text ? text : UsualWaits;
        var waits = said.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word =>
            double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 1_000_000
                ? TimeSpan.FromSeconds(seconds)
                : throw new InvalidDataException($"{WaitsSetting} is \"{said}\"; it must be numbers of seconds separated by blanks."));
        return new WebhookSettings(configuration.GetValue(PrivateSetting, false), [.. waits]);
    }
}
