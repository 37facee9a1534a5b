using System.Text;
using System.Text.RegularExpressions;

namespace Timeline.Export.Html;

/// <summary>
/// The modules of the timeline as one script, for a file that has no neighbours to import from: each module becomes a function that
/// returns what it exports, in an order in which each comes after those that it imports.
/// </summary>
internal static partial class ScriptBundle
{
    private const string Start = "offline";

    /// <summary>Made once; the modules are part of the program.</summary>
    public static string Script { get; } = Make();

    private static string Make()
    {
        var script = new StringBuilder("'use strict';\n");
        var done = new HashSet<string>(StringComparer.Ordinal);
        Add(Start, script, done);
        return script.ToString();
    }

    private static void Add(string module, StringBuilder script, HashSet<string> done)
    {
        if (!done.Add(module))
        {
            return;
        }

        var text = HtmlResources.Read($"timeline/{module}.js");
        foreach (Match import in Import().Matches(text))
        {
            Add(import.Groups["from"].Value, script, done);
        }

        var names = Export().Matches(text).Select(match => match.Groups["name"].Value);
        var body = Export().Replace(
            Import().Replace(text, match => $"const {{ {match.Groups["names"].Value.Replace(" as ", ": ", StringComparison.Ordinal).Trim()} }} = $_{match.Groups["from"].Value};"),
            match => $"{match.Groups["kind"].Value} {match.Groups["name"].Value}");
        if (Leftover().IsMatch(body))
        {
            throw new InvalidOperationException($"The module {module} imports or exports in a way that the bundle does not know.");
        }

        script.Append(System.Globalization.CultureInfo.InvariantCulture, $"const $_{module} = (() => {{\n{body}\nreturn {{ {string.Join(", ", names)} }};\n}})();\n");
    }

    [GeneratedRegex(@"^import \{(?<names>[^}]*)\} from '\./(?<from>[a-z]+)\.js';$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Import();

    [GeneratedRegex(@"^export (?<kind>async function|function|class|const) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Export();

    [GeneratedRegex(@"^(?:import|export)\b", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leftover();
}
