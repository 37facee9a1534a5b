using System.CommandLine.Parsing;

namespace Timeline.Cli.Commands;

/// <summary>Names of files on the command line.</summary>
internal static class FileName
{
    /// <summary>A mistyped option in the place of a file is a mistyped option, not a missing file.</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value.StartsWith('-') && !File.Exists(token.Value))
            {
                result.AddError($"There is no option {token.Value}.");
            }
        }
    }
}
