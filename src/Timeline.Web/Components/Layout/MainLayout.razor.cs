using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Timeline.Web.Localisation;

namespace Timeline.Web.Components.Layout;

public sealed partial class MainLayout
{
    private ErrorBoundary? _boundary;

    [CascadingParameter]
    public Reading Reading { get; set; } = Reading.Default;

    private string OtherLanguage => Reading.IsArabic ? "en" : "ar";

    private string OtherTheme => Reading.Theme == "dark" ? "light" : "dark";

    private string ThemeLabel => T[Reading.Theme == "dark" ? "Theme_ToLight" : "Theme_ToDark"];

    // A new page gets a new chance; what failed stays failed until somebody moves on.
    protected override void OnParametersSet() => _boundary?.Recover();

    private string Here(string fragment) => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0] + fragment;

    private string Preference(string name, string value) => Language.PreferenceUri(Navigation, name, value);

    /// <summary>Preferences are cookies, which only a real request can set.</summary>
    private void Switch(string name, string value) => Navigation.NavigateTo(Preference(name, value), forceLoad: true);

    private void Recover() => _boundary?.Recover();
}
