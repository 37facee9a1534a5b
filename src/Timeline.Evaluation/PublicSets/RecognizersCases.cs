using System.Text.Json;

namespace Timeline.Evaluation.PublicSets;

/// <summary>Recognizers-Text's Arabic specs: sentences to an assistant, translated from English.</summary>
internal static class RecognizersCases
{
    public static PublicCase Read(JsonElement root)
    {
        var text = root.GetProperty("text").GetString()!;
        var source = root.GetProperty("source").GetString()!;
        var id = source[(source.LastIndexOf('/') + 1)..];
        var kind = id[..id.IndexOf('.', StringComparison.Ordinal)];
        var words = new CaseText(text);
        var expected = new List<Expectation>();
        string? reason = null;
        foreach (var item in root.GetProperty("expected").EnumerateArray())
        {
            var body = item.GetProperty("text").GetString()!.Trim(' ', '.', ',', '،', '!');
            var start = body.Length > 0 ? text.IndexOf(body, StringComparison.Ordinal) : -1;
            if (start < 0)
            {
                reason = "the expected words are not in the sentence";
                continue;
            }

            var expectation = Expect(item, new Expectation(start, start + body.Length));
            expected.Add(expectation);
            reason ??= Reason(kind, body, item, expectation, words);
        }

        if (root.GetProperty("status").GetString() == "dotnet-unsupported")
        {
            reason = "never run for Arabic by its own project";
        }

        return new PublicCase(id, "Recognizers-Text", kind, text, PublicSetFile.Day(root, "reference"), expected, reason);
    }

    private static Expectation Expect(JsonElement item, Expectation place)
    {
        if (!item.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Object)
        {
            return place with { IsExtentOnly = true };
        }

        var values = new List<string>();
        var days = new List<(string, string)>();
        foreach (var (timex, from, to) in Resolutions(value))
        {
            if (timex.StartsWith('('))
            {
                var parts = timex.Trim('(', ')').Split(',');
                AddSpan(days, parts[0], parts[^1].StartsWith('P') && parts.Length > 2 ? parts[1] : parts[^1]);
                values.AddRange(parts.Skip(2));
            }
            else if (timex.Length > 0)
            {
                values.Add(Canonical(timex));
            }

            AddSpan(days, from, to);
        }

        // Offsets are counted to the day there; the guidelines keep the unit, which must hold that day.
        return place with { Values = values, Days = days, Holds = days.Select(span => span.Item1).FirstOrDefault(from => from.Length == 10) };
    }

    private static IEnumerable<(string Timex, string From, string To)> Resolutions(JsonElement value)
    {
        if (value.TryGetProperty("values", out var values))
        {
            foreach (var item in values.ValueKind == JsonValueKind.Array ? values.EnumerateArray().ToArray() : [])
            {
                yield return (Text(item, "timex"), First(Text(item, "start"), Text(item, "value")), First(Text(item, "end"), Text(item, "value")));
            }

            yield break;
        }

        foreach (var name in (string[])["FutureResolution", "PastResolution"])
        {
            var ends = value.TryGetProperty(name, out var told) && told.ValueKind == JsonValueKind.Object ? told.EnumerateObject().Select(end => end.Value.ToString()).ToArray() : [];
            yield return (Text(value, "Timex"), ends.Length > 0 ? ends[0] : "", ends.Length > 0 ? ends[^1] : "");
        }
    }

    private static void AddSpan(List<(string, string)> days, string from, string to)
    {
        if (from.Contains("XX", StringComparison.Ordinal) || from.Length < 3)
        {
            return;
        }

        var (first, last) = (Canonical(from.Replace(' ', 'T')), Canonical((to.Length > 0 ? to : from).Replace(' ', 'T')));
        days.Add((first, last));
        if (first.EndsWith("T00:00", StringComparison.Ordinal) && last.EndsWith("T00:00", StringComparison.Ordinal))
        {
            days.Add((first[..10], last[..10]));
        }
    }

