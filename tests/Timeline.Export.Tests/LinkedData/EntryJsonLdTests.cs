using System.Text.Json;
using Timeline.Export.LinkedData;
using Timeline.Storage;

namespace Timeline.Export.Tests.LinkedData;

public sealed class EntryJsonLdTests
{
    private static readonly Uri s_page = new("https://timeline.example/entries/7");

    [Fact]
    public void Of_AStatement_IsAQuotationInAnArticle()
    {
        using var data = JsonDocument.Parse(EntryJsonLd.Of(Rows.Statement(), s_page));

        var root = data.RootElement;
        root.GetProperty("@type").GetString().ShouldBe("Quotation");
        root.GetProperty("text").GetString().ShouldBe("إن محادثات جديدة ستبدأ");
        root.GetProperty("creator").GetProperty("name").GetString().ShouldBe("سيرغي لافروف");
        root.GetProperty("isPartOf").GetProperty("publisher").GetProperty("name").GetString().ShouldBe("سانا");
    }

    [Fact]
    public void Of_AnEvent_HasItsDaysAndPlace()
    {
        using var data = JsonDocument.Parse(EntryJsonLd.Of(Rows.Statement() with { Kind = EntryKind.Event, Place = "سوتشي" }, s_page));

        var root = data.RootElement;
        (root.GetProperty("@type").GetString(), root.GetProperty("startDate").GetString(), root.GetProperty("location").GetProperty("name").GetString())
            .ShouldBe(("Event", "2018-04-10", "سوتشي"));
    }

    [Fact]
    public void Of_Markup_CannotEndTheElementThatHoldsIt() =>
        EntryJsonLd.Of(Rows.Statement() with { Label = "</script>" }, s_page).ShouldNotContain("<");
}
