using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Timeline.Export;
using Timeline.Export.Json;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Web.Api.V1;

/// <summary>The JSON of the API: names as in exports, days as from and to, an entry as a line of JSON Lines has it.</summary>
internal static class ApiJson
{
    /// <summary>For describing types; entries know no address here.</summary>
    public static JsonSerializerOptions Plain { get; } = For(null);

    public static JsonSerializerOptions For(ExportSite? site) => new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new DaysConverter(), new EntryConverter(site) },
    };

    private sealed class DaysConverter : JsonConverter<DayRange>
    {
        public override DayRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DayRange value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("from", value.First.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteString("to", value.Last.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }
    }

    private sealed class EntryConverter(ExportSite? site) : JsonConverter<EntryRow>
    {
        public override EntryRow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, EntryRow value, JsonSerializerOptions options) =>
            EntryJson.Write(writer, value, site?.EntryAddress(value.Id));
    }
}
