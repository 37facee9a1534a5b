using System.Diagnostics;
using Npgsql;
using Timeline.Migrations;
using Timeline.Storage.Cluster;
using Timeline.Storage.Tests.Decisions;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Faults;

/// <summary>A disk that is really full: tables on a small file system of their own. Needs the right to mount one; skipped without.</summary>
public sealed class DiskFullTests
{
    [Fact]
    public async Task SaveAsync_DiskFull_SaysSoAndKeepsWhatWasStored()
    {
        var mount = Path.Combine(Path.GetTempPath(), $"timeline-small-{Guid.NewGuid():N}");
        Directory.CreateDirectory(mount);
        if (!OperatingSystem.IsLinux() || await RunAsync("mount", "-t", "tmpfs", "-o", "size=40m,mode=0777", "tmpfs", mount) != 0)
        {
            Directory.Delete(mount);
            Assert.Skip("This user may mount nothing.");
        }

        var options = new ClusterOptions
        {
            Folder = new ClusterFolder(Path.Combine(Path.GetTempPath(), $"timeline-full-{Guid.NewGuid():N}")),
            Settings = ["fsync=off"],
        };
        try
        {
            await using var cluster = await LocalCluster.StartAsync(options);
            await FillAsync(cluster.ConnectionString, mount);
        }
        finally
        {
            await RunAsync("umount", mount);
            Directory.Delete(mount);
            Directory.Delete(options.Folder.Root, recursive: true);
        }
    }

    private static async Task FillAsync(string server, string mount)
    {
        var small = Path.Combine(mount, "data");
        Directory.CreateDirectory(small);
        await RunAsync("chmod", "777", small);
        await using (var admin = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString))
        {
            var owner = (string)(await admin.CreateCommand("select setting from pg_settings where name = 'data_directory'").ExecuteScalarAsync())!;
            await RunAsync("chown", $"--reference={owner}", small);
            await admin.CreateCommand($"create tablespace small location '{small}'").ExecuteNonQueryAsync();
            await admin.CreateCommand("create database small tablespace small template template0").ExecuteNonQueryAsync();
        }

        var connection = new NpgsqlConnectionStringBuilder(server) { Database = "small" }.ConnectionString;
        await Migrator.MigrateAsync(connection);
        await using var dataSource = NpgsqlDataSource.Create(connection);
        var writer = new ArticleWriter(dataSource, TimeProvider.System);
        var run = await writer.StartRunAsync("test", "test");
        var stored = 0;
        Exception? failure = null;
        while (failure is null)
        {
            try
            {
                await writer.SaveAsync(run, [.. Enumerable.Range(stored, 50).Select(Draft)]);
                stored += 50;
            }
            catch (PostgresException exception)
            {
                failure = exception;
            }
        }

        StoreFailures.Classify(failure)!.Failure.ShouldBe(StoreFailure.DiskFull);
        stored.ShouldBeGreaterThan(0);
        (await new ArticleQuery(dataSource).CountAsync()).ShouldBe(stored, "what was acknowledged is there, and nothing of what was not");
        (await new CountUpkeep(dataSource).VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    private static ArticleDraft Draft(int number) => new SampleArticle($"{number} {new string('ن', 8)} {Guid.NewGuid():N}{Guid.NewGuid():N} {DecisionSample.Text}")
        .Published("2017-05-18").At($"https://example.org/{number}")
        .Mention("أمس الأول", "2017-05-16").Event("CONSULT", "والتقى", ["سيرغي لافروف", $"رجل {number}"], 0).Build();

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
