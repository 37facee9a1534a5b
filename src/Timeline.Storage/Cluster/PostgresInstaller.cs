using System.ComponentModel;

namespace Timeline.Storage.Cluster;

/// <summary>Installs PostgreSQL where that can be done without asking: on Debian and its kin, as root or with <c>sudo</c> that wants no password.</summary>
public static class PostgresInstaller
{
    private const string AptGet = "/usr/bin/apt-get";

    /// <summary>True when <see cref="InstallAsync"/> may try.</summary>
    public static async Task<bool> CanInstallAsync(CancellationToken cancellation = default) =>
        File.Exists(AptGet) && await PrefixAsync(cancellation) is not null;

    /// <summary>Installs the distribution's PostgreSQL.</summary>
    /// <param name="progress">Told what goes on, in a few words.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="StoreUnavailableException">It may not be installed here, or installing fails.</exception>
    public static async Task InstallAsync(IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        if (!File.Exists(AptGet) || await PrefixAsync(cancellation) is not { } prefix)
        {
            throw new StoreUnavailableException(
                StoreFailure.NoRights, "PostgreSQL can only be installed by apt-get as root or with passwordless sudo: run 'sudo apt-get install postgresql'.");
        }

        progress?.Report("apt-get update");
        await ProgramRun.RunAsync([.. prefix, AptGet, "update", "-q"], cancellation);
        progress?.Report("apt-get install postgresql");
        var install = await ProgramRun.RunAsync([.. prefix, AptGet, "install", "-y", "-q", "--no-install-recommends", "postgresql"], cancellation);
        if (install.ExitCode != 0)
        {
            var reason = install.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "no reason given";
            throw new StoreUnavailableException(StoreFailure.NoPostgres, $"apt-get could not install PostgreSQL: {reason.Trim()}");
        }
    }

    private static async Task<string[]?> PrefixAsync(CancellationToken cancellation)
    {
        if (Environment.IsPrivilegedProcess)
        {
            return [];
        }

        try
        {
            var sudo = await ProgramRun.RunAsync(["sudo", "-n", "true"], cancellation);
            return sudo.ExitCode == 0 ? ["sudo", "-n"] : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
