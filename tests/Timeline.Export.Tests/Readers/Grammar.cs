namespace Timeline.Export.Tests.Readers;

/// <summary>
/// xmllint and a RELAX NG grammar. The grammars beside the tests were written for them, from what the standards say in words: the schemas
/// that the standards print or link to are under licences of their own.
/// </summary>
internal static class Grammar
{
    /// <summary>What does not fit; empty when everything does.</summary>
    public static async Task<string> FaultsAsync(string grammar, byte[] document)
    {
        var path = Path.Combine(AppContext.BaseDirectory, grammar);
        var (exitCode, errors) = await ForeignReader.TryProgramAsync("/usr/bin/xmllint", document, ".xml", "--noout", "--relaxng", path);
        return exitCode == 0 ? string.Empty : errors;
    }
}
