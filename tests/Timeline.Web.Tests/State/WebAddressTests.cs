using Timeline.Web.State;

namespace Timeline.Web.Tests.State;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org/a?b=c", "https://example.org/a?b=c")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("/relative", null)]
    [InlineData(null, null)]
    public void Safe_AnyAddress_LetsOnlyTheWebThrough(string? address, string? expected) => WebAddress.Safe(address).ShouldBe(expected);
}
