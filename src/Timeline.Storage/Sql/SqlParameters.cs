using Npgsql;
using NpgsqlTypes;
using Timeline.Temporal;

namespace Timeline.Storage.Sql;

/// <summary>The values of one hand-written statement. Each knows its type, so that a null does too.</summary>
internal sealed class SqlParameters
{
    private readonly List<(string Name, object? Value, NpgsqlDbType Type)> _values = [];

    public SqlParameters Add(string name, long? value) => Add(name, value, NpgsqlDbType.Bigint);

    public SqlParameters Add(string name, int? value) => Add(name, value, NpgsqlDbType.Integer);

    public SqlParameters Add(string name, double? value) => Add(name, value, NpgsqlDbType.Double);

    public SqlParameters Add(string name, string? value) => Add(name, value, NpgsqlDbType.Text);

    public SqlParameters Add(string name, bool value) => Add(name, value, NpgsqlDbType.Boolean);

    public SqlParameters Add(string name, DateOnly? value) => Add(name, value, NpgsqlDbType.Date);

    public SqlParameters Add(string name, DayRange? value) => Add(name, DayRangeConverter.ToRange(value), NpgsqlDbType.DateRange);

    public SqlParameters Add(string name, DateTimeOffset value) => Add(name, value.UtcDateTime, NpgsqlDbType.TimestampTz);

    public SqlParameters Add(string name, long[] value) => Add(name, value, NpgsqlDbType.Bigint | NpgsqlDbType.Array);

    public SqlParameters Add(string name, string[] value) => Add(name, value, NpgsqlDbType.Text | NpgsqlDbType.Array);

    public SqlParameters Add(string name, DateOnly[] value) => Add(name, value, NpgsqlDbType.Date | NpgsqlDbType.Array);

    public SqlParameters Add(string name, bool[] value) => Add(name, value, NpgsqlDbType.Boolean | NpgsqlDbType.Array);

    /// <summary>An array of texts of which some may be null.</summary>
    public SqlParameters AddTexts(string name, IEnumerable<string?> values) => Add(name, values.ToArray(), NpgsqlDbType.Text | NpgsqlDbType.Array);

    public SqlParameters Add(string name, object? value, NpgsqlDbType type)
    {
        _values.Add((name, value, type));
        return this;
    }

    /// <summary>Gives them to a command; the same values may go to several.</summary>
    public void ApplyTo(NpgsqlCommand command) => AddTo(command.Parameters);

    /// <inheritdoc cref="ApplyTo(NpgsqlCommand)"/>
    public void ApplyTo(NpgsqlBatchCommand command) => AddTo(command.Parameters);

    private void AddTo(NpgsqlParameterCollection parameters)
    {
        foreach (var (name, value, type) in _values)
        {
            parameters.Add(new NpgsqlParameter(name, type) { Value = value ?? DBNull.Value });
        }
    }
}
