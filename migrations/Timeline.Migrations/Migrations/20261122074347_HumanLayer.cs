using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class HumanLayer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "time_mentions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "machine",
                table: "entries",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "entries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "filter",
                table: "analysis_runs",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "position",
                table: "analysis_runs",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "change_sets",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    xid = table.Column<ulong>(type: "xid8", nullable: false, defaultValueSql: "pg_current_xact_id()"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_sets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conflicts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: true),
                    first_id = table.Column<long>(type: "bigint", nullable: false),
                    second_id = table.Column<long>(type: "bigint", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    reason_ar = table.Column<string>(type: "text", nullable: false),
                    reason_en = table.Column<string>(type: "text", nullable: false),
                    finding = table.Column<string>(type: "jsonb", nullable: false),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conflicts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decision_batches",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false),
                    undoes = table.Column<long>(type: "bigint", nullable: true),
                    editor_id = table.Column<string>(type: "text", nullable: false),
                    editor_name = table.Column<string>(type: "text", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_batches", x => x.id);
                    table.ForeignKey(
                        name: "fk_decision_batches_undoes",
                        column: x => x.undoes,
                        principalTable: "decision_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "entry_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    entry_id = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    valid_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    valid_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true),
                    actor_ids = table.Column<long[]>(type: "bigint[]", nullable: false),
                    entry = table.Column<string>(type: "jsonb", nullable: false),
                    statement = table.Column<string>(type: "jsonb", nullable: true),
                    @event = table.Column<string>(name: "event", type: "jsonb", nullable: true),
                    tellings = table.Column<string>(type: "jsonb", nullable: true),
                    mention = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tombstones",
                columns: table => new
                {
                    entry_id = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    span_start = table.Column<int>(type: "integer", nullable: false),
                    span_end = table.Column<int>(type: "integer", nullable: false),
                    phrase = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    moved_to = table.Column<long>(type: "bigint", nullable: true),
                    version_id = table.Column<long>(type: "bigint", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tombstones", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_tombstones_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    batch_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: true),
                    content_key = table.Column<string>(type: "text", nullable: true),
                    entry_kind = table.Column<string>(type: "text", nullable: true),
                    span_start = table.Column<int>(type: "integer", nullable: false),
                    span_end = table.Column<int>(type: "integer", nullable: false),
                    phrase = table.Column<string>(type: "text", nullable: false),
                    machine = table.Column<string>(type: "jsonb", nullable: true),
                    before = table.Column<string>(type: "jsonb", nullable: true),
                    after = table.Column<string>(type: "jsonb", nullable: true),
                    undoes = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_decisions_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decisions_batch_id",
                        column: x => x.batch_id,
                        principalTable: "decision_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_time_mentions_state_id",
                table: "time_mentions",
                columns: new[] { "state", "id" },
                filter: "state is not null");

            migrationBuilder.CreateIndex(
                name: "ix_entries_state_id",
                table: "entries",
                columns: new[] { "state", "id" },
                filter: "state is not null");

            migrationBuilder.CreateIndex(
                name: "ix_entries_updated_at",
                table: "entries",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_change_sets_xid_id",
                table: "change_sets",
                columns: new[] { "xid", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_conflicts_article_id",
                table: "conflicts",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflicts_kind_first_id_second_id_article_id",
                table: "conflicts",
                columns: new[] { "kind", "first_id", "second_id", "article_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_conflicts_second_id_kind",
                table: "conflicts",
                columns: new[] { "second_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_conflicts_state_kind_score_id",
                table: "conflicts",
                columns: new[] { "state", "kind", "score", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_batches_editor_id_id",
                table: "decision_batches",
                columns: new[] { "editor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_batches_undoes_id",
                table: "decision_batches",
                columns: new[] { "undoes", "id" },
                filter: "undoes is not null");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_article_id_span_start_span_end_id",
                table: "decisions",
                columns: new[] { "article_id", "span_start", "span_end", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_batch_id",
                table: "decisions",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_subject_subject_id_id",
                table: "decisions",
                columns: new[] { "subject", "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_undoes_id",
                table: "decisions",
                columns: new[] { "undoes", "id" },
                filter: "undoes is not null");

            migrationBuilder.CreateIndex(
                name: "ix_entry_versions_entry_id_valid_to",
                table: "entry_versions",
                columns: new[] { "entry_id", "valid_to" });

            migrationBuilder.CreateIndex(
                name: "ix_entry_versions_valid_to",
                table: "entry_versions",
                column: "valid_to");

            migrationBuilder.CreateIndex(
                name: "ix_tombstones_article_id_span_start",
                table: "tombstones",
                columns: new[] { "article_id", "span_start" });

            migrationBuilder.CreateIndex(
                name: "ix_tombstones_at_entry_id",
                table: "tombstones",
                columns: new[] { "at", "entry_id" });

            migrationBuilder.Sql(HumanLayerSql.Take);
            migrationBuilder.Sql(HumanLayerSql.AppendOnly);

            migrationBuilder.DropTable(
                name: "corrections");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "change_sets");

            migrationBuilder.DropTable(
                name: "conflicts");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "entry_versions");

            migrationBuilder.DropTable(
                name: "tombstones");

            migrationBuilder.DropTable(
                name: "decision_batches");

            migrationBuilder.DropIndex(
                name: "ix_time_mentions_state_id",
                table: "time_mentions");

            migrationBuilder.DropIndex(
                name: "ix_entries_state_id",
                table: "entries");

            migrationBuilder.DropIndex(
                name: "ix_entries_updated_at",
                table: "entries");

            migrationBuilder.DropColumn(
                name: "state",
                table: "time_mentions");

            migrationBuilder.DropColumn(
                name: "machine",
                table: "entries");

            migrationBuilder.DropColumn(
                name: "state",
                table: "entries");

            migrationBuilder.DropColumn(
                name: "filter",
                table: "analysis_runs");

            migrationBuilder.DropColumn(
                name: "position",
                table: "analysis_runs");

            migrationBuilder.CreateTable(
                name: "corrections",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    after_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    before_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    content_key = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    machine_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true),
                    phrase = table.Column<string>(type: "text", nullable: false),
                    span_end = table.Column<int>(type: "integer", nullable: false),
                    span_start = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corrections", x => x.id);
                    table.ForeignKey(
                        name: "fk_corrections_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_corrections_article_id_span_start_span_end_id",
                table: "corrections",
                columns: new[] { "article_id", "span_start", "span_end", "id" });
        }
    }
}
