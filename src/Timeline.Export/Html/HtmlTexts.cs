using System.Text.Json;

namespace Timeline.Export.Html;

/// <summary>What a page of its own says: the names are those that the timeline's modules ask for.</summary>
internal static class HtmlTexts
{
    private static readonly (string Name, string Ar, string En)[] s_all =
    [
        ("planned", "مقرر", "planned"),
        ("corrected", "مصحَّح", "corrected"),
        ("position", "{0} من {1} في {2}", "{0} of {1} in {2}"),
        ("comma", "، ", ", "),
        ("noMore", "لا مزيد في هذا الصف.", "No more in this row."),
        ("empty", "لا شيء هنا.", "Nothing here."),
        ("failed", "تعذر عرض الخط الزمني.", "The timeline cannot be shown."),
        ("loading", "يُحمَّل…", "Loading…"),
        ("narrowed", "يظهر {0} فقط.", "Only {0} shows."),
        ("unnamedLane", "بلا اسم", "unnamed"),
        ("allLane", "الكل", "All"),
        ("entries", "{0} مدخلا", "{0} entries"),
        ("hides", "يخفي {0}", "hides {0}"),
        ("writerDay", "بيوم المقال", "day of writing, no date told"),
        ("silence", "{0} يوما بلا خبر", "{0} days without news"),
        ("pinned", "ثُبّت الصف {0} في الأعلى", "Row {0} stays at the top"),
        ("unpinned", "لم يعد الصف {0} مثبتا", "Row {0} no longer stays at the top"),
        ("folded", "طُوي الصف {0}", "Row {0} folded"),
        ("unfolded", "فُتح الصف {0}", "Row {0} opened"),
        ("title", "الخط الزمني", "Timeline"),
        ("lane", "الصفوف", "Rows"),
        ("actor", "الفاعلون", "Actors"),
        ("type", "الأنواع", "Types"),
        ("outlet", "وسائل الإعلام", "Outlets"),
        ("none", "صف واحد", "One row"),
        ("words", "كلمات", "Words"),
        ("table", "المداخل في جدول", "The entries as a table"),
        ("page", "صفحة المدخل", "The entry's page"),
        ("source", "المقال الأصلي", "The article"),
        ("days", "الأيام", "Days"),
        ("entry", "المدخل", "Entry"),
        ("evidence", "الشاهد", "Evidence"),
        ("keys", "W وS للتقريب والتبعيد، A وD للتحريك، T للجدول", "W and S zoom, A and D move, T shows the table"),
    ];

    public static string Of(string name, bool isArabic)
    {
        var (_, ar, en) = Array.Find(s_all, text => text.Name == name);
        return isArabic ? ar : en;
    }

    /// <summary>All of them, as an object of that name.</summary>
    public static void Write(Utf8JsonWriter json, bool isArabic)
    {
        json.WriteStartObject("texts");
        foreach (var (name, ar, en) in s_all)
        {
            json.WriteString(name, isArabic ? ar : en);
        }

        json.WriteEndObject();
    }
}
