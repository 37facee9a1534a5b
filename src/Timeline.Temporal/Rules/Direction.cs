namespace Timeline.Temporal.Rules;

/// <summary>Where a reference looks; the values stand in <c>references.tsv</c>.</summary>
internal enum Direction : byte
{
    None = 0,

    /// <summary>الماضي</summary>
    Past = 1,

    /// <summary>المقبل</summary>
    Future = 2,

    /// <summary>الجاري</summary>
    Current = 3,

    /// <summary>التالي: after the time told before.</summary>
    Next = 4,

    /// <summary>السابق: before the time told before.</summary>
    Previous = 5,

    /// <summary>الأخير: the stretch that ends now.</summary>
    Latest = 6,

    /// <summary>نفسه: the time told before.</summary>
    Same = 7,
}
