namespace Timeline.Web.Desk;

/// <summary>Which field is open on the desk.</summary>
internal enum DeskField
{
    None,
    Date,
    Dispute,
}
