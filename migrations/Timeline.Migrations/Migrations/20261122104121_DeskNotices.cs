using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class DeskNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "feed_hash",
                table: "accounts",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "last_code_step",
                table: "accounts",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "seen_notice",
                table: "accounts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    editor_id = table.Column<string>(type: "text", nullable: false),
                    own_id = table.Column<long>(type: "bigint", nullable: false),
                    decision_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_notices_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notices_own_id",
                        column: x => x.own_id,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_rules",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    outlet_id = table.Column<long>(type: "bigint", nullable: true),
                    actor_id = table.Column<long>(type: "bigint", nullable: true),
                    rule = table.Column<string>(type: "text", nullable: true),
                    least_dependants = table.Column<int>(type: "integer", nullable: false),
                    editor_name = table.Column<string>(type: "text", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_rules_actor_id",
                        column: x => x.actor_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_review_rules_outlet_id",
                        column: x => x.outlet_id,
                        principalTable: "outlets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "second_looks",
                columns: table => new
                {
                    mention_id = table.Column<long>(type: "bigint", nullable: false),
                    editor_id = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_second_looks", x => x.mention_id);
                    table.ForeignKey(
                        name: "fk_second_looks_mention_id",
                        column: x => x.mention_id,
                        principalTable: "time_mentions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_feed_hash",
                table: "accounts",
                column: "feed_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notices_decision_id",
                table: "notices",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_editor_id_id",
                table: "notices",
                columns: new[] { "editor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_own_id",
                table: "notices",
                column: "own_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_rules_actor_id",
                table: "review_rules",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_rules_outlet_id",
                table: "review_rules",
                column: "outlet_id");

            migrationBuilder.CreateIndex(
                name: "ix_second_looks_asked_at_mention_id",
                table: "second_looks",
                columns: new[] { "asked_at", "mention_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "review_rules");

            migrationBuilder.DropTable(
                name: "second_looks");

            migrationBuilder.DropIndex(
                name: "ix_accounts_feed_hash",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "feed_hash",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "last_code_step",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "seen_notice",
                table: "accounts");
        }
    }
}
