using System.Xml.Linq;

namespace Timeline.Architecture.Tests;

/// <summary>The files of this repository, as they lie on the disk.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Names of the projects in a folder.</summary>
    public static IReadOnlyList<string> Projects(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)];

    /// <summary>Which projects a project says it uses.</summary>
    public static IReadOnlyList<string> References(string project)
    {
        var file = Directory.EnumerateFiles(Root, project + ".csproj", SearchOption.AllDirectories).Single();
        return [.. XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Paths below <paramref name="folder"/>, relative to the root.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Timeline.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder;
    }
}
