using Timeline.Storage;

namespace Timeline.Web.Accounts;

/// <summary>The reader of a page, when they want to write.</summary>
internal interface IWriter
{
    /// <inheritdoc cref="EditorGate.AdmitAsync"/>
    Task<Admission> AdmitAsync(AccountAction action, string? target, CancellationToken cancellation = default);
}
