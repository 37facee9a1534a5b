using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class EntryPlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "place_key",
                table: "entries",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_entries_long_of_place",
                table: "entries",
                columns: new[] { "place_key", "days" },
                filter: "last_day > first_day and place_key is not null")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_entries_place_key_first_day",
                table: "entries",
                columns: new[] { "place_key", "first_day" },
                filter: "place_key is not null");

            migrationBuilder.Sql(EntryPlacesSql.Fill);
            migrationBuilder.Sql(EntryCountsSql.CountEntriesAndPlaces);
            migrationBuilder.Sql(EntryCountsSql.TrueWithPlaces);
            migrationBuilder.Sql(EntryPlacesSql.Count);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(EntryPlacesSql.Uncount);
            migrationBuilder.Sql(EntryCountsSql.CountEntries);
            migrationBuilder.Sql(EntryCountsSql.TrueAgain);

            migrationBuilder.DropIndex(
                name: "ix_entries_long_of_place",
                table: "entries");

            migrationBuilder.DropIndex(
                name: "ix_entries_place_key_first_day",
                table: "entries");

            migrationBuilder.DropColumn(
                name: "place_key",
                table: "entries");
        }
    }
}
