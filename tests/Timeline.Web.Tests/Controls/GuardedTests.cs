using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Timeline.Web.Components.Controls;

namespace Timeline.Web.Tests.Controls;

public sealed class GuardedTests : PageTest
{
    [Fact]
    public void Part_ThatFails_SaysSoWhileItsNeighbourStaysAndIsTriedAgain()
    {
        Fragile.Fails = true;
        var broken = Open<Fragile>("broken");
        var sound = Open<Sound>("sound");

        broken.Find("[aria-labelledby=broken] [role=alert]").TextContent.ShouldContain("تعذّر عرض هذا القسم");
        sound.Find("[aria-labelledby=sound] p").TextContent.ShouldBe("here");

        Fragile.Fails = false;
        broken.Find("[role=alert] button").Click();

        broken.FindAll("[role=alert]").ShouldBeEmpty();
        broken.Find("[aria-labelledby=broken] p").TextContent.ShouldBe("back");
    }

    // Both in one renderer: what nobody catches would end it, as it ends a circuit.
    private IRenderedComponent<Part> Open<TContent>(string id)
        where TContent : IComponent =>
        Render<Part>(parameters => parameters.Add(part => part.Id, id).Add(part => part.Title, id).AddChildContent<TContent>());

    private sealed class Fragile : ComponentBase
    {
        public static bool Fails { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddMarkupContent(0, Fails ? throw new InvalidOperationException("broken") : "<p>back</p>");
    }

    private sealed class Sound : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<p>here</p>");
    }
}
