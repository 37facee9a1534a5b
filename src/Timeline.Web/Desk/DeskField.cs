namespace Timeline.Web.Desk;

/// <summary>Which field is open on the desk.</summary>
public enum DeskField
{
    None,
    Date,
    Dispute,
    WriterDay,
    Speaker,
    Participants,
    Quotation,
    Type,
    Status,
}
