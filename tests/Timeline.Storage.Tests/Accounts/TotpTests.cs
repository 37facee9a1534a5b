namespace Timeline.Storage.Tests.Accounts;

/// <summary>The test values of RFC 6238, appendix B, of which apps show the last six digits.</summary>
public sealed class TotpTests
{
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void CodeOf_ThePublishedMoments_IsThePublishedCode(long seconds, string expected) =>
        Totp.CodeOf(Key, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(expected);

    [Fact]
    public void CodeOf_AKeyAsPeopleTypeIt_IsTheSame() => Totp.CodeOf("gezd gnbv gy3t qojq gezd gnbv gy3t qojq", 1).ShouldBe(Totp.CodeOf(Key, 1));

    [Fact]
    public void CodeOf_WhatIsNoKey_SaysWhichLetter() => Should.Throw<ArgumentException>(() => Totp.CodeOf("GEZD1", 1)).Message.ShouldContain("'1'");
}
