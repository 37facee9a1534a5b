using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class StoredWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_entry_actors_long",
                table: "entry_actors");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.Sql($"""
                drop index ix_entries_words;
                drop index ix_articles_words;
                {EntryCountsSql.DropRanking}
                {EntryCountsSql.RankingWithCounts}
                create index ix_entry_actors_long on entry_actors using gist (actor_id, daterange(first_day, last_day, '[]')) where last_day > first_day;
                """);

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "words",
                table: "entries",
                type: "tsvector",
                nullable: false,
                computedColumnSql: "to_tsvector('arabic', left(search, 200000))",
                stored: true);

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "words",
                table: "articles",
                type: "tsvector",
                nullable: false,
                computedColumnSql: "to_tsvector('arabic', left(search, 200000))",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_entries_long_of_outlet",
                table: "entries",
                columns: new[] { "outlet_id", "days" },
                filter: "last_day > first_day")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_entries_long_of_type",
                table: "entries",
                columns: new[] { "type", "days" },
                filter: "last_day > first_day")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_entries_words",
                table: "entries",
                column: "words")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_articles_words",
                table: "articles",
                column: "words")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_entries_long_of_outlet",
                table: "entries");

            migrationBuilder.DropIndex(
                name: "ix_entries_long_of_type",
                table: "entries");

            migrationBuilder.DropIndex(
                name: "ix_entries_words",
                table: "entries");

            migrationBuilder.DropIndex(
                name: "ix_articles_words",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "words",
                table: "entries");

            migrationBuilder.DropColumn(
                name: "words",
                table: "articles");

            migrationBuilder.Sql($"""
                drop index ix_entry_actors_long;
                {EntryCountsSql.DropRanking}
                {EntryCountsSql.Ranking}
                create index ix_entries_words on entries using gin (to_tsvector('arabic', left(search, 200000)));
                create index ix_articles_words on articles using gin (to_tsvector('arabic', left(search, 200000)));
                """);

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateIndex(
                name: "ix_entry_actors_long",
                table: "entry_actors",
                columns: new[] { "actor_id", "last_day" },
                filter: "last_day > first_day");
        }
    }
}
