using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events;

/// <summary>Whether beside a word stands what makes it tell an event.</summary>
internal sealed class NeedsReader(ArticleText text, NounPhraseReader reader)
{
    private const WordClasses Named = WordClasses.Country | WordClasses.City | WordClasses.GivenName | WordClasses.Title | WordClasses.Body;

    public bool Met(Trigger trigger, VerbForm form, int from, int to, bool held)
    {
        var needs = trigger.Needs;
        return needs == TriggerNeeds.None
            || (held && needs.HasFlag(TriggerNeeds.Held))
            || (needs.HasFlag(TriggerNeeds.With) && (WithSomebody(to) || IsDual(form, from)))
            || (needs.HasFlag(TriggerNeeds.Actor) && (form.HasSuffix || ActorNear(to)))
            || (needs.HasFlag(TriggerNeeds.Person) && (form.HasSuffix || PersonNear(to)))
            || (needs.HasFlag(TriggerNeeds.Object) && (form.HasSuffix || HasObject(to)))
            || (needs.HasFlag(TriggerNeeds.From) && Among(to, 6, static stem => stem is "من"))
            || (needs.HasFlag(TriggerNeeds.Envoy) && Among(to, 9, static stem => stem.StartsWith("سفير") || stem.StartsWith("دبلوماسي") || stem is "سفراء" or "قايم" or "قنصل" or "قناصل" or "مبعوث" or "ملحق" or "ملحقين"))
            || (needs.HasFlag(TriggerNeeds.Military) && (IsMilitary(to) || (form.Tense != VerbTense.Masdar && Among(to, 9, static stem => stem is "عسكريا" or "عسكري" or "تحالف" or "صراع" or "نزاع"))))
            || (needs.HasFlag(TriggerNeeds.Arrives) && Arrives(from, to))
            || (needs.HasFlag(TriggerNeeds.Signs) && (form.HasSuffix || form.Number == Number.Plural || Signs(to)))
            || (needs.HasFlag(TriggerNeeds.Court) && Among(to, 2, static stem => stem.StartsWith("محكم") || stem is "محاكم" or "قضاء"))
            || (needs.HasFlag(TriggerNeeds.Ruled) && Behind(from, 3, static stem => stem.StartsWith("محكم")))
            || (needs.HasFlag(TriggerNeeds.Against) && (Among(to, 4, static stem => stem is "علي" or "ضد") || Behind(from, 2, static stem => stem is "مزيد" or "اقسي")))
            || (needs.HasFlag(TriggerNeeds.Expelled) && Among(to, 3, static stem => stem is "اجانب" or "مهاجرين" or "لاجيين" or "مقاتلين" or "مستوطنين" or "منظمات" or "صحفيين" or "صحافيين"))
            || (needs.HasFlag(TriggerNeeds.Taken) && HasObject(to) && !text.Tokens.Is(to, "عن"))
            || (needs.HasFlag(TriggerNeeds.Passes) && !Admits(to) && ActorNear(to) && !Among(to, 4, static stem => stem is "بان" or "ان" or "بانه" or "بانها"))
            || (needs.HasFlag(TriggerNeeds.Place) && Among(to, 2, static stem => Words.Default.Find(stem) is { } word && word.Is(WordClasses.City | WordClasses.Country)))
            || (needs.HasFlag(TriggerNeeds.Suspends) && !Among(to, 9, static stem => stem is "علي") && Among(to, 4, static stem => stem.StartsWith("اتفاق") || stem.StartsWith("مشارك") || stem.StartsWith("اتصالات") || stem is "معاهده" or "مفاوضات" or "محادثات" or "مباحثات" or "تاشيرات" or "تراخيص" || stem.StartsWith("علاقات") || stem.StartsWith("عضوي") || stem.StartsWith("مساعدات") || stem is "اتصالات" or "تمويل" or "تعاون" or "ارسال" or "تصدير" or "رحلات" or "تبادل" or "دعم" or "اصول" or "ارصده" or "اموال" or "شحنات" or "صادرات" or "واردات" or "مبيعات" or "امدادات" or "ضخ"))
            || (needs.HasFlag(TriggerNeeds.Control) && Among(to, 5, static stem => stem is "علي"))
            || (needs.HasFlag(TriggerNeeds.Law) && Among(to, 9, static stem => stem is "قرار" or "قرارا" or "قانون" or "قانونا" or "مرسوم" or "مرسوما" or "حكم" or "حكما" or "حكمها" or "حكمه" or "مشروع" or "عفو" or "عفوا" or "خطه" or "وثيقه" or "اعلان" or "ميزانيه" or "موازنه" or "دستور" or "اتفاقيه" or "تعديل" or "تعديلات" or "احكام" or "احكاما" or "مذكره"))
            || (needs.HasFlag(TriggerNeeds.Closes) && Among(to, 3, static stem => stem.StartsWith("معبر") || stem.StartsWith("حدود") || stem.StartsWith("سفار") || stem.StartsWith("قنصلي") || stem.StartsWith("مكتب") || stem is "معابر" or "مكاتب" or "مجال" or "اجواء" or "مضيق" or "ميناء" or "مواني" or "مطار" or "مدارس" or "مدرسه" or "مسجد" or "مساجد" or "طريق" or "طرق" or "قناه" or "باب" or "موقعها" or "موقعه" or "مقر" or "مقار" or "مركز" or "مجلس" or "مصنع" or "محطه" or "منافذ" or "صحيفه" or "مقرات" or "موقع" or "اذاعه" or "شوارع" or "ابواب"))
            || (needs.HasFlag(TriggerNeeds.Office) && Among(to, 5, static stem => stem is "منصب" or "منصبه" or "منصبها" or "رياسه" or "مهام" or "مهامه" or "مهامها" or "حقيبه" or "سلطه" or "حكم" or "قياده"))
            || (needs.HasFlag(TriggerNeeds.Joins) && Among(to, 4, static stem => stem is "الي"))
            || (needs.HasFlag(TriggerNeeds.Recognizes) && RecognizesNear(to))
            || (needs.HasFlag(TriggerNeeds.Cancels) && Among(to, 7, static stem => Words.Default.Find(stem)?.TriggerNoun is { Trigger.Type: EventType.Consult or EventType.Agree }))
            || (needs.HasFlag(TriggerNeeds.Forces) && Among(to, 6, static stem => stem is "قوات" or "قواته" or "قواتنا" or "شرطه" or "تعزيزاتها" or "غواصات" or "حامله" or "بطاريات" or "سلاح" or "اسلحه" or "مستشارين" or "عسكريين" or "قواتها" or "جنود" or "صواريخ" or "تعزيزات" or "منظومه" or "منظومات" or "مقاتلين" or "سفن" or "طايرات" or "دبابات" or "جيش"))
            || (needs.HasFlag(TriggerNeeds.Sits) && Among(to, 2, static stem => stem is "لجنه" or "مجلس" or "دوره" or "هييه" or "جمعيه" or "برلمان" or "جلسات"))
            || (needs.HasFlag(TriggerNeeds.Tour) && (form.HasSuffix || PersonNear(to) || Among(to, 4, static stem => stem is "منطقه" or "قاره" or "اوسط" or "خارجيه" or "افريقيا" or "اوروبا" or "اسيا" or "خليج" || stem.StartsWith("اوروبي") || stem.StartsWith("افريقي") || stem.StartsWith("اسيوي") || stem.StartsWith("خليجي") || stem.StartsWith("اقليمي") || stem.StartsWith("عربي"))))
            || (needs.HasFlag(TriggerNeeds.Phoned) && (Among(to, 7, static stem => stem.StartsWith("هاتفي")) || (form.Tense == VerbTense.Perfect && IsCalled(to))))
            || (needs.HasFlag(TriggerNeeds.Invited) && Among(to, 2, static stem => stem is "دعوه" or "استقاله" or "عرض" or "استقالته" or "استقالتها" or "اوراق"))
            || (needs.HasFlag(TriggerNeeds.Handed) && Among(to, 3, static stem => stem is "سلاح" or "اسلحه" or "اسلحتها" or "سلاحها" or "رفات" or "جثمان" or "جثامين" or "جثث" or "اسري" or "سجناء" or "معتقلين" or "مطلوبين" or "مشتبه" or "رهاين" or "نفسه" or "نفسها" or "سلطه"))
            || (needs.HasFlag(TriggerNeeds.Lifts) && (form.HasSuffix ? Behind(from, 6, IsLifted) : Among(to, 5, IsLifted) || (form.Tense == VerbTense.Perfect && text.Tokens.Is(from - 1, "قد") && Behind(from, 7, IsLifted))))
            || (needs.HasFlag(TriggerNeeds.Relations) && Among(to, 5, static stem => stem.StartsWith("علاقات") || stem.StartsWith("صلات")))
            || (needs.HasFlag(TriggerNeeds.March) && Among(to, 2, static stem => stem is "سلميه" or "حاشده" or "احتجاجيه" or "مليونيه" or "عوده" or "كبري" or "تضامنيه" or "ضخمه"))
            || (needs.HasFlag(TriggerNeeds.Arrested) && (PersonNear(to) || Among(to, 4, static stem => stem.StartsWith("مشتبه") || stem.StartsWith("متهم") || stem.StartsWith("صحفي") || stem.StartsWith("صحافي") || stem is "شخص" or "شخصا" or "اشخاص" or "شخصين" or "عناصر" or "عنصرا" or "ناشط" or "نشطاء" or "ناشطين" or "مواطنين" or "شاب" or "شبان")))
            || (needs.HasFlag(TriggerNeeds.Takes) && !text[from].Definite && ActorNear(to))
            || (needs.HasFlag(TriggerNeeds.Strikes) && !text.Is(to, WordClasses.Title | WordClasses.GivenName | WordClasses.Outlet) && !Among(to, 1, static stem => stem is "سياسه" or "سياسات" or "اعلام" or "وسايل" or "تصريحات" or "قرار" or "حكم" or "اداره" or "موقف" or "فكره" or "قانون" or "مشروع") && !(text.IsWord(to) && !IsOfMany(to) && reader.IsName(to, first: true)))
            || (needs.HasFlag(TriggerNeeds.Charges) && Among(to, 2, static stem => stem is "رسمي" or "رسميا" or "جنايي" or "قضايي"))
            || (needs.HasFlag(TriggerNeeds.War) && Among(to, 1, static stem => stem is "مسلح" or "مسلحا" or "اهليه" or "بين"))
            || (needs.HasFlag(TriggerNeeds.Slain) && Among(to, 8, static stem => stem is "قنصليه" or "سجن" or "اعتقال" or "تعذيب" or "انفجار" or "هجوم"))
            || (needs.HasFlag(TriggerNeeds.Fires) && Among(to, 5, static stem => stem is "نفسه" or "نفسها" or "قنبله" or "عبوه" or "سياره" or "صاروخين" or "طايرات" or "طايره" or "باليستيا" or "صاروخ" or "صاروخا" or "صواريخ" or "قذايف" or "قذيفه" or "رصاص" or "قتلي" or "ضحايا" or "قنابل" or "مدنيين"))
            || (needs.HasFlag(TriggerNeeds.Wins) && Among(to, 7, static stem => stem is "انتخابات" or "انتخاب" or "رياسه" or "رياسيه" or "بولايه" or "ولايه" or "رياسيات" or "مقعد" or "اغلبيه" or "غالبيه"))
            || (needs.HasFlag(TriggerNeeds.Dissolves) && Among(to, 1, static stem => stem is "برلمان" or "مجلس" or "كنيست" or "حكومه"))
            || (needs.HasFlag(TriggerNeeds.Forms) && Among(to, 2, static stem => stem is "حكومه" or "لجنه" or "ايتلاف" or "مجلس" or "حكومته" or "تحالف" or "فريق"));
    }

