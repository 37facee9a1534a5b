using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class StatementConfiguration : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.Property(statement => statement.Reasons).HasColumnType("jsonb");
        builder.HasKey(statement => statement.EntryId);
        builder.Property(statement => statement.EntryId).ValueGeneratedNever();
        builder.HasOne<Entry>().WithOne().HasForeignKey<Statement>(statement => statement.EntryId).OnDelete(DeleteBehavior.Cascade);
    }
}
