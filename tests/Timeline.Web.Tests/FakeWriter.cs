using Timeline.Storage;
using Timeline.Web.Accounts;

namespace Timeline.Web.Tests;

/// <summary>Lets everybody write as one editor, unless a test says otherwise.</summary>
internal sealed class FakeWriter : IWriter
{
    public Admission Answer { get; set; } = new Admission.Granted(new Editor("7", "رشا"));

    public List<(AccountAction Action, string? Target)> Asked { get; } = [];

    public Task<Admission> AdmitAsync(AccountAction action, string? target, CancellationToken cancellation = default)
    {
        Asked.Add((action, target));
        return Task.FromResult(Answer);
    }
}
