using System.Text.RegularExpressions;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Components.Controls;
using Timeline.Web.Desk;
using Timeline.Web.Localisation;

namespace Timeline.Web.Tests.Desk;

public sealed partial class DecisionWordsTests : PageTest
{
    private const string April = """{"from":"2018-04-10","to":"2018-04-10","grain":"day"}""";

    private IStringLocalizer Texts => Services.GetRequiredService<IStringLocalizer<Texts>>();

    [Theory]
    [InlineData(DecisionKind.Confirm, DecisionField.Verdict, "\"confirmed\"", "أكد الصحة")]
    [InlineData(DecisionKind.Reopen, DecisionField.Verdict, null, "أعاد إلى النظر")]
    [InlineData(DecisionKind.SetStatus, DecisionField.Status, "\"planned\"", "عين الحالة: مقرر")]
    [InlineData(DecisionKind.SetSpeaker, DecisionField.Speaker, """[{"name":"سيرغي لافروف","key":"سيرغي لافروف"}]""", "عين المتكلم: سيرغي لافروف")]
    [InlineData(DecisionKind.SetParticipants, DecisionField.Participants, "[]", "عين المشاركين: لا أحد")]
    [InlineData(DecisionKind.SetType, DecisionField.Type, null, "عين نوع الحدث: قراءة الآلة")]
    [InlineData(DecisionKind.Dispute, DecisionField.Dispute, "\"البيان صدر قبل ذلك\"", "اعترض: البيان صدر قبل ذلك")]
    [InlineData(DecisionKind.Resolve, DecisionField.Dispute, null, "أنهى الاعتراض")]
    public void Deed_OfADecision_IsWhatWasDoneAndTheValueIfItHasOne(DecisionKind kind, DecisionField field, string? after, string words) =>
        DecisionWords.Deed(Record(kind, field, after), Reading, Texts).ShouldBe(words);

    [Theory]
    [InlineData(DecisionKind.SetStatus, DecisionField.Status, "\"happened\"")]
    [InlineData(DecisionKind.SetType, DecisionField.Type, "\"CONSULT\"")]
    [InlineData(DecisionKind.SetSpeechAct, DecisionField.Type, "\"WARN\"")]
    [InlineData(DecisionKind.SetQuotation, DecisionField.Quotation, "\"direct\"")]
    [InlineData(DecisionKind.SetDays, DecisionField.Days, April)]
    [InlineData(DecisionKind.SetWriterDay, DecisionField.WriterDay, April)]
    [InlineData(DecisionKind.Lock, DecisionField.Lock, "\"locked\"")]
    [InlineData(DecisionKind.SettleConflict, DecisionField.State, "\"settled\"")]
    public void Words_InArabic_HoldNoCodeOfTheStore(DecisionKind kind, DecisionField field, string after)
    {
        var record = Record(kind, field, after);

        Latin().IsMatch(DecisionWords.Deed(record, Reading, Texts)).ShouldBeFalse();
        Latin().IsMatch(DecisionWords.Outcome(record, Reading, Texts)).ShouldBeFalse();
    }

    [Fact]
    public void History_OfACorrectionThatMovedWithItsText_TellsWhereItStands()
    {
        var moved = Record(DecisionKind.SetDays, DecisionField.Days, April) with { Made = BatchKind.CarryOver };

        var list = Render<CorrectionHistory>(parameters => parameters.Add(each => each.Decisions, [moved, Record(DecisionKind.SetStatus, DecisionField.Status, "\"planned\"")]));

        list.FindAll("li > bdi").Select(line => line.TextContent).ShouldBe(
            [$"رشا: انتقل التصحيح مع النص المعدل إلى {Reading.Days(DayRange.Of(new DateOnly(2018, 4, 10)))}", "رشا: عين الحالة: مقرر"]);
    }

    private static DecisionRecord Record(DecisionKind kind, DecisionField field, string? after) => new(
        1, 1, BatchKind.Decide, kind, field, new Subject(SubjectKind.Entry, 1), 2, new TextSpan(0, 3), "قال", null, null,
        after is null ? null : new DecisionValue(after), new Editor("1", "رشا"), null, Sample.Moment, null);

    [GeneratedRegex("[A-Za-z]", RegexOptions.None, 1000)]
    private static partial Regex Latin();
}
