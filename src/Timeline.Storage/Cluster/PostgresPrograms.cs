using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Timeline.Storage.Cluster;

/// <summary>A folder with PostgreSQL's own programs.</summary>
/// <param name="Folder">Holds <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</param>
/// <param name="Major">Their major version.</param>
public sealed partial record PostgresPrograms(string Folder, int Major)
{
    /// <summary>The oldest major version that works.</summary>
    public const int OldestMajor = 15;

    private static readonly string[] s_needed = ["initdb", "pg_ctl", "postgres"];

    internal string InitDb => PathOf(Folder, "initdb");

    internal string Control => PathOf(Folder, "pg_ctl");

    /// <summary>The newest PostgreSQL of this machine.</summary>
    /// <param name="major">Only this major version will do; null for any that is new enough.</param>
    /// <param name="cancellation">Stops looking.</param>
    /// <exception cref="StoreUnavailableException">There is none; the message says what to install.</exception>
    public static async Task<PostgresPrograms> FindAsync(int? major = null, CancellationToken cancellation = default)
    {
        PostgresPrograms? best = null;
        foreach (var folder in Folders().Distinct(StringComparer.Ordinal).Where(HasAll))
        {
            if (await VersionAsync(folder, cancellation) is { } found
                && found >= OldestMajor
                && (major is null || found == major)
                && (best is null || found > best.Major))
            {
                best = new PostgresPrograms(folder, found);
            }
        }

        return best ?? throw new StoreUnavailableException(StoreFailure.NoPostgres, WhatToInstall(major));
    }

    private static string WhatToInstall(int? major)
    {
        var version = major?.ToString(CultureInfo.InvariantCulture) ?? $"{OldestMajor} or later";
        var how = OperatingSystem.IsMacOS() ? "brew install postgresql@17"
            : File.Exists("/usr/bin/apt-get") ? "sudo apt-get install postgresql"
            : "install it from postgresql.org";
        return $"PostgreSQL {version} was not found: {how}, or use 'docker compose up', or set ConnectionStrings__Timeline to a server of yours.";
    }

    private static IEnumerable<string> Folders()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }

        // Debian, Red Hat, Homebrew on either processor, Postgres.app, the installer for Windows.
        var places = new (string Root, string Pattern)[]
        {
            ("/usr/lib/postgresql", "*"),
            ("/usr", "pgsql-*"),
            ("/opt/homebrew/opt", "postgresql*"),
            ("/usr/local/opt", "postgresql*"),
            ("/home/linuxbrew/.linuxbrew/opt", "postgresql*"),
            ("/Applications/Postgres.app/Contents/Versions", "*"),
            ("C:\\Program Files\\PostgreSQL", "*"),
        };
        foreach (var (root, pattern) in places.Where(place => Directory.Exists(place.Root)))
        {
            foreach (var folder in Directory.EnumerateDirectories(root, pattern))
            {
                yield return Path.Combine(folder, "bin");
            }
        }
    }

    private static bool HasAll(string folder) => s_needed.All(program => File.Exists(PathOf(folder, program)));

    private static string PathOf(string folder, string program) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program);

    private static async Task<int?> VersionAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            var run = await ProgramRun.RunAsync([PathOf(folder, "pg_ctl"), "--version"], cancellation);
            var match = Version().Match(run.Output);
            return match.Success ? int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture) : null;
        }
        catch (Win32Exception)
        {
            // Found but not to be run: as good as not found.
            return null;
        }
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