    private delegate bool StemTest(ReadOnlySpan<char> stem);

    private bool Among(int from, int reach, StemTest test)
    {
        for (var i = from; i < from + reach && i < text.Count && !text.IsColon(i) && text.Char(i) != '.'; i++)
        {
            if (text.IsWord(i) && test(text.Stem(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool WithSomebody(int from)
    {
        for (var i = from; i < from + 10 && i < text.Count; i++)
        {
            if (text.Tokens.Is(i, "مع") || text.Tokens.Is(i, "ونظيره") || text.Tokens.Is(i, "ونظيرته"))
            {
                return true;
            }

            if (text.Is(i, WordClasses.Complementiser) || text.IsColon(i) || text.Tokens.Is(i, "عن"))
            {
                return false;
            }
        }

        return false;
    }

    private bool ActorNear(int from)
    {
        for (var i = from; i < from + 6 && i < text.Count; i++)
        {
            if (text.IsPunctuation(i) && !text.IsComma(i) && text.Char(i) != '#' && !Temporal.Text.QuotationReader.IsMark(text.Char(i)))
            {
                return false;
            }

            if (text.Is(i, Named | WordClasses.Source) || text.Tokens[i].Kind == Temporal.Text.TokenKind.Number || (i == from && reader.IsName(i, first: true)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>أقر الرئيس، دونالد ترامب، بما توصلت إليه: what begins with ب is admitted, and not passed.</summary>
    private bool Admits(int from)
    {
        for (var i = from; i < Math.Min(text.Count, from + 9) && text.Char(i) != '.'; i++)
        {
            if (text.IsWord(i) && (text.Tokens.Norm(i) is "بما" or "بان" or "بانه" or "بانها" || (text[i].Governed && text.Tokens.Norm(i)[0] == 'ب')))
            {
                return true;
            }

            if (text.IsWord(i) && text[i].Definite && text[i].Word?.TriggerNoun is not null)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>المسلحون, مركبات: many people or things, no name.</summary>
    private bool IsOfMany(int i) => text.Stem(i) is { Length: > 5 } stem && (stem.EndsWith("ون") || stem.EndsWith("ين") || stem.EndsWith("ات"));

    private static bool IsLifted(ReadOnlySpan<char> stem) => stem.StartsWith("عقوبات") || stem is "حظر" or "حصار" or "حصارها" or "قيود" or "تجميد";

    /// <summary>العقوبات التي رفعتها, كانت العقوبات قد رفعت: what it is done to stands before it.</summary>
    private bool Behind(int from, int count, StemTest test)
    {
        for (var i = from - 1; i >= Math.Max(text.Sentences.Of(from).From, from - count) && !text.IsComma(i); i--)
        {
            if (text.IsWord(i) && test(text.Stem(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>ناقشا, بحثا: two who talk talk with each other.</summary>
    private bool IsDual(VerbForm form, int token) => form is { Number: Number.Plural, HasSuffix: false, Tense: VerbTense.Perfect } && text.Tokens.Norm(token)[^1] == 'ا';

    private bool PersonNear(int from)
    {
        // وعين أمس الاثنين أيضا زوج ابنته: the day stands between.
        while (text.TimeAt(from) >= 0 || (text.IsWord(from) && text.Tokens.Norm(from) is "ايضا"))
        {
            from++;
        }

        for (var i = from; i < from + 5 && i < text.Count && !text.IsPunctuation(i); i++)
        {
            if (text.Is(i, WordClasses.Title | WordClasses.GivenName) || (text.IsWord(i) && text.Stem(i) is "منصب" or "منصبه" or "رياسه" or "سلطه" or "حكم" or "قياده" or "مهام" or "مهامه" or "حقيبه" or "وزاره" or "سفيرا" or "وزيرا" or "رييسا" or "قايدا" or "مبعوثا" or "مديرا" or "حاكما"))
            {
                return true;
            }
        }

        return text.IsWord(from) && reader.IsName(from, first: true);
    }

    private bool HasObject(int from) =>
        text.Tokens.Count > from && (text.Tokens[from].Kind == Temporal.Text.TokenKind.Number || Temporal.Text.QuotationReader.IsMark(text.Char(from)) || text.Char(from) == '#'
            || (text.IsWord(from) && !text[from].Joined && (!text.Is(from, WordClasses.Preposition | WordClasses.Complementiser) || text.Tokens.Norm(from) is "نحو")));

    private bool IsMilitary(int from) =>
        text.IsWord(from) && text.Stem(from) is var stem
        && (stem.StartsWith("عسكري") || stem.StartsWith("جوي") || stem.StartsWith("صاروخي") || stem.StartsWith("مدفعي") || stem.StartsWith("انتحاري") || stem.StartsWith("بحري") || stem.StartsWith("امريكي") || stem.StartsWith("اسراييلي") || stem.StartsWith("ارهابي"));

    /// <summary>Somebody arrives: a person or office next to the verb or before it, and a place after it.</summary>
    private bool Arrives(int from, int to)
    {
        var end = Math.Min(text.Sentences.Of(from).To, to + 16);
        var place = false;
        for (var i = to; i < end && !place && !text.Is(i, WordClasses.Complementiser); i++)
        {
            place = text.Is(i, WordClasses.Country | WordClasses.City) && ((i > to && text.Tokens.Is(i - 1, "الي")) || (i > to + 1 && text.Tokens.Is(i - 2, "الي")) || i == to);
        }

        return place && (text.Is(to, WordClasses.Title | WordClasses.GivenName | WordClasses.Source) || text.StemIs(to, "وفد") || reader.IsName(to, first: true) && !text.Is(to, WordClasses.Country | WordClasses.City)
            || text.Is(from - 1, WordClasses.GivenName) || text.Is(from - 2, WordClasses.Title | WordClasses.GivenName) || (from > 0 && text.IsWord(from - 1) && reader.IsName(from - 1, first: false)) || text.Is(to + 1, WordClasses.Title));
    }

    /// <summary>اتصل الرئيس بنظيره, اتصل بها: somebody after ب.</summary>
    private bool IsCalled(int from)
    {
        for (var i = from; i < from + 8 && i < text.Count && !text.IsPunctuation(i) && !text.Is(i, WordClasses.Complementiser); i++)
        {
            if (text.IsWord(i) && (text.Tokens.Norm(i) is "به" or "بها" or "بهما" or "بهم"
                || (text[i].Governed && text.Tokens.Norm(i)[0] == 'ب' && (text.Is(i, WordClasses.Title | WordClasses.GivenName) || reader.IsName(i, first: true)))))
            {
                return true;
            }
        }

        return false;
    }

    private bool RecognizesNear(int from)
    {
        for (var i = from; i < from + 5 && i < text.Count; i++)
        {
            if (text[i].Governed && text.IsWord(i) && text.Tokens.Norm(i)[0] == 'ب' && text.Is(i, WordClasses.Country | WordClasses.City | WordClasses.Body))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>وقع is to sign only what can be signed; else it is to happen.</summary>
    private bool Signs(int from) =>
        (ActorNear(from) && Among(from, 16, static stem => stem is "علي" or "قانون" or "عقد" or "بيان" or "اعلان" or "امرا" or "قرارا")) || Among(from, 10, IsSignable);

    private static bool IsSignable(ReadOnlySpan<char> stem) =>
        stem.StartsWith("اتفاق") || stem is "مذكره" or "مذكرات" or "وثيقه" or "معاهده" or "مرسوم" or "مرسوما" or "قانونا" or "عقدا" or "عقود" or "عقودا" or "بيانا" or "بروتوكول" or "بروتوكولا" or "ميثاق" or "ميثاقا" or "مسوده" or "صفقه" or "صفقات" or "قرارات";
}
