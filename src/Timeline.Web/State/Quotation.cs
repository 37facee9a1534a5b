using Microsoft.Extensions.Localization;
using Timeline.Storage;
using Timeline.Web.Localisation;

namespace Timeline.Web.State;

/// <summary>An entry as people quote it: the words as they were written, who, when, and where it can be checked.</summary>
internal static class Quotation
{
    public static string Of(EntryRow entry, Reading reading, string address, IStringLocalizer texts)
    {
        var words = entry.Content ?? entry.Sentence;
        string?[] source =
        [
            entry.Speaker,
            entry.Days is { } days ? reading.Days(days) : texts["Entry_Undated"],
            entry.Outlet,
            entry.ArticleTitle,
        ];
        var lines = new List<string?>
        {
            $"«{words.Trim().Trim('«', '»', '"', '“', '”')}»",
            string.Join(texts["Comma"], source.Where(part => !string.IsNullOrWhiteSpace(part))),
            WebAddress.Safe(entry.ArticleUrl),
            address,
        };
        return string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));
    }
}
