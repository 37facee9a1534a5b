using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class ChangesFromBefore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What was stored before changes were noted would never be told to a copy that begins from nothing.
            migrationBuilder.Sql("""
                insert into change_sets (at)
                select known.at
                from (select e.updated_at as at from entries e union select t.at from tombstones t) known
                where not exists (select from change_sets c where c.at = known.at)
                order by known.at;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What was noted late is as true as what was noted in time.
        }
    }
}
