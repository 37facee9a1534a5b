using Microsoft.AspNetCore.Components;
using Timeline.Export.Addresses;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Api.Webhooks;
using Timeline.Web.Data;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages;

/// <summary>How a view is followed from elsewhere: by secret addresses for calendars and feed readers, and by webhooks.</summary>
public sealed partial class FollowPage
{
    private ViewOwner _owner = ViewOwner.Nobody;
    private EntryFilter? _filter;
    private IReadOnlyList<FeedLinkRow>? _links;
    private IReadOnlyList<WebhookRow> _hooks = [];
    private IReadOnlyList<WebhookDeliveryRow> _dead = [];
    private long? _opened;
    private string? _secret;
    private string? _hookSecret;
    private string? _fault;
    private string? _hookFault;
    private string? _url;

    [CascadingParameter]
    public ReaderMemory Memory { get; set; } = ReaderMemory.Nobody;

    /// <summary>The address of the view, from the root.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    /// <summary>What its reader calls it.</summary>
    [SupplyParameterFromQuery(Name = "name")]
    public string? Name { get; set; }

    [Inject]
    internal FeedLinks Links { get; set; } = null!;

    [Inject]
    internal WebhookStore Webhooks { get; set; } = null!;

    [Inject]
    internal WebhookSecrets Secrets { get; set; } = null!;

    [Inject]
    internal WebhookSettings Settings { get; set; } = null!;

    [Inject]
    internal ReadingRights Rights { get; set; } = null!;

    [Inject]
    internal AuditLog Audit { get; set; } = null!;

    [Inject]
    internal Visitor Visitor { get; set; } = null!;

    private string Title => string.IsNullOrWhiteSpace(Name) ? View! : Name.Trim()[..Math.Min(Name.Trim().Length, SavedViewStore.LongestName)];

    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri);

    private IEnumerable<(string Label, string Address)> Addresses =>
    [
        (T["Export_CalendarFeed"], Navigation.ToAbsoluteUri($"/feeds/links/{_secret}.ics").AbsoluteUri),
        (T["Export_AtomFeed"], Navigation.ToAbsoluteUri($"/feeds/links/{_secret}.atom").AbsoluteUri),
    ];

    /// <summary>The page of a view.</summary>
    public static string Address(string view, string name) => $"/follow?view={Uri.EscapeDataString(view)}&name={Uri.EscapeDataString(name)}";

    protected override Task OnParametersSetAsync()
    {
        _filter = View is { Length: <= SavedViewStore.LongestAddress } view && !view.Contains('\0', StringComparison.Ordinal) ? ViewAddress.FilterOf(view) : null;
        return _filter is null ? Task.CompletedTask : ReadAsync(LoadAsync);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        _owner = Memory.OwnerFor((await Authentication.GetAuthenticationStateAsync()).User);
        var links = await Links.ListAsync(_owner, cancellation);
        _hooks = [.. (await Webhooks.ListAsync(_owner, cancellation)).Where(hook => hook.Address == View)];
        _links = [.. links.Where(link => link.Address == View)];
    }

    private Task CreateLinkAsync() => WriteAsync(AuditDeed.CreateFeedLink, async cancellation =>
    {
        _secret = await Links.CreateAsync(_owner, Title, View!, cancellation);
        _fault = _secret is null ? T["Follow_LinksFull", FeedLinks.MostLinks].Value : null;
        return _secret is not null;
    });

    private Task RevokeAsync(FeedLinkRow link) => WriteAsync(AuditDeed.RevokeFeedLink, async cancellation =>
    {
        _secret = null;
        return await Links.RevokeAsync(_owner, link.Id, cancellation);
    });

    private Task CreateHookAsync() => WriteAsync(AuditDeed.CreateWebhook, async cancellation =>
    {
        _hookSecret = null;
        if (WebhookTarget.FaultOf(_url, Settings.MayBePrivate) is not null)
        {
            _hookFault = T["Follow_BadUrl"];
            return false;
        }

        var (shown, kept) = Secrets.Create();
        var id = await Webhooks.CreateAsync(_owner, Title, View!, _url!, kept, cancellation);
        _hookSecret = id is null ? null : shown;
        _hookFault = id is null ? T["Follow_HooksFull", WebhookStore.MostWebhooks].Value : null;
        return id is not null;
    });

    private Task RemoveHookAsync(WebhookRow hook) => WriteAsync(AuditDeed.RemoveWebhook, cancellation => Webhooks.RemoveAsync(_owner, hook.Id, cancellation));

    private Task OpenAsync(WebhookRow hook) => ReadAsync(async cancellation =>
    {
        _dead = _opened == hook.Id ? [] : await Webhooks.DeliveriesAsync(_owner, hook.Id, dead: true, cancellation: cancellation);
        _opened = _opened == hook.Id ? null : hook.Id;
    });

    private Task RetryAsync(WebhookRow hook, WebhookDeliveryRow letter) => ReadAsync(async cancellation =>
    {
        await Webhooks.RetryAsync(_owner, letter.Id, cancellation);
        _dead = await Webhooks.DeliveriesAsync(_owner, hook.Id, dead: true, cancellation: cancellation);
        await LoadAsync(cancellation);
    });

    // A page may be open longer than its reader's account lasts.
    private Task WriteAsync(AuditDeed deed, Func<CancellationToken, Task<bool>> write) => ReadAsync(async cancellation =>
    {
        if (!await Rights.MayExportAsync(_owner, cancellation))
        {
            _fault = T["Follow_Forbidden"];
            return;
        }

        if (await write(cancellation) && _owner.AccountId is { } account)
        {
            var user = (await Authentication.GetAuthenticationStateAsync()).User;
            await Audit.WriteAsync(deed, new Origin(account, AccountClaims.NameOf(user), Visitor.Address), View, cancellation);
        }

        await LoadAsync(cancellation);
    });
}
