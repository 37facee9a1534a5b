using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Timeline.Storage.Sql;

/// <summary>One spelling for every name in the database: <c>writer_day</c>, <c>pk_articles</c>, <c>ix_entries_days</c>.</summary>
internal sealed class SnakeCaseConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            var table = Snake(entity.GetTableName()!);
            entity.Builder.ToTable(table);
            foreach (var property in entity.GetProperties())
            {
                // PostgreSQL's own row version has a fixed name.
                property.Builder.HasColumnName(property.IsConcurrencyToken && property.ClrType == typeof(uint) ? "xmin" : Snake(property.Name));
            }

            foreach (var key in entity.GetKeys())
            {
                key.Builder.HasName(key.IsPrimaryKey() ? $"pk_{table}" : $"ak_{table}_{Columns(key.Properties)}");
            }

            foreach (var foreign in entity.GetForeignKeys())
            {
                foreign.Builder.HasConstraintName($"fk_{table}_{Columns(foreign.Properties)}");
            }

            foreach (var index in entity.GetIndexes())
            {
                index.Builder.HasDatabaseName(index.Name is null ? $"ix_{table}_{Columns(index.Properties)}" : Snake(index.Name));
            }
        }
    }

    private static string Columns(IEnumerable<Microsoft.EntityFrameworkCore.Metadata.IConventionProperty> properties) =>
        string.Join('_', properties.Select(property => Snake(property.Name)));

    private static string Snake(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsAsciiLetterUpper(c) && i > 0 && name[i - 1] != '_')
            {
                builder.Append('_');
            }

            builder.Append(char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }
}