    /// <summary>T08 and T08:00:00 as the guidelines write them, T08:00.</summary>
    private static string Canonical(string value)
    {
        var at = value.IndexOf('T', StringComparison.Ordinal);
        if (at < 0 || value.StartsWith('P') || at + 2 >= value.Length || !char.IsAsciiDigit(value[at + 1]))
        {
            return value;
        }

        return value.Length - at == 3 ? value + ":00" : value.Length - at == 9 && value.EndsWith(":00", StringComparison.Ordinal) ? value[..^3] : value;
    }

    private static string? Reason(string kind, string body, JsonElement item, Expectation expected, CaseText words)
    {
        var told = new CaseText(body);
        var isValued = !expected.IsExtentOnly;
        if (isValued && (expected.Values.Count == 0 || expected.Days.Any(days => days.From.StartsWith("0001", StringComparison.Ordinal))) && expected.Days.Count == 0)
        {
            return "its own project resolves nothing";
        }

        if (item.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object && value.ToString().Contains("0001-01-01", StringComparison.Ordinal))
        {
            return "its own project resolves nothing";
        }

        if (told.IsNumberAlone(0, body.Length))
        {
            return "a number alone";
        }

        if (told.Has("أسبوعي", "اسبوعي", "يومي"))
        {
            return "the first person's own calendar";
        }

        if (kind.StartsWith("Holiday", StringComparison.Ordinal) && told.Has("يواندان", "الشكر", "الأب", "الرماد", "الشباب", "الاستقلال", "الحج"))
        {
            return "holidays of other countries, or of a different day in each";
        }

        if (told.Has("عطلة") || expected.Values.Any(timex => timex.EndsWith("-WE", StringComparison.Ordinal)))
        {
            return "weekends";
        }

        if (told.Has("الألفين", "ألفين") && (body.Length < 8 || told.Has("والعشرات")) || (told.Has("تسعة") && told.Has("عشر") && !told.HasMonth) || told.Has("وتسعون")
            || expected.Values.Contains("P10Y", StringComparer.Ordinal) && !told.Has("السبعينيات", "الأربعينيات", "سبعينيات"))
        {
            return "years and decades said as English says them";
        }

        if (kind.StartsWith("Time", StringComparison.Ordinal) && IsShorthand(body, told))
        {
            return "hours as bare counting numbers";
        }

        if (told.Tokens.Count == 1 && told.Has("صيف", "الصيف", "الإسبوع", "سبعينيات"))
        {
            return "a noun alone";
        }

        if (kind == "DateExtractor" || kind == "DateParser")
        {
            if (told.HasWeekday && told.HasPlace && !told.HasMonth)
            {
                return "the n-th weekday of a month that is not told";
            }

            if (told.Has("آخر", "اخر") && told.Has("يوم") && !told.HasMonth)
            {
                return "«the last day» for yesterday";
            }
        }

        if (isValued && told.Has("القادم", "المقبل", "التالي", "الماضي") && (told.HasWeekday || told.HasMonth || told.Has("التالي")) && !told.Has("الأسبوع", "الاسبوع", "العام", "الشهر"))
        {
            return "next and last counted by the week or year";
        }

        if (isValued && told.Has("التالي"))
        {
            return "next and last counted by the week or year";
        }

        if (isValued && told.Has("بضعة", "بضع", "عدة", "القليلة", "العديدة"))
        {
            return "three for what is vague";
        }

        return kind == "DatePeriodParser" && told.Has("بعد", "خلال") && !words.HasMonth ? "a point in time as a stretch up to it" : null;
    }

    /// <summary>"340 مساء", "ثمانية وأربعين صباحا", "منتصف-الليل", "12 وقت الغداء": nobody writes so.</summary>
    private static bool IsShorthand(string body, CaseText told)
    {
        for (var i = 0; i < told.Tokens.Count; i++)
        {
            if (told.Tokens[i].Kind == Temporal.Text.TokenKind.Number && told.Tokens[i].NormLength is 3 or 4)
            {
                return true;
            }
        }

        return body.StartsWith("منتصف-", StringComparison.Ordinal) || told.Has("الغداء", "الظهيرة") || body is "الظهر" or "منتصف الظهر" or "منتصف الصباح"
            || (!told.Has("الساعة", "دقائق", "دقيقة", "في", "إلى", "حتى") && told.Has("ثمانية", "عشرة", "خمسة", "أحد"));
    }

    private static string First(string told, string other) => told.Length > 0 ? told : other;

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
