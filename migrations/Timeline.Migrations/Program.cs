using Timeline.Migrations;

// Run by hand or by a deployment before the first web node starts: brings a database up to this version.
var connectionString = args.Length == 1 ? args[0] : Environment.GetEnvironmentVariable("ConnectionStrings__Timeline");
if (connectionString is null)
{
    await Console.Error.WriteLineAsync("Give a connection string, or set ConnectionStrings__Timeline.");
    return 2;
}

var report = await Migrator.MigrateAsync(connectionString);
Console.WriteLine(report.Applied.Count == 0 ? "The database is up to date." : $"Applied {string.Join(", ", report.Applied)}.");
return 0;
