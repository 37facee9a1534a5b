using System.Text;
using Timeline.Export.Calendar;
using Timeline.Export.Tests.Readers;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Tests.Calendar;

public sealed class CalendarWriterTests
{
    private const string Each = "c = icalendar.Calendar.from_ical(open(path, 'rb').read())\nes = [e for e in c.walk('VEVENT')]\n";

    [Fact]
    public async Task Write_AnEntry_IcalendarReadsAnAllDayEvent()
    {
        var lines = await ReadAsync(ExportFormats.Calendar, Rows.Statement(), """
            e = es[0]
            print(e['UID'], e['STATUS'], e['SEQUENCE'], e.decoded('DTSTART'), e.decoded('DTEND'), e['URL'])
            print(e['SUMMARY'])
            print(e['X-TIMELINE-ANCHOR'], e['X-TIMELINE-EDTF'], e['X-TIMELINE-TIME-RULE'])
            print(c['X-WR-CALNAME'])
            """);

        lines[0].ShouldBe("entry-7@timeline.example CONFIRMED 3 2018-04-10 2018-04-11 https://timeline.example/entries/7");
        lines[1].ShouldBe("سيرغي لافروف: محادثات جديدة");
        lines[2].ShouldBe("writer-day 2018-04-10 ar.deictic.day");
        lines[3].ShouldBe("Timeline: kind=statement; q=محادثات");
    }

    [Fact]
    public async Task Write_AnEntryThatIsGone_CancelsItWithALaterSequence()
    {
        var file = await Written.AsBytes(new ExportRequest(ExportFormats.Calendar, Written.About), new Written.Source(Rows.Statement()) { Gone = [Rows.Gone()] });

        var lines = await ForeignReader.PythonAsync("icalendar", file, ".ics", Each + """
            a, b = es
            print(a['STATUS'], b['STATUS'], b['UID'], b['RELATED-TO'], b['X-TIMELINE-GONE'], int(b['SEQUENCE']) > int(a['SEQUENCE']))
            """);

        lines.ShouldBe(["CONFIRMED CANCELLED entry-8@timeline.example entry-9@timeline.example rejected True"]);
    }

    [Fact]
    public async Task Write_AnEntry_KhalShowsItOnItsDay()
    {
        var folder = Directory.CreateTempSubdirectory("timeline-khal-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "c"));
            var settings = Path.Combine(folder.FullName, "config");
            await File.WriteAllTextAsync(settings, $"[calendars]\n[[c]]\npath = {folder.FullName}/c\n[sqlite]\npath = {folder.FullName}/khal.db\n[locale]\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n", TestContext.Current.CancellationToken);

            var lines = await ForeignReader.ProgramAsync("/usr/bin/khal", await Written.AsBytes(ExportFormats.Calendar, Rows.Statement()), ".ics", "-c", settings, "printics", "--format", "{start-date} {end-date} {title} {uid}");

            lines[^1].ShouldBe("2018-04-10 2018-04-10 سيرغي لافروف: محادثات جديدة entry-7@timeline.example");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Write_AnEntry_VobjectReadsIt()
    {
        var lines = await ForeignReader.PythonAsync(
            "vobject", await Written.AsBytes(ExportFormats.Calendar, Rows.Statement() with { Label = HardText.Text }), ".ics",
            "c = vobject.readOne(open(path, encoding='utf-8').read(), validate=True)\nprint(c.vevent.uid.value)\nprint(ascii(c.vevent.summary.value))");

        lines[0].ShouldBe("entry-7@timeline.example");
        lines[1].ShouldContain("_x0041_");
        lines[1].ShouldContain("\\n");
    }

    [Fact]
    public async Task Write_HardText_ComesBackAsItWas()
    {
        // That library takes an escaped backslash before an n for a line end; ours is tested below.
        var lines = await ReadAsync(ExportFormats.Calendar, Rows.Statement() with { Label = Plain(HardText.Text) }, "print(es[0]['SUMMARY'].encode('utf-8').hex())");

        lines[0].ShouldBe(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Plain(HardText.TextWithPlainLines))));
    }

    [Theory]
    [InlineData("\\n", "\\\\n")]
    [InlineData("a;b,c", "a\\;b\\,c")]
    [InlineData("a\r\nb\rc\nd\u2028e", "a\\nb\\nc\\nd\\ne")]
    [InlineData("a\u0001b\tc", "ab\tc")]
    public void Escape_SpecialCharacters_AsTheStandardSays(string text, string expected) => CalendarLine.Escape(text).ShouldBe(expected);

    [Fact]
    public async Task Write_AnyText_NoLineIsLongerThan75OctetsOrCutsACharacter()
    {
        var bytes = await Written.AsBytes(ExportFormats.Calendar, Rows.Statement() with { Label = HardText.Text, Sentence = new string('م', 500) + HardText.Broken });

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var lines = text.GetString(bytes).Split("\r\n");
        lines.ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        lines.ShouldAllBe(line => !line.Contains('\n') && !line.Contains('\r'));
        var start = 0;
        for (var end = bytes.AsSpan(start).IndexOf("\r\n"u8); end >= 0; end = bytes.AsSpan(start).IndexOf("\r\n"u8))
        {
            Should.NotThrow(() => text.GetString(bytes, start, end));
            start += end + 2;
        }
    }

    [Fact]
    public async Task Write_Planned_IsTentative() =>
        (await ReadAsync(ExportFormats.Calendar, Rows.Statement() with { Status = EntryStatus.Planned }, "print(es[0]['STATUS'])")).ShouldBe(["TENTATIVE"]);

    [Fact]
    public async Task Write_Corrected_KeepsItsUidAndRaisesItsSequence()
    {
        const string Script = "print(es[0]['UID'], es[0]['SEQUENCE'])";
        var before = (await ReadAsync(ExportFormats.Calendar, Rows.Statement(), Script))[0].Split(' ');

        var corrected = Rows.Statement() with { Days = DayRange.Of(new DateOnly(2018, 4, 9)), Revision = Rows.Statement().Revision + 1 };
        var after = (await ReadAsync(ExportFormats.Calendar, corrected, Script))[0].Split(' ');

        after[0].ShouldBe(before[0]);
        int.Parse(after[1], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(int.Parse(before[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Write_Undated_IsLeftOut() => (await ReadAsync(ExportFormats.Calendar, Rows.Undated(), "print(len(es))")).ShouldBe(["0"]);

    private static string Plain(string text) => text.Replace("\\n", "", StringComparison.Ordinal);

    private static async Task<string[]> ReadAsync(ExportFormat format, EntryRow row, string script) =>
        await ForeignReader.PythonAsync("icalendar", await Written.AsBytes(format, row), ".ics", Each + script);
}
