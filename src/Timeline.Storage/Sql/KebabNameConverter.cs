using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Timeline.Storage.Sql;

/// <summary>Enumerated words as readable text.</summary>
public sealed class KebabNameConverter<T>() : ValueConverter<T, string>(
    value => KebabName.Of(value),
    name => KebabName.Parse<T>(name))
    where T : struct, Enum;
