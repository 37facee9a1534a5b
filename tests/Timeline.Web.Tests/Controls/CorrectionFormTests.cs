using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Radzen;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Accounts;
using Timeline.Web.Components.Controls;

namespace Timeline.Web.Tests.Controls;

public sealed class CorrectionFormTests : PageTest
{
    private static readonly DayRange s_days = DayRange.Of(new DateOnly(2018, 4, 4));

    private int _saved;

    [Fact]
    public void Typing_ArabicWords_ShowsTheirDaysBeforeSaving()
    {
        var form = Open(Sample.Mention());

        Type(form, "اليوم");

        form.Find(".preview").TextContent.ShouldContain("الأربعاء 11 نيسان 2018");
        Archive.Decisions.ShouldBeEmpty();
    }

    [Fact]
    public void Saving_Readable_StoresDaysAuthorAndTheVersionThatWasRead()
    {
        var changes = 0;
        Feed.Changed += (_, _) => changes++;
        Archive.Result = new DecisionResult.Saved(6, [Record()], [Moved(1), Moved(2)]);
        var form = Open(Sample.Mention(version: 5));

        Type(form, "2018-04-04");
        form.Find("form").Submit();

        Archive.Decisions.ShouldHaveSingleItem().ShouldBe((Decision.SetDays(Subject.Mention(7), s_days, 5), "رشا", null));
        Services.GetRequiredService<NotificationService>().Messages.ShouldHaveSingleItem().Summary.ShouldContain("2");
        (changes, _saved).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("", "اكتب التاريخ الصحيح.")]
    [InlineData("كلام", "لا يُقرأ هذا تاريخًا.")]
    [InlineData("2018-04-10", "هذا هو التاريخ المعتمد أصلًا.")]
    public void Saving_Incomplete_SaysWhatIsMissing(string typed, string fault)
    {
        var form = Open(Sample.Mention());

        Type(form, typed);
        form.Find("form").Submit();

        form.Find("[role=alert]").TextContent.ShouldBe(fault);
        Archive.Decisions.ShouldBeEmpty();
    }

    [Fact]
    public void Saving_AfterSomebodyElse_NamesThemAndKeepsWhatWasTyped()
    {
        Archive.Result = new DecisionResult.Conflict([new Stale(Subject.Mention(7), 9, Record())]);
        var form = Open(Sample.Mention());

        Type(form, "2018-04-05");
        form.Find("form").Submit();

        form.Find("[role=alert]").TextContent.ShouldContain("سامر (الأربعاء 4 نيسان 2018)");
        form.Find(".preview").TextContent.ShouldContain("5 نيسان 2018");
        _saved.ShouldBe(1);
    }

    [Fact]
    public void Saving_WhileTheDatabaseIsAway_KeepsWhatWasTyped()
    {
        Archive.Failure = new NpgsqlException("gone", new TimeoutException());
        var form = Open(Sample.Mention());

        Type(form, "2018-04-05");
        form.Find("form").Submit();

        form.Find("[role=alert]").TextContent.ShouldContain("تعذر الحفظ");
        form.Find(".preview").TextContent.ShouldContain("5 نيسان 2018");
    }

    [Fact]
    public void Reverting_ACorrectedDate_TakesTheMachineValue()
    {
        Archive.Result = new DecisionResult.Saved(6, [Record()], []);
        var form = Open(Sample.Mention(days: s_days, corrected: true));

        form.Find("button[type=button]").Click();

        Archive.Decisions.ShouldHaveSingleItem().Decision.ShouldBe(Decision.SetDays(Subject.Mention(7), null, 5));
    }

    [Fact]
    public void Form_ForAStranger_IsAWayToSignIn()
    {
        SignOut();

        var form = Open(Sample.Mention());

        form.FindAll("form").ShouldBeEmpty();
        form.Find("a").GetAttribute("href").ShouldBe("/account/sign-in?back=%2F");
    }

    [Theory]
    [InlineData(nameof(AdmissionFault.SignedOut), "انتهت جلستك")]
    [InlineData(nameof(AdmissionFault.Forbidden), "لا يسمح دورك")]
    [InlineData(nameof(AdmissionFault.TooFast), "طلبات كثيرة")]
    public void Saving_RefusedByTheServer_StoresNothingAndSaysWhy(string fault, string words)
    {
        // The form was drawn for an editor; the server asks again when it is sent.
        Writer.Answer = new Admission.Refused(Enum.Parse<AdmissionFault>(fault));
        var form = Open(Sample.Mention());

        Type(form, "2018-04-05");
        form.Find("form").Submit();

        form.Find("[role=alert]").TextContent.ShouldStartWith(words);
        form.Find(".preview").TextContent.ShouldContain("5 نيسان 2018");
        Archive.Decisions.ShouldBeEmpty();
    }

    private static void Type(IRenderedComponent<CorrectionForm> form, string text) => form.FindAll("input")[0].Input(text);

    private static DecisionRecord Record() => new(
        1, 6, BatchKind.Decide, DecisionKind.SetDays, DecisionField.Days, Subject.Mention(7), 2, new TextSpan(0, 1), "أمس", null, null,
        new DecisionValue($$"""{"from":"{{s_days.First:O}}","to":"{{s_days.Last:O}}","grain":"day"}"""), new Editor("7", "سامر"), null, DateTimeOffset.UnixEpoch, null);

    private static Effect Moved(long entry) => new(Subject.Entry(entry), 2, "لقاء", null, null);

    private IRenderedComponent<CorrectionForm> Open(MentionView mention) => Render<CorrectionForm>(parameters => parameters
        .Add(form => form.Mention, mention)
        .Add(form => form.WriterDay, Sample.WriterDay)
        .Add(form => form.Saved, () => _saved++));
}
