using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class ReviewClaims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "review_claims",
                columns: table => new
                {
                    mention_id = table.Column<long>(type: "bigint", nullable: false),
                    editor_id = table.Column<string>(type: "text", nullable: false),
                    editor_name = table.Column<string>(type: "text", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_claims", x => x.mention_id);
                    table.ForeignKey(
                        name: "fk_review_claims_mention_id",
                        column: x => x.mention_id,
                        principalTable: "time_mentions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_time_mentions_open",
                table: "time_mentions",
                columns: new[] { "confidence", "id" },
                filter: "state is null or state = 'disputed'");

            migrationBuilder.CreateIndex(
                name: "ix_decision_batches_at",
                table: "decision_batches",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_review_claims_editor_id",
                table: "review_claims",
                column: "editor_id");

            // An expression has no greatest length, and an index entry has one.
            migrationBuilder.Sql("""
                create index ix_time_mentions_open_groups on time_mentions (rule, left(phrase, 100)) where state is null or state = 'disputed';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index ix_time_mentions_open_groups;");

            migrationBuilder.DropTable(
                name: "review_claims");

            migrationBuilder.DropIndex(
                name: "ix_time_mentions_open",
                table: "time_mentions");

            migrationBuilder.DropIndex(
                name: "ix_decision_batches_at",
                table: "decision_batches");
        }
    }
}
