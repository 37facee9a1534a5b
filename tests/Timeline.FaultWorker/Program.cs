using Npgsql;
using Timeline.FaultWorker;
using Timeline.Storage;

// A process to be killed: see KillTests. Ends by itself only when the database goes; says then what the program would say.
await using var dataSource = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("ConnectionStrings__Timeline")!);
try
{
    await new Work(dataSource, WorkOrder.Parse(args)).RunAsync();
    return 1;
}
catch (Exception exception) when (StoreFailures.Classify(exception) is { } failure)
{
    Console.Out.WriteLine($"failed {failure.Failure} {failure.Message}");
    return 3;
}
