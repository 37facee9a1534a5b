using System.Globalization;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Data;
using Timeline.Web.Localisation;

namespace Timeline.Web.Tests;

/// <summary>A renderer with everything that pages and controls ask for, in Arabic unless a test says otherwise.</summary>
public abstract class PageTest : BunitContext
{
    protected PageTest(string language = "ar")
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        CultureInfo.CurrentCulture = new CultureInfo(language);
        Reading = new Reading(language);
        Services.AddLocalization();
        Services.AddLogging();
        Services.AddSingleton<IArchive>(Archive);
        Services.AddSingleton(Feed);
        Services.AddSingleton<IWriter>(Writer);
        SignedIn = AddAuthorization();
        SignIn(AccountRole.Editor);
        Services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2018, 4, 15, 12, 0, 0, TimeSpan.Zero)));
        Services.AddScoped<NotificationService>();
        Renderer.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        RenderTree.Add<Microsoft.AspNetCore.Components.CascadingValue<Reading>>(parameters => parameters.Add(each => each.Value, Reading));
    }

    internal FakeArchive Archive { get; } = new();

    internal FakeWriter Writer { get; } = new();

    internal ChangeFeed Feed { get; } = new(TimeProvider.System);

    protected Reading Reading { get; }

    /// <summary>Who reads; an editor unless a test says otherwise.</summary>
    protected BunitAuthorizationContext SignedIn { get; }

    protected void SignOut()
    {
        SignedIn.SetNotAuthorized();
        SignedIn.SetPolicies();
    }

    protected void SignIn(AccountRole role)
    {
        SignedIn.SetAuthorized("رشا");
        SignedIn.SetPolicies([.. Enum.GetValues<AccountAction>().Where(action => Permissions.Allows(role, action)).Select(KebabName.Of)]);
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
