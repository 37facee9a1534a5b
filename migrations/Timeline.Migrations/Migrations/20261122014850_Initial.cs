using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateTable(
                name: "actors",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "analysis_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    analyzer_version = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_analysis_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outlets",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false),
                    time_zone = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outlets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "actor_aliases",
                columns: table => new
                {
                    name_key = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actor_aliases", x => x.name_key);
                    table.ForeignKey(
                        name: "fk_actor_aliases_actor_id",
                        column: x => x.actor_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    content_key = table.Column<string>(type: "text", nullable: false),
                    source_key = table.Column<string>(type: "text", nullable: true),
                    external_id = table.Column<string>(type: "text", nullable: true),
                    outlet_id = table.Column<long>(type: "bigint", nullable: true),
                    url = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    search = table.Column<string>(type: "text", nullable: false),
                    published = table.Column<DateOnly>(type: "date", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    published_basis = table.Column<string>(type: "text", nullable: true),
                    writer_day = table.Column<DateOnly>(type: "date", nullable: true),
                    writer_day_basis = table.Column<string>(type: "text", nullable: false),
                    writer_day_confidence = table.Column<double>(type: "double precision", nullable: false),
                    writer_day_conflict_ar = table.Column<string>(type: "text", nullable: true),
                    writer_day_conflict_en = table.Column<string>(type: "text", nullable: true),
                    analysis_run_id = table.Column<long>(type: "bigint", nullable: false),
                    ingested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_articles", x => x.id);
                    table.ForeignKey(
                        name: "fk_articles_analysis_run_id",
                        column: x => x.analysis_run_id,
                        principalTable: "analysis_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_articles_outlet_id",
                        column: x => x.outlet_id,
                        principalTable: "outlets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "corrections",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    content_key = table.Column<string>(type: "text", nullable: false),
                    span_start = table.Column<int>(type: "integer", nullable: false),
                    span_end = table.Column<int>(type: "integer", nullable: false),
                    phrase = table.Column<string>(type: "text", nullable: false),
                    machine_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true),
                    before_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true),
                    after_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true),
                    author = table.Column<string>(type: "text", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "time_mentions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    span_start = table.Column<int>(type: "integer", nullable: false),
                    span_end = table.Column<int>(type: "integer", nullable: false),
                    phrase = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    modifier = table.Column<string>(type: "text", nullable: true),
                    machine_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true),
                    corrected_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true),
                    days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true, computedColumnSql: "coalesce(corrected_days, machine_days)", stored: true),
                    machine_grain = table.Column<string>(type: "text", nullable: false),
                    corrected_grain = table.Column<string>(type: "text", nullable: true),
                    grain = table.Column<string>(type: "text", nullable: false, computedColumnSql: "coalesce(corrected_grain, machine_grain)", stored: true),
                    confidence = table.Column<double>(type: "double precision", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    anchor = table.Column<string>(type: "text", nullable: false),
                    anchor_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true),
                    anchor_start = table.Column<int>(type: "integer", nullable: false),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    alternatives = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_time_mentions", x => x.id);
                    table.ForeignKey(
                        name: "fk_time_mentions_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    outlet_id = table.Column<long>(type: "bigint", nullable: true),
                    mention_id = table.Column<long>(type: "bigint", nullable: true),
                    type = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    span_start = table.Column<int>(type: "integer", nullable: false),
                    span_end = table.Column<int>(type: "integer", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false),
                    sentence_start = table.Column<int>(type: "integer", nullable: false),
                    search = table.Column<string>(type: "text", nullable: false),
                    machine_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true),
                    corrected_days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true),
                    days = table.Column<NpgsqlRange<DateOnly>>(type: "daterange", nullable: true, computedColumnSql: "coalesce(corrected_days, machine_days)", stored: true),
                    first_day = table.Column<DateOnly>(type: "date", nullable: true, computedColumnSql: "lower(coalesce(corrected_days, machine_days))", stored: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true, computedColumnSql: "upper(coalesce(corrected_days, machine_days)) - 1", stored: true),
                    machine_basis = table.Column<string>(type: "text", nullable: false),
                    date_basis = table.Column<string>(type: "text", nullable: false, computedColumnSql: "case when corrected_days is null then machine_basis else 'mention' end", stored: true),
                    machine_grain = table.Column<string>(type: "text", nullable: false),
                    corrected_grain = table.Column<string>(type: "text", nullable: true),
                    grain = table.Column<string>(type: "text", nullable: false, computedColumnSql: "coalesce(corrected_grain, machine_grain)", stored: true),
                    rule = table.Column<string>(type: "text", nullable: false),
                    confidence = table.Column<double>(type: "double precision", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_entries_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_entries_mention_id",
                        column: x => x.mention_id,
                        principalTable: "time_mentions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_entries_outlet_id",
                        column: x => x.outlet_id,
                        principalTable: "outlets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "entry_actors",
                columns: table => new
                {
                    entry_id = table.Column<long>(type: "bigint", nullable: false),
                    actor_id = table.Column<long>(type: "bigint", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_actors", x => new { x.entry_id, x.actor_id });
                    table.ForeignKey(
                        name: "fk_entry_actors_actor_id",
                        column: x => x.actor_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_entry_actors_entry_id",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    entry_id = table.Column<long>(type: "bigint", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_events", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_events_entry_id",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    entry_id = table.Column<long>(type: "bigint", nullable: false),
                    speaker = table.Column<string>(type: "text", nullable: true),
                    quotation = table.Column<string>(type: "text", nullable: false),
                    cue = table.Column<string>(type: "text", nullable: false),
                    content_start = table.Column<int>(type: "integer", nullable: false),
                    content_end = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    via = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_statements_entry_id",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "event_mentions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    trigger_start = table.Column<int>(type: "integer", nullable: false),
                    trigger_end = table.Column<int>(type: "integer", nullable: false),
                    trigger = table.Column<string>(type: "text", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    confidence = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_mentions", x => x.id);
                    table.ForeignKey(
                        name: "fk_event_mentions_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_event_mentions_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "entry_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_actor_aliases_actor_id",
                table: "actor_aliases",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_actor_aliases_name_key",
                table: "actor_aliases",
                column: "name_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_actors_name_key",
                table: "actors",
                column: "name_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_articles_analysis_run_id",
                table: "articles",
                column: "analysis_run_id");

            migrationBuilder.CreateIndex(
                name: "ix_articles_content_key",
                table: "articles",
                column: "content_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_articles_outlet_id_id",
                table: "articles",
                columns: new[] { "outlet_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_articles_search",
                table: "articles",
                column: "search")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_articles_source_key",
                table: "articles",
                column: "source_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_corrections_article_id_span_start_span_end_id",
                table: "corrections",
                columns: new[] { "article_id", "span_start", "span_end", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_article_id",
                table: "entries",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_entries_confidence_id",
                table: "entries",
                columns: new[] { "confidence", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_days",
                table: "entries",
                column: "days")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_entries_first_day_id",
                table: "entries",
                columns: new[] { "first_day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_last_day",
                table: "entries",
                column: "last_day");

            migrationBuilder.CreateIndex(
                name: "ix_entries_latest",
                table: "entries",
                columns: new[] { "first_day", "id" },
                descending: new bool[0])
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsLast, NullSortOrder.NullsLast });

            migrationBuilder.CreateIndex(
                name: "ix_entries_mention_id",
                table: "entries",
                column: "mention_id");

            migrationBuilder.CreateIndex(
                name: "ix_entries_outlet_id_first_day",
                table: "entries",
                columns: new[] { "outlet_id", "first_day" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_search",
                table: "entries",
                column: "search")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_type_first_day",
                table: "entries",
                columns: new[] { "type", "first_day" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_undated",
                table: "entries",
                column: "id",
                filter: "days is null");

            migrationBuilder.CreateIndex(
                name: "ix_entry_actors_actor_id_entry_id",
                table: "entry_actors",
                columns: new[] { "actor_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_event_mentions_article_id",
                table: "event_mentions",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_event_mentions_event_id",
                table: "event_mentions",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_outlets_name_key",
                table: "outlets",
                column: "name_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_time_mentions_article_id_span_start_span_end",
                table: "time_mentions",
                columns: new[] { "article_id", "span_start", "span_end" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_time_mentions_days",
                table: "time_mentions",
                column: "days")
                .Annotation("Npgsql:IndexMethod", "gist");

            // A decision that was made stays made: even a hand in psql cannot rewrite it by accident.
            // The order in which articles are listed, those without a day last; an expression that the model cannot say.
            migrationBuilder.Sql("create index ix_articles_listed on articles ((coalesce(writer_day, '-infinity'::date)) desc, id desc);");
            migrationBuilder.Sql("""
                create function refuse_change() returns trigger language plpgsql as $$
                begin
                    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
                end $$;
                create trigger corrections_append_only before update or delete on corrections
                    for each row execute function refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "actor_aliases");

            migrationBuilder.DropTable(
                name: "corrections");

            migrationBuilder.DropTable(
                name: "entry_actors");

            migrationBuilder.DropTable(
                name: "event_mentions");

            migrationBuilder.DropTable(
                name: "statements");

            migrationBuilder.DropTable(
                name: "actors");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "entries");

            migrationBuilder.DropTable(
                name: "time_mentions");

            migrationBuilder.DropTable(
                name: "articles");

            migrationBuilder.DropTable(
                name: "analysis_runs");

            migrationBuilder.DropTable(
                name: "outlets");

            migrationBuilder.Sql("drop function refuse_change();");
        }
    }
}
