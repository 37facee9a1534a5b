using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Timeline.Storage;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages;

/// <summary>One actor: names, offices, what it said and did, with whom, and what others say of it.</summary>
public sealed partial class ActorPage
{
    private ActorProfile? _profile;
    private bool _missing;

    [Parameter]
    public long Id { get; set; }

    /// <summary>Only there while the page is first made, not in the circuit.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private ActorRow Actor => _profile!.Actor.Actor;

    private string Words => new SearchState($"\"{Actor.Name}\"").ToUri();

    protected override Task OnParametersSetAsync() => _profile?.Actor.Actor.Id == Id
        ? Task.CompletedTask
        : ReadAsync(async cancellation =>
        {
            _profile = await Archive.ProfileAsync(Id, cancellation);
            _missing = _profile is null;
            if (_missing && Http is { Response.HasStarted: false })
            {
                Http.Response.StatusCode = StatusCodes.Status404NotFound;
            }

            if (_profile is not null && Actor.Id != Id)
            {
                // The id was merged: its page is that of the actor it went into.
                Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/actors/{Actor.Id}"), replace: true);
            }
        });

    private string Timeline(EntryKind? kind = null) => new TimelineState(ActorId: Actor.Id, Kind: kind).ToUri();
}
