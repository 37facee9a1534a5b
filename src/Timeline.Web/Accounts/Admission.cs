using Timeline.Storage;

namespace Timeline.Web.Accounts;

/// <summary>Whether somebody may write now.</summary>
internal abstract record Admission
{
    private Admission()
    {
    }

    /// <summary>They may, under this name.</summary>
    public sealed record Granted(Editor Editor) : Admission;

    /// <summary>They may not.</summary>
    public sealed record Refused(AdmissionFault Fault) : Admission;
}
