using System.Data.Common;
using NpgsqlTypes;
using Timeline.Temporal;

namespace Timeline.Storage.Sql;

/// <summary>Reads the columns of one row from left to right, in the order in which the SQL names them.</summary>
internal sealed class RowReader(DbDataReader reader)
{
    private int _column;

    public long Int64() => reader.GetInt64(_column++);

    public long? Int64OrNull() => Missing() ? null : Int64();

    public ulong Xid() => reader.GetFieldValue<ulong>(_column++);

    public int Int32() => reader.GetInt32(_column++);

    public int? Int32OrNull() => Missing() ? null : Int32();

    public double Double() => reader.GetDouble(_column++);

    public bool Boolean() => reader.GetBoolean(_column++);

    public string Text() => reader.GetString(_column++);

    public string? TextOrNull() => Missing() ? null : Text();

    public DateOnly Day() => reader.GetFieldValue<DateOnly>(_column++);

    public DateOnly? DayOrNull() => Missing() ? null : Day();

    public DayRange Days() => DayRangeConverter.ToDays(reader.GetFieldValue<NpgsqlRange<DateOnly>>(_column++));

    public DayRange? DaysOrNull() => Missing() ? null : Days();

    public DateTimeOffset Moment() => new(reader.GetFieldValue<DateTime>(_column++));

    public DateTimeOffset? MomentOrNull() => Missing() ? null : Moment();

    public T Word<T>()
        where T : struct, Enum => KebabName.Parse<T>(Text());

    public T? WordOrNull<T>()
        where T : struct, Enum => Missing() ? null : Word<T>();

    public T[] Array<T>() => reader.GetFieldValue<T[]>(_column++);

    private bool Missing()
    {
        if (!reader.IsDBNull(_column))
        {
            return false;
        }

        _column++;
        return true;
    }
}
