using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Timeline.Cli.Commands;

/// <summary>An option whose value is one day, ISO 8601 and nothing else: 03/04 means two days to two readers.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result => Parse(name, result),
    };

    private static DateOnly? Parse(string name, ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"{name} is \"{text}\", which is no day; write it like 2017-05-18.");
        return null;
    }
}
