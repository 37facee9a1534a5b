namespace Timeline.Web.Accounts;

/// <summary>Where the reader of a circuit or of a request comes from. A circuit is told when its page is made.</summary>
internal sealed class Visitor
{
    public string? Address { get; set; }
}
