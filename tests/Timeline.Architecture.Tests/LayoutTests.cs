namespace Timeline.Architecture.Tests;

public sealed class LayoutTests
{
    private const int LongestFileLines = 400;

    public static TheoryData<string> Sources => [.. Repository.Projects("src")];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Project_InSources_HasTests(string project)
    {
        Repository.Projects("tests").Contains(project + ".Tests", StringComparer.Ordinal).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Project_InSources_HoldsSomething(string project)
    {
        Repository.Files(Path.Combine("src", project), "*.cs").ShouldNotBeEmpty();
    }

    [Fact]
    public void Solution_EveryProject_IsInIt()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Timeline.sln"));
        string[] projects = [.. Repository.Projects("src"), .. Repository.Projects("tests"), .. Repository.Projects("migrations")];

        projects.Where(project => !solution.Contains($"{project}.csproj", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void SourceFile_Length_StaysReadable()
    {
        var tooLong = Repository.Files("src", "*.cs")
            .Select(file => (File: file, Lines: File.ReadLines(Path.Combine(Repository.Root, file)).Count()))
            .Where(file => file.Lines > LongestFileLines);

        tooLong.ShouldBeEmpty("a long type is split by topic into several files");
    }

    [Theory]
    [InlineData("Common")]
    [InlineData("Helpers")]
    [InlineData("Utils")]
    [InlineData("Utilities")]
    [InlineData("Extensions")]
    public void Source_Names_SayWhatTheyHold(string bag)
    {
        Repository.Files("src", "*.cs")
            .Where(file => file.Split(Path.DirectorySeparatorChar)
                .Any(part => Path.GetFileNameWithoutExtension(part).Equals(bag, StringComparison.OrdinalIgnoreCase)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Packages_Versions_StandInOnePlace()
    {
        var versioned = Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj"))
            .Where(file => File.ReadLines(Path.Combine(Repository.Root, file))
                .Any(line => line.Contains("<PackageReference", StringComparison.Ordinal) && line.Contains(" Version=", StringComparison.Ordinal)));

        versioned.ShouldBeEmpty();
    }
}
