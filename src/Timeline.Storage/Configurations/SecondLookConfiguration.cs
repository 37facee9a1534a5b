using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class SecondLookConfiguration : IEntityTypeConfiguration<SecondLook>
{
    public void Configure(EntityTypeBuilder<SecondLook> builder)
    {
        builder.HasKey(look => look.MentionId);

        // Who asked first is served first.
        builder.HasIndex(look => new { look.AskedAt, look.MentionId });
        builder.HasOne<MentionRow>().WithMany().HasForeignKey(look => look.MentionId).OnDelete(DeleteBehavior.Cascade);
    }
}
