namespace Timeline.Extraction.Tests.Events;

/// <summary>Whether an event took place, where no tense says it. The writer's day is Wednesday 2018-04-11.</summary>
public sealed class EventStatusTests
{
    private static readonly DateOnly s_day = new(2018, 4, 11);

    [Theory]
    [InlineData("تواجه الدوحة الدول المقاطعة لقطر في المحكمة.", EventType.Sanction, EventStatus.Ongoing)]
    [InlineData("تدهورت العلاقات على خلفية العملية العسكرية التركية في عفرين.", EventType.Assault, EventStatus.Ongoing)]
    [InlineData("قالت السفيرة إن الولايات المتحدة كانت تعد لاجتماع مع روسيا في جنيف.", EventType.Consult, EventStatus.Planned)]
    [InlineData("تحدث الوزير في سول قبل قمة مقررة بين ترامب وكيم.", EventType.Consult, EventStatus.Planned)]
    [InlineData("قبل قمة ترامب وكيم نشاط في الموقع النووي\n\nقال مراقبون إن الموقع يشهد نشاطا قبل قمة ترامب وكيم في 12 حزيران/يونيو في سنغافورة.", EventType.Consult, EventStatus.Planned)]
    [InlineData("انتهت الحملة بعد حصار بلدة دوما في شباط/فبراير 2018.", EventType.Coerce, EventStatus.Happened)]
    [InlineData("قال الوزير إن الأزمة غير مطروحة في القمة العربية في الرياض الأحد الماضي.", EventType.Consult, EventStatus.Happened)]
    [InlineData("أكد مصدر أن الأنباء التي تم تداولها عن طرد السفير التركي من المملكة لا أساس لها من الصحة.", EventType.Sanction, EventStatus.Denied)]
    [InlineData("ولم يساعد تسميم الجاسوس الروسي في بريطانيا في تحسين العلاقات.", EventType.Assault, EventStatus.Happened)]
    [InlineData("لم تعقد لجنة الخبراء اجتماعا مع الوفد في جنيف.", EventType.Consult, EventStatus.Denied)]
    [InlineData("ألف جندي يشاركون في مناورات عسكرية روسية\n\nتعتزم روسيا إجراء مناورات عسكرية في 20 أيار/مايو.", EventType.Mobilize, EventStatus.Planned)]
    [InlineData("تحدث الوزير في سول بعد قمة بين ترامب وكيم.", EventType.Consult, EventStatus.Happened)]
    public void Event_WithoutATense_HasTheStatusOfWhatIsAroundIt(string text, EventType type, EventStatus status) =>
        ArticleAnalyzer.Default.Analyze(text, s_day).Events.First(item => item.Type == type).Status.ShouldBe(status);
}
