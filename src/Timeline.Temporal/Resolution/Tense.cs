namespace Timeline.Temporal.Resolution;

/// <summary>Where a clause lies seen from the writer; the values stand in <c>tense.tsv</c>.</summary>
internal enum Tense : byte
{
    /// <summary>Nothing tells.</summary>
    Unknown = 0,

    /// <summary>A perfect or reporting verb.</summary>
    Past = 1,

    /// <summary>A future verb or a word of plan.</summary>
    Future = 2,

    /// <summary>An imperfect that news uses of what is planned: يلتقي, تبدأ.</summary>
    Planned = 3,
}
