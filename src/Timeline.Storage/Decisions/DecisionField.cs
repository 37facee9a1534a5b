namespace Timeline.Storage;

/// <summary>What a decision is about. Of two decisions about one field of one subject the later holds.</summary>
public enum DecisionField
{
    Days,
    WriterDay,
    Speaker,
    Quotation,
    Type,
    Status,
    Participants,
    Verdict,
    Dispute,
    Comment,
    Lock,
    Actors,
    Telling,
    State,
}
