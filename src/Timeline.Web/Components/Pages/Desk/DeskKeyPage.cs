using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Localisation;

namespace Timeline.Web.Components.Pages.Desk;

/// <summary>A page of the desk that is worked by keys: it hears them, one after the other, and lets go of them when it is left.</summary>
public abstract class DeskKeyPage : ComponentBase, IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private IJSObjectReference? _module;
    private IJSObjectReference? _keys;
    private DotNetObjectReference<DeskKeyPage>? _self;
    private bool _focusField;

    [Inject]
    public IJSRuntime Script { get; set; } = null!;

    [CascadingParameter]
    public Reading Reading { get; set; } = Reading.Default;

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    /// <summary>Ends when the page is left.</summary>
    protected CancellationTokenSource Life { get; } = new();

    protected bool KeysAreUp { get; private set; }

    /// <summary>The database did not answer last time.</summary>
    protected bool Failed { get; private set; }

    /// <summary>A key was pressed that means something here.</summary>
    /// <returns>Whether a field is open now, for which the browser keeps what is typed until it is there.</returns>
    [JSInvokable]
    public async Task<bool> OnKey(string command)
    {
        var opens = await KeyAsync(command);
        await InvokeAsync(StateHasChanged);
        return opens;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Life.CancelAsync();
        try
        {
            if (_keys is not null)
            {
                await _keys.InvokeVoidAsync("dispose");
                await _keys.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its listeners with it.
        }

        await LeaveAsync();
        _self?.Dispose();
        _one.Dispose();
        Life.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender && RendererInfo.IsInteractive)
            {
                _self = DotNetObjectReference.Create<DeskKeyPage>(this);
                _module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/desk.js");
                _keys = await _module.InvokeAsync<IJSObjectReference>("init", _self);
                KeysAreUp = true;
                StateHasChanged();
            }

            if (_focusField && _keys is not null)
            {
                _focusField = false;
                await _keys.InvokeVoidAsync("open");
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser left while the page was drawn.
        }
        catch (OperationCanceledException) when (Life.IsCancellationRequested)
        {
            // The page was left before its keys were up.
        }
    }

    /// <summary>Does what a key says.</summary>
    /// <returns>Whether a field is open afterwards.</returns>
    protected abstract Task<bool> KeyAsync(string command);

    /// <summary>What is to be let go of when the page is left.</summary>
    protected virtual Task LeaveAsync() => Task.CompletedTask;

    /// <summary>Gives the field the focus as soon as it is drawn.</summary>
    protected void FocusField() => _focusField = true;

    /// <summary>What was typed under this name is stored elsewhere now.</summary>
    protected async Task ForgetAsync(string draft)
    {
        if (_keys is not null)
        {
            await _keys.InvokeVoidAsync("forget", draft);
        }
    }

    /// <summary>Who works here; null when nobody is signed in.</summary>
    protected async Task<(Editor Editor, long Account, AccountRole? Role)?> EditorAsync()
    {
        if (Authentication is null || (await Authentication).User is not { } user || AccountClaims.IdOf(user) is not { } id)
        {
            return null;
        }

        return (new Editor(id.ToString(CultureInfo.InvariantCulture), AccountClaims.NameOf(user)), id, AccountClaims.RoleOf(user));
    }

    /// <summary>One thing after the other: keys that come faster than answers wait for their turn.</summary>
    protected async Task RunAsync(Func<CancellationToken, Task> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        try
        {
            await _one.WaitAsync(Life.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            await run(Life.Token);
            Failed = false;
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is not null)
        {
            Failed = true;
        }
        catch (OperationCanceledException) when (Life.IsCancellationRequested)
        {
            // The editor left the desk.
        }
        finally
        {
            if (!Life.IsCancellationRequested)
            {
                _one.Release();
            }
        }
    }
}
