using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class GatheredConflicts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(GatheredConflictsSql.Take);

            migrationBuilder.DropTable(
                name: "actor_decisions");

            migrationBuilder.DropTable(
                name: "actor_twins");

            migrationBuilder.DropTable(
                name: "event_conflicts");

            migrationBuilder.DropIndex(
                name: "ix_change_sets_xid_id",
                table: "change_sets");

            migrationBuilder.DropColumn(
                name: "xid",
                table: "change_sets");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_telling",
                table: "decisions",
                columns: new[] { "subject_id", "id" },
                filter: "field = 'telling'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_decisions_telling",
                table: "decisions");

            migrationBuilder.AddColumn<ulong>(
                name: "xid",
                table: "change_sets",
                type: "xid8",
                nullable: false,
                defaultValueSql: "pg_current_xact_id()");

            migrationBuilder.CreateTable(
                name: "actor_decisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    actor_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name_keys = table.Column<string[]>(type: "text[]", nullable: false),
                    other_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actor_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "actor_twins",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    first_id = table.Column<long>(type: "bigint", nullable: false),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reason_ar = table.Column<string>(type: "text", nullable: false),
                    reason_en = table.Column<string>(type: "text", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    second_id = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actor_twins", x => x.id);
                    table.ForeignKey(
                        name: "fk_actor_twins_first_id",
                        column: x => x.first_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_actor_twins_second_id",
                        column: x => x.second_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "event_conflicts",
                columns: table => new
                {
                    first_id = table.Column<long>(type: "bigint", nullable: false),
                    second_id = table.Column<long>(type: "bigint", nullable: false),
                    first_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: false),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    second_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_conflicts", x => new { x.first_id, x.second_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_change_sets_xid_id",
                table: "change_sets",
                columns: new[] { "xid", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_actor_decisions_actor_id",
                table: "actor_decisions",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_actor_decisions_other_id",
                table: "actor_decisions",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_actor_twins_first_id_second_id",
                table: "actor_twins",
                columns: new[] { "first_id", "second_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_actor_twins_second_id",
                table: "actor_twins",
                column: "second_id");

            migrationBuilder.CreateIndex(
                name: "ix_actor_twins_state_score",
                table: "actor_twins",
                columns: new[] { "state", "score" });

            migrationBuilder.CreateIndex(
                name: "ix_event_conflicts_second_id",
                table: "event_conflicts",
                column: "second_id");

            migrationBuilder.CreateIndex(
                name: "ix_event_conflicts_state",
                table: "event_conflicts",
                column: "state");
        }
    }
}
