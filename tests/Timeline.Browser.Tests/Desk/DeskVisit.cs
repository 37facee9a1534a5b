using System.Globalization;
using Timeline.Storage;

namespace Timeline.Browser.Tests.Desk;

/// <summary>What a visitor of the desk sees there.</summary>
internal static class DeskVisit
{
    /// <summary>What lies on the desk.</summary>
    public static async Task<Subject> SubjectAsync(this Visit visit) =>
        (await visit.Page.Locator("[data-subject]").GetAttributeAsync("data-subject"))!.Split('-') is [var kind, var id]
            ? new Subject(KebabName.Parse<SubjectKind>(kind), long.Parse(id, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException("Nothing lies on the desk.");

    public static Task GoneAsync(this Visit visit, Subject subject) =>
        Microsoft.Playwright.Assertions.Expect(visit.Page.Locator($"[data-subject='{KebabName.Of(subject.Kind)}-{subject.Id}']")).ToHaveCountAsync(0);
}
