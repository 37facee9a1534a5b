using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Timeline.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class ReviewOfEntries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Claims run out by themselves; nobody works while the database is migrated.
            migrationBuilder.Sql("delete from review_claims;");

            migrationBuilder.DropPrimaryKey(
                name: "pk_review_claims",
                table: "review_claims");

            migrationBuilder.AlterColumn<long>(
                name: "mention_id",
                table: "review_claims",
                type: "bigint",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "bigint");

            migrationBuilder.AddColumn<long>(
                name: "id",
                table: "review_claims",
                type: "bigint",
                nullable: false,
                defaultValue: 0L)
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.AddColumn<long>(
                name: "entry_id",
                table: "review_claims",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_review_claims",
                table: "review_claims",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_review_claims_entry_id",
                table: "review_claims",
                column: "entry_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_claims_mention_id",
                table: "review_claims",
                column: "mention_id",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_review_claims_one",
                table: "review_claims",
                sql: "num_nonnulls(mention_id, entry_id) = 1");

            migrationBuilder.CreateIndex(
                name: "ix_entries_open_alone",
                table: "entries",
                columns: new[] { "confidence", "id" },
                filter: "mention_id is null and (state is null or state = 'disputed')");

            migrationBuilder.AddForeignKey(
                name: "fk_review_claims_entry_id",
                table: "review_claims",
                column: "entry_id",
                principalTable: "entries",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("delete from review_claims;");

            migrationBuilder.DropForeignKey(
                name: "fk_review_claims_entry_id",
                table: "review_claims");

            migrationBuilder.DropPrimaryKey(
                name: "pk_review_claims",
                table: "review_claims");

            migrationBuilder.DropIndex(
                name: "ix_review_claims_entry_id",
                table: "review_claims");

            migrationBuilder.DropIndex(
                name: "ix_review_claims_mention_id",
                table: "review_claims");

            migrationBuilder.DropCheckConstraint(
                name: "ck_review_claims_one",
                table: "review_claims");

            migrationBuilder.DropIndex(
                name: "ix_entries_open_alone",
                table: "entries");

            migrationBuilder.DropColumn(
                name: "id",
                table: "review_claims");

            migrationBuilder.DropColumn(
                name: "entry_id",
                table: "review_claims");

            migrationBuilder.AlterColumn<long>(
                name: "mention_id",
                table: "review_claims",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_review_claims",
                table: "review_claims",
                column: "mention_id");
        }
    }
}
