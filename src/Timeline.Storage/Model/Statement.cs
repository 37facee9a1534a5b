namespace Timeline.Storage.Model;

/// <summary>What only a statement has.</summary>
public sealed class Statement
{
    public long EntryId { get; init; }

    /// <summary>The fullest name in the article; null when nobody is named.</summary>
    public string? Speaker { get; init; }

    /// <summary><c>direct</c> or <c>indirect</c>.</summary>
    public required string Quotation { get; init; }

    public required string Cue { get; init; }

    public int ContentStart { get; init; }

    public int ContentEnd { get; init; }

    public required string Content { get; init; }

    public string? Via { get; init; }

    /// <summary>JSON, see <see cref="Sql.DerivationJson"/>: why the machine read it so. Null in rows that an older analysis wrote.</summary>
    public string? Reasons { get; init; }
}
