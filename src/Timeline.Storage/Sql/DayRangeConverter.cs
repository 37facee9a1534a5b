using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NpgsqlTypes;
using Timeline.Temporal;

namespace Timeline.Storage.Sql;

/// <summary><see cref="DayRange"/> as PostgreSQL's <c>daterange</c>, which the database keeps half open.</summary>
public sealed class DayRangeConverter() : ValueConverter<DayRange, NpgsqlRange<DateOnly>>(
    days => ToRange(days),
    range => ToDays(range))
{
    // Beyond these PostgreSQL's dates turn into infinities, with which no calendar can be counted.
    private static readonly DateOnly s_first = DateOnly.MinValue.AddDays(1);
    private static readonly DateOnly s_last = DateOnly.MaxValue.AddDays(-2);

    public static NpgsqlRange<DateOnly> ToRange(DayRange days) =>
        new(Clamp(days.First), lowerBoundIsInclusive: true, Clamp(days.Last), upperBoundIsInclusive: true);

    public static NpgsqlRange<DateOnly>? ToRange(DayRange? days) => days is { } some ? ToRange(some) : null;

    public static DayRange ToDays(NpgsqlRange<DateOnly> range) => new(
        range.LowerBoundIsInclusive ? range.LowerBound : range.LowerBound.AddDays(1),
        range.UpperBoundIsInclusive ? range.UpperBound : range.UpperBound.AddDays(-1));

    private static DateOnly Clamp(DateOnly day) => day < s_first ? s_first : day > s_last ? s_last : day;
}
