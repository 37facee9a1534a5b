using Microsoft.Extensions.Localization;

namespace Timeline.Web.Localisation;

/// <summary>Names of the store's codes in the reader's language; an unknown code is shown as it is.</summary>
internal static class CodeNames
{
    public static string Type(this IStringLocalizer texts, string type) => Find(texts, "Type_" + type, type);

    public static string Status(this IStringLocalizer texts, Enum status) => texts["Status_" + status];

    public static string Basis(this IStringLocalizer texts, string basis) => Find(texts, "Basis_" + basis, basis);

    private static string Find(IStringLocalizer texts, string key, string fallback)
    {
        var found = texts[key];
        return found.ResourceNotFound ? fallback : found.Value;
    }
}
