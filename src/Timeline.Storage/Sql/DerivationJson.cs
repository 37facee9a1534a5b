using System.Text.Encodings.Web;
using System.Text.Json;
using Timeline.Temporal;

namespace Timeline.Storage.Sql;

/// <summary>The reasons of a reading as JSON columns: lists, that only people and exports read.</summary>
internal static class DerivationJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IReadOnlyList<Bilingual> steps) => JsonSerializer.Serialize(steps, s_options);

    public static string Write(IReadOnlyList<Alternative> alternatives) => JsonSerializer.Serialize(
        alternatives.Select(one => new StoredAlternative(one.Value, one.Days?.First, one.Days?.Last, one.Score, one.Reason)), s_options);

    public static string Write(IReadOnlyList<EntryReason> reasons) => JsonSerializer.Serialize(reasons, s_options);

    public static IReadOnlyList<EntryReason> ReadReasons(string json) => JsonSerializer.Deserialize<List<EntryReason>>(json, s_options) ?? [];

    public static IReadOnlyList<Bilingual> ReadSteps(string json) => JsonSerializer.Deserialize<List<Bilingual>>(json, s_options) ?? [];

    public static IReadOnlyList<Alternative> ReadAlternatives(string json) =>
    [
        .. (JsonSerializer.Deserialize<List<StoredAlternative>>(json, s_options) ?? []).Select(one => new Alternative(
            one.Value, one is { From: { } from, To: { } to } ? new DayRange(from, to) : null, one.Score, one.Reason)),
    ];

    private sealed record StoredAlternative(string Value, DateOnly? From, DateOnly? To, double Score, Bilingual Reason);
}
