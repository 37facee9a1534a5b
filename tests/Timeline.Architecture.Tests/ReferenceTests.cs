namespace Timeline.Architecture.Tests;

/// <summary>References go one way: Temporal, Extraction, Ingestion to Storage, Web and Cli; Export and Evaluation on the side.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> s_allowed = new(StringComparer.Ordinal)
    {
        ["Timeline.Temporal"] = [],
        ["Timeline.Extraction"] = ["Timeline.Temporal"],
        ["Timeline.Evaluation"] = ["Timeline.Extraction", "Timeline.Temporal"],
        ["Timeline.Storage"] = ["Timeline.Temporal"],
        ["Timeline.Export"] = ["Timeline.Storage", "Timeline.Temporal"],
        ["Timeline.Ingestion"] = ["Timeline.Extraction", "Timeline.Storage", "Timeline.Temporal"],
        ["Timeline.Web"] = ["Timeline.Export", "Timeline.Ingestion", "Timeline.Storage", "Timeline.Temporal"],
        ["Timeline.Cli"] =
        [
            "Timeline.Evaluation", "Timeline.Export", "Timeline.Extraction", "Timeline.Ingestion", "Timeline.Migrations",
            "Timeline.Storage", "Timeline.Temporal",
        ],
        ["Timeline.Migrations"] = ["Timeline.Storage"],
    };

    public static TheoryData<string> ProductProjects => [.. Repository.Projects("src"), .. Repository.Projects("migrations")];

    [Theory]
    [MemberData(nameof(ProductProjects))]
    public void Project_References_OnlyWhatItsPlaceAllows(string project)
    {
        s_allowed.ShouldContainKey(project, "a new project needs its place in the order");

        Repository.References(project).Except(s_allowed[project], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Timeline.Temporal")]
    [InlineData("Timeline.Extraction")]
    public void PureProject_Packages_None(string project)
    {
        var file = Path.Combine(Repository.Root, "src", project, project + ".csproj");

        File.ReadAllText(file).ShouldNotContain("PackageReference");
    }

    [Theory]
    [MemberData(nameof(ProductProjects))]
    public void Project_References_NoTests(string project)
    {
        Repository.References(project).ShouldNotContain(reference => reference.EndsWith(".Tests", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_AllowedReferences_HaveNoCircle()
    {
        foreach (var project in s_allowed.Keys)
        {
            Reachable(project).Contains(project).ShouldBeFalse(project);
        }
    }

    private static HashSet<string> Reachable(string project)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(s_allowed[project]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var further in s_allowed[next])
                {
                    open.Push(further);
                }
            }
        }

        return reached;
    }
}
