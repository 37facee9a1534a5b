namespace Timeline.Storage.Tests.Review;

/// <summary>The worked examples of Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability".</summary>
public sealed class KrippendorffAlphaTests
{
    [Theory]
    // A: two observers, two values, no missing data.
    [InlineData(0.095, "0100000010", "1110010000")]
    // B: two observers, five values.
    [InlineData(0.692, "aabbdcccedda", "babbbcccEddd")]
    // C: four observers, with missing data (a point).
    [InlineData(0.743, "123321412...", "1233224125.3", ".33323422" + "51.", "12332441251.")]
    public void Nominal_OfThePublishedExamples_GivesTheirAlpha(double expected, params string[] observers)
    {
        var units = Enumerable.Range(0, observers[0].Length)
            .Select(unit => observers.Select(answers => char.ToLowerInvariant(answers[unit])).Where(answer => answer != '.').Select(answer => answer.ToString()).ToList());

        KrippendorffAlpha.Nominal(units)!.Value.ShouldBe(expected, 0.0005);
    }

    [Fact]
    public void Nominal_OfFullAgreement_IsOne() => KrippendorffAlpha.Nominal([["a", "a"], ["b", "b", "b"]]).ShouldBe(1);

    [Fact]
    public void Nominal_WithNothingToCompare_IsNone()
    {
        KrippendorffAlpha.Nominal([]).ShouldBeNull();
        KrippendorffAlpha.Nominal([["a"], ["b"]]).ShouldBeNull("nobody answered twice");
        KrippendorffAlpha.Nominal([["a", "a"], ["a", "a"]]).ShouldBeNull("everybody always said the same, which chance would too");
    }
}
