using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class EntryCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_entry_actors_actor_id_entry_id",
                table: "entry_actors");

            migrationBuilder.AddColumn<DateOnly>(
                name: "first_day",
                table: "entry_actors",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "entry_actors",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_day",
                table: "entry_actors",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "actor_count",
                table: "entries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "entry_counts",
                columns: table => new
                {
                    dimension = table.Column<char>(type: "\"char\"", nullable: false),
                    unit = table.Column<char>(type: "\"char\"", nullable: false),
                    lane = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    bucket = table.Column<DateOnly>(type: "date", nullable: false),
                    begun_statements = table.Column<int>(type: "integer", nullable: false),
                    begun_events = table.Column<int>(type: "integer", nullable: false),
                    ended_statements = table.Column<int>(type: "integer", nullable: false),
                    ended_events = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_counts", x => new { x.dimension, x.unit, x.lane, x.bucket });
                });

            migrationBuilder.CreateIndex(
                name: "ix_entry_actors_actor_id_first_day_entry_id",
                table: "entry_actors",
                columns: new[] { "actor_id", "first_day", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_entry_actors_long",
                table: "entry_actors",
                columns: new[] { "actor_id", "last_day" },
                filter: "last_day > first_day");

            migrationBuilder.CreateIndex(
                name: "ix_entries_long",
                table: "entries",
                column: "days",
                filter: "last_day > first_day")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_entries_nobody",
                table: "entries",
                columns: new[] { "first_day", "id" },
                filter: "actor_count = 0");

            migrationBuilder.Sql(EntryCountsSql.True);
            migrationBuilder.Sql(EntryCountsSql.Fill);
            migrationBuilder.Sql(EntryCountsSql.Ranking);
            migrationBuilder.Sql(EntryCountsSql.OnEntries);
            migrationBuilder.Sql(EntryCountsSql.OnEntryActors);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(EntryCountsSql.Drop);

            migrationBuilder.DropTable(
                name: "entry_counts");

            migrationBuilder.DropIndex(
                name: "ix_entry_actors_actor_id_first_day_entry_id",
                table: "entry_actors");

            migrationBuilder.DropIndex(
                name: "ix_entry_actors_long",
                table: "entry_actors");

            migrationBuilder.DropIndex(
                name: "ix_entries_long",
                table: "entries");

            migrationBuilder.DropIndex(
                name: "ix_entries_nobody",
                table: "entries");

            migrationBuilder.DropColumn(
                name: "first_day",
                table: "entry_actors");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "entry_actors");

            migrationBuilder.DropColumn(
                name: "last_day",
                table: "entry_actors");

            migrationBuilder.DropColumn(
                name: "actor_count",
                table: "entries");

            migrationBuilder.CreateIndex(
                name: "ix_entry_actors_actor_id_entry_id",
                table: "entry_actors",
                columns: new[] { "actor_id", "entry_id" });
        }
    }
}
