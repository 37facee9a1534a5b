using System.ComponentModel;

namespace Timeline.Storage.Cluster;

/// <summary>
/// Who the server runs as: the caller, or, because PostgreSQL refuses to run as root, an unprivileged user when the caller
/// is root.
/// </summary>
/// <param name="Name">Null for the caller.</param>
internal sealed record ServerUser(string? Name)
{
    private static readonly string[] s_candidates = ["postgres", "nobody"];

    public static async Task<ServerUser> FindAsync(CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new ServerUser((string?)null);
        }

        foreach (var name in s_candidates)
        {
            try
            {
                if ((await ProgramRun.RunAsync(["runuser", "-u", name, "--", "true"], cancellation)).ExitCode == 0)
                {
                    return new ServerUser(name);
                }
            }
            catch (Win32Exception)
            {
                break;
            }
        }

        throw new StoreUnavailableException(
            StoreFailure.NoRights, "PostgreSQL does not run as root and no other user is to be had here: start this as an ordinary user.");
    }

    /// <summary>Runs a program as this user.</summary>
    public Task<ProgramRun> RunAsync(IEnumerable<string> command, CancellationToken cancellation) =>
        ProgramRun.RunAsync(Name is null ? [.. command] : ["runuser", "-u", Name, "--", .. command], cancellation);

    /// <summary>Hands a file or folder over to this user.</summary>
    public async Task OwnAsync(string path, CancellationToken cancellation)
    {
        if (Name is not null)
        {
            await ProgramRun.RunAsync(["chown", Name, path], cancellation);
        }
    }

    /// <exception cref="StoreUnavailableException">This user cannot get into the folder.</exception>
    public async Task CheckCanEnterAsync(string folder, CancellationToken cancellation)
    {
        if (Name is not null && (await RunAsync(["test", "-x", folder], cancellation)).ExitCode != 0)
        {
            throw new StoreUnavailableException(
                StoreFailure.NoRights,
                $"The database server runs as '{Name}', who cannot enter {folder}: choose another folder with {ClusterFolder.Variable}.");
        }
    }
}
