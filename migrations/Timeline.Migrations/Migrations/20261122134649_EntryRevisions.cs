using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class EntryRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "entries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // Each former state that is kept was one revision.
            migrationBuilder.Sql("""
                update entries e
                set revision = v.former
                from (select entry_id, count(*)::integer as former from entry_versions group by entry_id) v
                where v.entry_id = e.id;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "revision",
                table: "entries");
        }
    }
}
