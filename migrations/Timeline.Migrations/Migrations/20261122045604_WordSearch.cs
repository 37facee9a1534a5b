using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class WordSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_entries_search",
                table: "entries");

            migrationBuilder.DropIndex(
                name: "ix_articles_search",
                table: "articles");

            // Words and not letters: a fraction of the entries in the index, and found by any of their forms.
            migrationBuilder.Sql("""
                create index ix_entries_words on entries using gin (to_tsvector('arabic', left(search, 200000)));
                create index ix_articles_words on articles using gin (to_tsvector('arabic', left(search, 200000)));
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index ix_entries_words; drop index ix_articles_words;");

            migrationBuilder.CreateIndex(
                name: "ix_entries_search",
                table: "entries",
                column: "search")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_articles_search",
                table: "articles",
                column: "search")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }
    }
}
