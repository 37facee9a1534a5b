using System.Text;
using Timeline.Evaluation.Readings;

namespace Timeline.Evaluation.Tests;

/// <summary>Readings from JSON Lines in memory.</summary>
internal static class Read
{
    public static async Task<IReadOnlyList<Reading>> Documents(string lines)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        return await ReadingFile.ReadAsync(stream, TestContext.Current.CancellationToken);
    }

    public static async Task<IReadOnlyList<DateQuestion>> Questions(string lines)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        return await ReadingFile.ReadQuestionsAsync(stream, TestContext.Current.CancellationToken);
    }
}
