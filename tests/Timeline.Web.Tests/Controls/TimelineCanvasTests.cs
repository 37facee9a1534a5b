using Bunit;
using Microsoft.JSInterop;
using Timeline.Temporal;
using Timeline.Web.Components.Controls;
using Timeline.Web.State;

namespace Timeline.Web.Tests.Controls;

public sealed class TimelineCanvasTests : PageTest
{
    private const string Script = "./js/early.js";

    [Fact]
    public void Canvas_NewFilter_IsSentOnceAndOnlyWhenItChanged()
    {
        var timeline = SetUp();
        var canvas = Render<TimelineCanvas>(parameters => parameters.Add(each => each.State, new TimelineState()));

        canvas.Render(parameters => parameters.Add(each => each.State, new TimelineState(ActorId: 4)));
        canvas.Render(parameters => parameters.Add(each => each.State, new TimelineState(ActorId: 4)));

        timeline.Invocations["update"].Count.ShouldBe(1);
    }

    [Fact]
    public async Task Canvas_Selection_ArrivesWithItsWindow()
    {
        SetUp();
        (long? Id, DayRange? Window, string? Hours) choice = default;
        var canvas = Render<TimelineCanvas>(parameters => parameters
            .Add(each => each.State, new TimelineState())
            .Add(each => each.Selected, got => choice = got));

        await canvas.InvokeAsync(() => canvas.Instance.OnSelect(9, "2018-04-01", "2018-04-01", "06:00-12:30"));

        choice.ShouldBe((9, DayRange.Of(new DateOnly(2018, 4, 1)), "06:00-12:30"));
    }

    [Fact]
    public async Task Canvas_FoldedAndPinnedRows_AreToldAndSentWhenThePageChangesThem()
    {
        var timeline = SetUp();
        (string? Pinned, string? Folded) told = default;
        var canvas = Render<TimelineCanvas>(parameters => parameters
            .Add(each => each.State, new TimelineState())
            .Add(each => each.LanesChanged, lanes => told = lanes));

        await canvas.InvokeAsync(() => canvas.Instance.OnLanes("5,7", string.Empty));
        canvas.Render(parameters => parameters.Add(each => each.State, new TimelineState(Pinned: "7,5")));

        told.ShouldBe(("5,7", null));
        timeline.Invocations["update"].Single().Arguments[0].ShouldBeOfType<string>().ShouldContain("\"pinned\":\"7,5\"");
    }

    [Fact]
    public async Task Canvas_AWindowThatItToldItself_IsNotSentBack()
    {
        var timeline = SetUp();
        var canvas = Render<TimelineCanvas>(parameters => parameters.Add(each => each.State, new TimelineState()));
        var april = new DayRange(new DateOnly(2018, 4, 1), new DateOnly(2018, 4, 30));

        await canvas.InvokeAsync(() => canvas.Instance.OnWindow("2018-04-01", "2018-04-30", "", 0));
        canvas.Render(parameters => parameters.Add(each => each.State, new TimelineState(april)));
        timeline.Invocations["update"].ShouldBeEmpty();

        canvas.Render(parameters => parameters.Add(each => each.State, new TimelineState(april, Hours: "06:00-18:00")));
        timeline.Invocations["update"].Single().Arguments[0].ShouldBeOfType<string>().ShouldContain("\"hours\":\"06:00-18:00\"");
    }

    [Fact]
    public async Task Dispose_Always_EndsDrawingModuleAndReference()
    {
        var timeline = SetUp();
        Render<TimelineCanvas>(parameters => parameters.Add(each => each.State, new TimelineState()));

        await DisposeComponentsAsync();

        timeline.Invocations["dispose"].Count.ShouldBe(1);
    }

    [Fact]
    public async Task Dispose_AfterTheBrowserLeft_IsQuiet()
    {
        var module = JSInterop.SetupModule(Script);
        var timeline = module.SetupModule(call => call.Identifier == "open");
        timeline.SetupVoid("dispose").SetException(new JSDisconnectedException("gone"));
        Render<TimelineCanvas>(parameters => parameters.Add(each => each.State, new TimelineState()));

        await Should.NotThrowAsync(DisposeComponentsAsync);
    }

    private BunitJSModuleInterop SetUp()
    {
        var timeline = JSInterop.SetupModule(Script).SetupModule(call => call.Identifier == "open");
        timeline.SetupVoid("update", _ => true).SetVoidResult();
        timeline.SetupVoid("dispose").SetVoidResult();
        return timeline;
    }
}
