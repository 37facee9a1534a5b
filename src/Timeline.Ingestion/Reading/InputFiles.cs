namespace Timeline.Ingestion.Reading;

/// <summary>Finds the files that the caller's paths mean.</summary>
internal static class InputFiles
{
    public const string ManifestName = "manifest.json";

    private const string Expected = "expected .txt, .jsonl, .jsonl.gz or manifest.json";

    /// <summary>The files in a fixed order, and what is wrong with the paths.</summary>
    public static (List<InputFile> Files, List<InputProblem> Problems) Find(IEnumerable<string> paths)
    {
        var files = new List<InputFile>();
        var problems = new List<InputProblem>();
        foreach (var path in paths)
        {
            try
            {
                if (Directory.Exists(path))
                {
                    AddFolder(path, files, problems);
                }
                else if (!File.Exists(path))
                {
                    problems.Add(new InputProblem(path, null, "there is no such file or folder"));
                }
                else if (KindOf(path) is { } kind)
                {
                    files.Add(new InputFile(path, kind, new FileInfo(path).Length));
                }
                else
                {
                    problems.Add(new InputProblem(path, null, $"this kind of file is not read, {Expected}"));
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(new InputProblem(path, null, $"cannot be read: {exception.Message}"));
            }
        }

        return (files, problems);
    }

    private static void AddFolder(string folder, List<InputFile> files, List<InputProblem> problems)
    {
        var found = 0;
        var options = new EnumerationOptions { RecurseSubdirectories = true };
        foreach (var inside in Directory.EnumerateFiles(folder, "*", options)
            .GroupBy(file => Path.GetDirectoryName(file)!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // A manifest speaks for the texts beside it; what it does not name is not meant to be read.
            var hasManifest = inside.Any(file => KindOf(file) == InputKind.Manifest);
            foreach (var file in inside.Order(StringComparer.Ordinal))
            {
                if (KindOf(file) is { } kind && !(hasManifest && kind == InputKind.Text))
                {
                    files.Add(new InputFile(file, kind, new FileInfo(file).Length));
                    found++;
                }
            }
        }

        if (found == 0)
        {
            problems.Add(new InputProblem(folder, null, $"the folder holds nothing to read, {Expected}"));
        }
    }

    private static InputKind? KindOf(string path)
    {
        var name = Path.GetFileName(path);
        return name switch
        {
            _ when string.Equals(name, ManifestName, StringComparison.OrdinalIgnoreCase) => InputKind.Manifest,
            _ when Ends(name, ".txt") => InputKind.Text,
            _ when Ends(name, ".jsonl") || Ends(name, ".ndjson") || Ends(name, ".jsonl.gz") || Ends(name, ".ndjson.gz") => InputKind.JsonLines,
            _ => null,
        };
    }

    private static bool Ends(string name, string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
