using Timeline.Temporal;

namespace Timeline.Extraction;

/// <summary>Says in words why a statement was read as it was; made when somebody asks, not while reading.</summary>
public static class StatementReasons
{
    /// <summary>Why this is a saying, why this speaker, why these days; where, to whom and of what, as far as the text tells.</summary>
    public static IReadOnlyList<Reason> Of(Statement statement, ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(analysis);
        var reasons = new List<Reason>
        {
            new(ReasonAbout.Cue, Cue(statement, analysis)),
            new(ReasonAbout.Speaker, Speaker(statement)),
            new(ReasonAbout.Day, Day(statement, analysis)),
        };
        if (statement.Occasion != Occasion.Unknown)
        {
            reasons.Add(new(ReasonAbout.Occasion, Where(statement.Occasion)));
        }

        if (statement.Addressee is { } addressee)
        {
            reasons.Add(new(ReasonAbout.Addressee, new Bilingual(addressee, addressee)));
        }

        if (statement.TopicStart >= 0)
        {
            var topic = analysis.Text[statement.TopicStart..statement.TopicEnd];
            reasons.Add(new(ReasonAbout.Topic, new Bilingual(topic, topic)));
        }

        return reasons;
    }

    private static Bilingual Where(Occasion occasion) => occasion switch
    {
        Occasion.PressConference => new Bilingual("مؤتمر صحفي", "a press conference"),
        Occasion.Interview => new Bilingual("مقابلة", "an interview"),
        Occasion.PhoneCall => new Bilingual("اتصال هاتفي", "a phone call"),
        Occasion.Speech => new Bilingual("كلمة أو خطاب", "a speech"),
        Occasion.Meeting => new Bilingual("اجتماع أو زيارة", "a meeting or visit"),
        Occasion.Statement => new Bilingual("بيان أو تصريح", "a statement"),
        Occasion.Post => new Bilingual("منشور على شبكة", "a post on a network"),
        Occasion.Letter => new Bilingual("رسالة", "a letter"),
        _ => new Bilingual("تقرير أو مقال", "a report or article"),
    };

    private static Bilingual Cue(Statement statement, ArticleAnalysis analysis)
    {
        var cue = analysis.Text[statement.CueStart..statement.CueEnd];
        var (ar, en) = statement.Rule switch
        {
            "ar.say.verb" => ("فعل قول", "is a verb of saying"),
            "ar.say.participle" => ("اسم فاعل من فعل قول يتابع ما قبله", "is a participle of saying that goes on from what stands before"),
            "ar.say.masdar" => ("مصدر قول", "is a noun of saying"),
            "ar.say.carried" => ("نقل عن قائل", "carries somebody's words"),
            "ar.say.according" => ("نسبة إلى قائل", "attributes what stands beside it"),
            "ar.say.contained" => ("كلام ورد في وثيقة", "says that the words stand in a document"),
            "ar.say.claim" => ("حجة يقدمها الفاعل", "gives the reason that the one who acts claims"),
            "ar.say.colon" => ("نقطتان بعد قائل في عنوان", "is a colon after a speaker"),
            _ => ("عبارة قول", "is a phrase of saying"),
        };
        return new Bilingual($"«{cue}»: {ar}", $"“{cue}” {en}");
    }

    private static Bilingual Speaker(Statement statement)
    {
        var name = statement.Speaker ?? "";
        return statement.SpeakerSource switch
        {
            SpeakerSource.Beside => new Bilingual($"القائل مذكور معها: {name}", $"the speaker is named beside it: {name}"),
            SpeakerSource.Role => new Bilingual($"القائل مذكور بصفته، وصاحبها في المقال: {name}", $"the speaker is named by an office that in this article is held by {name}"),
            SpeakerSource.Issuer => new Bilingual($"الوثيقة صادرة عن: {name}", $"the document comes from {name}"),
            SpeakerSource.Clause => new Bilingual($"لا فاعل ظاهرا لها، وفاعل جملتها: {name}", $"it has no subject of its own; its sentence speaks of {name}"),
            SpeakerSource.Discourse => new Bilingual($"لا فاعل ظاهرا لها، وآخر قائل يوافقها: {name}", $"it has no subject of its own; the last speaker who agrees with it is {name}"),
            _ => new Bilingual("لم يعرف القائل", "nobody is known to have said it"),
        };
    }

    private static Bilingual Day(Statement statement, ArticleAnalysis analysis)
    {
        var time = statement.TimeIndex is { } index ? analysis.Times[index].Text : "";
        var day = statement.Days?.ToString() ?? "";
        return statement.DayRule switch
        {
            DayRule.Governing => new Bilingual($"يؤرخها «{time}»: {day}", $"“{time}” dates it: {day}"),
            DayRule.Same => new Bilingual($"يحيل النص إلى وقت ذكره: «{time}»: {day}", $"the text points back to “{time}”: {day}"),
            DayRule.Occasion => new Bilingual($"من المناسبة نفسها قول يؤرخه «{time}»: {day}", $"another act of the same occasion is dated by “{time}”: {day}"),
            DayRule.Context => new Bilingual($"يذكر النص قبلها فعلا للقائل يؤرخه «{time}»: {day}", $"the text tells before what the speaker did “{time}”: {day}"),
            DayRule.Headline => new Bilingual($"للعنوان يوم الخبر، «{time}»: {day}", $"a headline has the day of its lead, “{time}”: {day}"),
            _ => new Bilingual("لا يؤرخها النص", "the text does not date it"),
        };
    }
}
