using System.Globalization;

namespace Timeline.Web.Localisation;

/// <summary>Names of countries in the reader's language, from the platform's own tables; a code that is no country's stays a code.</summary>
internal static class CountryNames
{
    public static string Of(string code, Reading reading)
    {
        // NATO and the like are no countries; of two letters the platform knows the United Nations too.
        if (code.Length != 2)
        {
            return code;
        }

        try
        {
            // The platform tells a country's name in another language only within that of a culture: "العربية (روسيا)".
            var name = new CultureInfo($"{reading.Language}-{code}").NativeName;
            return name.IndexOf('(', StringComparison.Ordinal) is var open and >= 0 ? name[(open + 1)..].TrimEnd(')') : code;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
