namespace Timeline.Export.Json;

/// <summary>The JSON Schema of a line of an export, for whoever reads one.</summary>
public static class EntrySchema
{
    public static Stream Open() =>
        typeof(EntrySchema).Assembly.GetManifestResourceStream("entry.schema.json")
        ?? throw new InvalidOperationException("The schema is missing from the assembly.");
}
