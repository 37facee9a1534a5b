using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Timeline.Cli.Benchmarks.Circuits;

/// <summary>
/// One reader of the timeline without a browser: fetches the page, opens its circuit and answers the server as a browser does, with a
/// drawing that draws nothing. The server cannot tell it from a browser.
/// </summary>
internal sealed partial class BlazorCircuit : IAsyncDisposable
{
    private const byte EndOfHandshake = 0x1e;
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    // A page that does not answer for so long does not answer at all.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _life = new();
    private readonly TaskCompletionSource<long> _drawing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _calls = new(StringComparer.Ordinal);
    private readonly Uri _page;
    private Task _listening = Task.CompletedTask;
    private Task _pinging = Task.CompletedTask;
    private Awaited? _panel;
    private long _objects;
    private long _asked;

    private BlazorCircuit(Uri page) => _page = page;

    /// <summary>Opens the page; returns when its drawing has been started.</summary>
    public static async Task<BlazorCircuit> OpenAsync(HttpClient client, Uri page, CancellationToken cancellation)
    {
        var circuit = new BlazorCircuit(page);
        try
        {
            await circuit.StartAsync(await client.GetStringAsync(page, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            return circuit;
        }
        catch
        {
            await circuit.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Tells the page that its window came to rest; returns when the page has heard it.</summary>
    public async Task MoveAsync(string from, string to, CancellationToken cancellation) =>
        await CallAsync("OnWindow", [from, to, "", 0], cancellation).ConfigureAwait(false);

    /// <summary>Chooses an entry that was not chosen yet; returns when its panel has been drawn.</summary>
    public async Task SelectAsync(long entry, string from, string to, CancellationToken cancellation)
    {
        var panel = new Awaited(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"/entries/{entry}")));
        _panel = panel;
        await CallAsync("OnSelect", [entry, from, to, ""], cancellation).ConfigureAwait(false);
        await panel.Seen.Task.WaitAsync(s_patience, cancellation).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _life.CancelAsync().ConfigureAwait(false);
        _socket.Dispose();
        await Task.WhenAll(_listening, _pinging).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _sending.Dispose();
        _life.Dispose();
    }

    private async Task StartAsync(string html, CancellationToken cancellation)
    {
        var markers = Markers().Matches(html).Select(match => match.Groups["marker"].Value).ToList();
        var state = StateComment().Match(html).Groups["state"].Value;
        var hub = new UriBuilder(_page) { Scheme = "ws", Path = "/_blazor", Query = "" }.Uri;
        await _socket.ConnectAsync(hub, cancellation).ConfigureAwait(false);
        await _socket.SendAsync(
            Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, endOfMessage: true, cancellation).ConfigureAwait(false);
        _listening = ListenAsync();
        _pinging = PingAsync();
        await SendAsync(BlazorPack.Invocation("0", "StartCircuit", _page.GetLeftPart(UriPartial.Authority) + "/", _page.AbsoluteUri, "[]", state)).ConfigureAwait(false);
        var operations = string.Join(',', markers.Select((marker, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{marker}}}"""));
        await SendAsync(BlazorPack.Invocation(null, "UpdateRootComponents", $$"""{"batchId":1,"operations":[{{operations}}]}""", state)).ConfigureAwait(false);
        await _drawing.Task.WaitAsync(s_patience, cancellation).ConfigureAwait(false);
    }

    private async Task CallAsync(string method, object?[] arguments, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref _asked).ToString(CultureInfo.InvariantCulture);
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls[id] = heard;
        await SendAsync(BlazorPack.Invocation(null, "BeginInvokeDotNetFromJS", id, null, method, await _drawing.Task.ConfigureAwait(false), JsonSerializer.Serialize(arguments)))
            .ConfigureAwait(false);
        await heard.Task.WaitAsync(s_patience, cancellation).ConfigureAwait(false);
    }

    private async Task ListenAsync()
    {
        var held = new byte[16384];
        var count = 0;
        var greeted = false;
        try
        {
            while (true)
            {
                if (count == held.Length)
                {
                    Array.Resize(ref held, held.Length * 2);
                }

                var got = await _socket.ReceiveAsync(held.AsMemory(count), _life.Token).ConfigureAwait(false);
                if (got.MessageType == WebSocketMessageType.Close)
                {
                    throw new IOException("The server closed the circuit.");
                }

                count += got.Count;
                var read = 0;
                if (!greeted && held.AsSpan(0, count).IndexOf(EndOfHandshake) is >= 0 and var end)
                {
                    read = end + 1;
                    greeted = true;
                }

                while (greeted && BlazorPack.Read(held.AsSpan(read, count - read), out var taken) is { } message)
                {
                    read += taken;
                    await HearAsync(message).ConfigureAwait(false);
                }

                held.AsSpan(read, count - read).CopyTo(held);
                count -= read;
            }
        }
        catch (Exception failure) when (failure is IOException or WebSocketException or ObjectDisposedException or OperationCanceledException or InvalidDataException)
        {
            // Whoever waits is told why nothing more will come.
            _drawing.TrySetException(failure);
            _panel?.Seen.TrySetException(failure);
            foreach (var call in _calls.Values)
            {
                call.TrySetException(failure);
            }
        }
    }

    private async Task HearAsync(object?[] message)
    {
        const long Call = 1, Answer = 3, Close = 7;
        switch (message[0])
        {
            case Call:
                await HearCallAsync((string)message[3]!, (object?[])message[4]!).ConfigureAwait(false);
                break;
            case Answer when message[3] is 1L:
                throw new IOException($"The server refused the circuit: {message[4]}");
            case Close:
                throw new IOException($"The server closed the circuit: {message[1]}");
            default:
                break;
        }
    }

    private async Task HearCallAsync(string target, object?[] arguments)
    {
        switch (target)
        {
            case "JS.RenderBatch":
                await SendAsync(BlazorPack.Invocation(null, "OnRenderCompleted", arguments[0], null)).ConfigureAwait(false);
                if (_panel is { } panel && ((byte[])arguments[1]!).AsSpan().IndexOf(panel.Letters) >= 0)
                {
                    panel.Seen.TrySetResult();
                }

                break;
            case "JS.BeginInvokeJS":
                await AnswerScriptAsync((long)arguments[0]!, (string)arguments[1]!, (string?)arguments[2]).ConfigureAwait(false);
                break;
            case "JS.EndInvokeDotNet" when _calls.TryRemove((string)arguments[0]!, out var call):
                if (arguments[1] is true)
                {
                    call.TrySetResult();
                }
                else
                {
                    call.TrySetException(new IOException($"The page failed: {arguments[2]}"));
                }

                break;
            case "JS.Error":
                throw new IOException($"The circuit failed: {arguments[0]}");
            default:
                break;
        }
    }

    // What the browser's scripts would do. Objects of theirs are numbers here.
    private async Task AnswerScriptAsync(long task, string identifier, string? arguments)
    {
        var made = "null";
        switch (identifier)
        {
            case "import":
                made = NewObject();
                break;
            case "open":
                made = NewObject();
                using (var told = JsonDocument.Parse(arguments!))
                {
                    _drawing.TrySetResult(told.RootElement[1].GetProperty("__dotNetObject").GetInt64());
                }

                break;
            case "Blazor._internal.navigationManager.navigateTo":
                using (var told = JsonDocument.Parse(arguments!))
                {
                    var address = new Uri(_page, told.RootElement[0].GetString()).AbsoluteUri;
                    await SendAsync(BlazorPack.Invocation(null, "OnLocationChanged", address, null, false)).ConfigureAwait(false);
                }

                break;
            default:
                break;
        }

        if (task != 0)
        {
            await SendAsync(BlazorPack.Invocation(
                null, "EndInvokeJSFromDotNet", task, true, string.Create(CultureInfo.InvariantCulture, $"[{task},true,{made}]"))).ConfigureAwait(false);
        }
    }

    private string NewObject() => string.Create(CultureInfo.InvariantCulture, $$"""{"__jsObjectId":{{++_objects}}}""");

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(s_pause);
        while (await timer.WaitForNextTickAsync(_life.Token).ConfigureAwait(false))
        {
            await SendAsync(BlazorPack.Ping()).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(byte[] message)
    {
        await _sending.WaitAsync(_life.Token).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, _life.Token).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Letters that the server will draw sooner or later.</summary>
    private sealed class Awaited(byte[] letters)
    {
        public byte[] Letters { get; } = letters;

        public TaskCompletionSource Seen { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [GeneratedRegex("""<!--Blazor:(?<marker>\{"type":"server".*?"descriptor".*?\})-->""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[^>]*?)-->", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex StateComment();
}
