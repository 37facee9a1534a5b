using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class EntryReasons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "reasons",
                table: "statements",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reasons",
                table: "event_mentions",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "reasons",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "reasons",
                table: "event_mentions");
        }
    }
}
