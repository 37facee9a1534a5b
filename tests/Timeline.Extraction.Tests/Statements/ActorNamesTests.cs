namespace Timeline.Extraction.Tests.Statements;

public sealed class ActorNamesTests
{
    [Theory]
    [InlineData("سيرغي لافروف")]
    [InlineData("لافروف")]
    [InlineData("الحريري")]
    [InlineData("روسيا")]
    [InlineData("موسكو")]
    [InlineData("الكرملين")]
    [InlineData("حماس")]
    [InlineData("وزارة الخارجية الروسية")]
    [InlineData("وزير الخارجية السعودي")]
    [InlineData("صحيفة العرب اللندنية")]
    [InlineData("رويترز")]
    [InlineData("المرصد السوري لحقوق الإنسان")]
    public void IsNamed_Name_IsTrue(string name) => ActorNames.IsNamed(name).ShouldBeTrue();

    [Theory]
    [InlineData("امرأة")]
    [InlineData("سفير")]
    [InlineData("السفير")]
    [InlineData("دولة")]
    [InlineData("23 دولة")]
    [InlineData("مصدر")]
    [InlineData("مصدر سعودي مسؤول")]
    [InlineData("مصدر في الخارجية الروسية")]
    [InlineData("مسؤولون أميركيون")]
    [InlineData("سفير سابق")]
    [InlineData("البيان")]
    [InlineData("الصحيفة")]
    [InlineData("أحد النواب")]
    [InlineData("")]
    public void IsNamed_Kind_IsFalse(string name) => ActorNames.IsNamed(name).ShouldBeFalse();
}
