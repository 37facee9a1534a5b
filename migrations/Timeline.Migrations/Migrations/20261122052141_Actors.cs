using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class Actors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "actor_names",
                table: "entries",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "country",
                table: "actors",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "description",
                table: "actors",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "actors",
                type: "text",
                nullable: false,
                defaultValueSql: "'unknown'");

            migrationBuilder.AddColumn<long>(
                name: "merged_into",
                table: "actors",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "registered",
                table: "actors",
                type: "boolean",
                nullable: false,
                defaultValueSql: "false");

            migrationBuilder.AddColumn<string>(
                name: "basis",
                table: "actor_aliases",
                type: "text",
                nullable: false,
                defaultValueSql: "'name'");

            migrationBuilder.AddColumn<string[]>(
                name: "blocks",
                table: "actor_aliases",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "reason_ar",
                table: "actor_aliases",
                type: "text",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<string>(
                name: "reason_en",
                table: "actor_aliases",
                type: "text",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<double>(
                name: "score",
                table: "actor_aliases",
                type: "double precision",
                nullable: false,
                defaultValueSql: "1");

            migrationBuilder.CreateTable(
                name: "actor_decisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<long>(type: "bigint", nullable: false),
                    other_id = table.Column<long>(type: "bigint", nullable: false),
                    name_keys = table.Column<string[]>(type: "text[]", nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actor_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "actor_terms",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    actor_id = table.Column<long>(type: "bigint", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    start_edtf = table.Column<string>(type: "text", nullable: false),
                    end_edtf = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actor_terms", x => x.id);
                    table.ForeignKey(
                        name: "fk_actor_terms_actor_id",
                        column: x => x.actor_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "actor_twins",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    first_id = table.Column<long>(type: "bigint", nullable: false),
                    second_id = table.Column<long>(type: "bigint", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    reason_ar = table.Column<string>(type: "text", nullable: false),
                    reason_en = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    second_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_conflicts", x => new { x.first_id, x.second_id });
                });

            migrationBuilder.CreateTable(
                name: "event_links",
                columns: table => new
                {
                    entry_id = table.Column<long>(type: "bigint", nullable: false),
                    cluster_id = table.Column<long>(type: "bigint", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    reason_ar = table.Column<string>(type: "text", nullable: false),
                    reason_en = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_links", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_event_links_entry_id",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_loads",
                columns: table => new
                {
                    source = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_loads", x => x.source);
                });

            migrationBuilder.CreateIndex(
                name: "ix_actors_merged_into",
                table: "actors",
                column: "merged_into");

            migrationBuilder.CreateIndex(
                name: "ix_actor_aliases_blocks",
                table: "actor_aliases",
                column: "blocks")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_actor_decisions_actor_id",
                table: "actor_decisions",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_actor_decisions_other_id",
                table: "actor_decisions",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_actor_terms_actor_id_office_country_start_edtf",
                table: "actor_terms",
                columns: new[] { "actor_id", "office", "country", "start_edtf" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "ix_event_links_cluster_id",
                table: "event_links",
                column: "cluster_id");

            migrationBuilder.AddForeignKey(
                name: "fk_actors_merged_into",
                table: "actors",
                column: "merged_into",
                principalTable: "actors",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // What stands in the tables already: the names as they were linked.
            migrationBuilder.Sql("""
                update entries e
                set actor_names = array(
                    select a.name_key from entry_actors p join actors a on a.id = p.actor_id where p.entry_id = e.id order by p.ordinal)
                where e.actor_count > 0;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_actors_merged_into",
                table: "actors");

            migrationBuilder.DropTable(
                name: "actor_decisions");

            migrationBuilder.DropTable(
                name: "actor_terms");

            migrationBuilder.DropTable(
                name: "actor_twins");

            migrationBuilder.DropTable(
                name: "event_conflicts");

            migrationBuilder.DropTable(
                name: "event_links");

            migrationBuilder.DropTable(
                name: "registry_loads");

            migrationBuilder.DropIndex(
                name: "ix_actors_merged_into",
                table: "actors");

            migrationBuilder.DropIndex(
                name: "ix_actor_aliases_blocks",
                table: "actor_aliases");

            migrationBuilder.DropColumn(
                name: "actor_names",
                table: "entries");

            migrationBuilder.DropColumn(
                name: "country",
                table: "actors");

            migrationBuilder.DropColumn(
                name: "description",
                table: "actors");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "actors");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "actors");

            migrationBuilder.DropColumn(
                name: "registered",
                table: "actors");

            migrationBuilder.DropColumn(
                name: "basis",
                table: "actor_aliases");

            migrationBuilder.DropColumn(
                name: "blocks",
                table: "actor_aliases");

            migrationBuilder.DropColumn(
                name: "reason_ar",
                table: "actor_aliases");

            migrationBuilder.DropColumn(
                name: "reason_en",
                table: "actor_aliases");

            migrationBuilder.DropColumn(
                name: "score",
                table: "actor_aliases");
        }
    }
}
