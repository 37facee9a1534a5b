namespace Timeline.Temporal.Rules;

/// <summary>A number of a calendar or clock that may be missing, in two bytes instead of eight. None of them is larger than a few hundred.</summary>
internal readonly record struct Small
{
    /// <summary>0 where it is missing; numbers from 0 on are kept as one more.</summary>
    private readonly short _stored;

    public Small(int? number) => _stored = number is { } told ? (short)Math.Clamp(told >= 0 ? told + 1L : told, short.MinValue, short.MaxValue) : (short)0;

    public int? Number => _stored == 0 ? null : _stored > 0 ? _stored - 1 : _stored;
}
