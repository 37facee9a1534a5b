using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using Timeline.Storage;

namespace Timeline.Migrations;

/// <summary>Gives <c>dotnet ef</c> a context. Adding a migration never connects.</summary>
public sealed class TimelineDbFactory : IDesignTimeDbContextFactory<TimelineDb>
{
    public TimelineDb CreateDbContext(string[] args)
    {
        var connectionString = Environment.GetEnvironmentVariable("ConnectionStrings__Timeline") ?? "Host=localhost;Database=timeline";
        var options = new DbContextOptionsBuilder<TimelineDb>();
        TimelineStorage.Configure(options, NpgsqlDataSource.Create(connectionString));
        return new TimelineDb(options.Options);
    }
}
