using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Timeline.Storage.Model;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Configurations;

internal sealed class EntryConfiguration : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.Property(entry => entry.Version).IsRowVersion();
        builder.Property(entry => entry.Days).HasComputedColumnSql("coalesce(corrected_days, machine_days)", stored: true);
        builder.Property(entry => entry.FirstDay).HasComputedColumnSql("lower(coalesce(corrected_days, machine_days))", stored: true);
        builder.Property(entry => entry.LastDay).HasComputedColumnSql("upper(coalesce(corrected_days, machine_days)) - 1", stored: true);
        builder.Property(entry => entry.Grain).HasComputedColumnSql("coalesce(corrected_grain, machine_grain)", stored: true);
        builder.Property(entry => entry.DateBasis)
            .HasComputedColumnSql("case when corrected_days is null then machine_basis else 'mention' end", stored: true);

        builder.Property(entry => entry.Words).HasComputedColumnSql(SearchWords.Kept, stored: true);
        builder.Property(entry => entry.ActorNames).HasDefaultValueSql("'{}'");

        builder.Property(entry => entry.Revision).HasDefaultValue(0);
        builder.Property(entry => entry.Machine).HasColumnType("jsonb");

        builder.HasIndex(entry => entry.Days).HasMethod("gist");
        builder.HasIndex(entry => new { entry.FirstDay, entry.Id });
        builder.HasIndex(entry => new { entry.FirstDay, entry.Id }, "IxEntriesLatest")
            .IsDescending(true, true)
            .HasNullSortOrder(NullSortOrder.NullsLast, NullSortOrder.NullsLast);
        builder.HasIndex(entry => entry.LastDay);
        builder.HasIndex(entry => entry.Days, "IxEntriesLong").HasMethod("gist").HasFilter("last_day > first_day");
        builder.HasIndex(entry => new { entry.Type, entry.Days }, "IxEntriesLongOfType").HasMethod("gist").HasFilter("last_day > first_day");
        builder.HasIndex(entry => new { entry.OutletId, entry.Days }, "IxEntriesLongOfOutlet").HasMethod("gist").HasFilter("last_day > first_day");
        builder.HasIndex(entry => new { entry.PlaceKey, entry.Days }, "IxEntriesLongOfPlace").HasMethod("gist").HasFilter("last_day > first_day and place_key is not null");
        builder.HasIndex(entry => entry.Words).HasMethod("gin");
        builder.HasIndex(entry => new { entry.FirstDay, entry.Id }, "IxEntriesNobody").HasFilter("actor_count = 0");
        builder.HasIndex(entry => entry.Id, "IxEntriesUndated").HasFilter("days is null");
        builder.HasIndex(entry => new { entry.Confidence, entry.Id });
        builder.HasIndex(entry => new { entry.Confidence, entry.Id }, "IxEntriesOpenAlone").HasFilter("mention_id is null and (state is null or state = 'disputed')");
        builder.HasIndex(entry => new { entry.OutletId, entry.FirstDay });
        builder.HasIndex(entry => new { entry.Type, entry.FirstDay });
        builder.HasIndex(entry => new { entry.PlaceKey, entry.FirstDay }).HasFilter("place_key is not null");
        builder.HasIndex(entry => new { entry.State, entry.Id }).HasFilter("state is not null");

        // By moment alone: all entries of a batch share it, and equal keys are kept once.
        builder.HasIndex(entry => entry.UpdatedAt);
        builder.HasIndex(entry => entry.ArticleId);
        builder.HasIndex(entry => entry.MentionId);

        builder.HasOne<Article>().WithMany().HasForeignKey(entry => entry.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(entry => entry.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MentionRow>().WithMany().HasForeignKey(entry => entry.MentionId).OnDelete(DeleteBehavior.Restrict);
    }
}
