namespace Timeline.Export.Words;

/// <summary>Arabic news names the same months in two ways, by where its readers live; a reader chooses one.</summary>
public static class MonthFamily
{
    private static readonly string[] Levant =
    [
        "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
        "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
    ];

    private static readonly string[] Egypt =
    [
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
        "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ];

    private static readonly string[] English =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] EnglishShort = [.. English.Select(name => name[..3])];

    /// <param name="language"><c>ar</c> or <c>en</c>.</param>
    /// <param name="family"><c>levant</c> or <c>egypt</c>.</param>
    public static IReadOnlyList<string> Of(string language, string family) => (language, family) switch
    {
        ("ar", "egypt") => Egypt,
        ("ar", _) => Levant,
        _ => English,
    };

    public static IReadOnlyList<string> ShortOf(string language, string family) =>
        language == "ar" ? Of(language, family) : EnglishShort;
}
