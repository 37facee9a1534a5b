using System.Security.Cryptography;
using System.Text;
using Timeline.Temporal;

namespace Timeline.Storage.Actors;

/// <summary>
/// The registry that comes with the program: its own table of states, bodies, groups and outlets, and the people with the terms of
/// office by which the tagger dates texts. There is one table of terms, and it is the tagger's.
/// </summary>
internal static class StarterRegistry
{
    /// <summary>What it is called among the files that were read.</summary>
    public const string Source = "starter";

    private static readonly Lazy<string[]> s_texts = new(() => [Text(typeof(StarterRegistry), "actors.tsv"), Text(typeof(TimeTagger), "dating/terms")]);

    // The code that makes keys of names belongs to the content: other keys are another registry.
    private static readonly Lazy<string> s_hash = new(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("1" + string.Concat(s_texts.Value)))));

    public static string Hash => s_hash.Value;

    public static RegistryFile Read()
    {
        var file = new RegistryFile();
        foreach (var text in s_texts.Value)
        {
            using var reader = new StringReader(text);
            file.Read(reader, Source);
        }

        return file;
    }

    private static string Text(Type owner, string name)
    {
        using var stream = owner.Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not part of {owner.Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
