using System.Net;
using Microsoft.Extensions.Configuration;
using Timeline.Web.Api.Webhooks;

namespace Timeline.Web.Tests.Api;

public sealed class WebhookTargetTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1.2.3")]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void IsPrivate_WhatIsNobodysOnTheInternet_Is(string address) => WebhookTarget.IsPrivate(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:1.1.1.1")]
    public void IsPrivate_TheInternet_IsNot(string address) => WebhookTarget.IsPrivate(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("ftp://example.org/")]
    [InlineData("/relative")]
    [InlineData("https://name:password@example.org/")]
    [InlineData("http://127.0.0.1:5432/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData(null)]
    public void FaultOf_WhatMustNotBe_IsToldAtOnce(string? url) => WebhookTarget.FaultOf(url, mayBePrivate: false).ShouldNotBeNull();

    [Fact]
    public void FaultOf_AnAddressOfTheWeb_IsNone() => WebhookTarget.FaultOf("https://example.org/hook?x=1", mayBePrivate: false).ShouldBeNull();

    [Fact]
    public async Task ConnectAsync_ANameThatLeadsHome_IsRefused()
    {
        var refused = await Should.ThrowAsync<HttpRequestException>(async () => await WebhookTarget.ConnectAsync(new DnsEndPoint("localhost", 9), mayBePrivate: false, default));

        refused.Message.ShouldBe("localhost leads into a private network.");
    }

    [Fact]
    public void From_WaitsThatAreNone_SaysWhatWasExpected()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(WebhookSettings.WaitsSetting, "10 soon")]).Build();

        Should.Throw<InvalidDataException>(() => WebhookSettings.From(configuration)).Message.ShouldContain("numbers of seconds");
    }
}
