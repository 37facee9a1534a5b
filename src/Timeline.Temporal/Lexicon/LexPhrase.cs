using System.Runtime.InteropServices;

namespace Timeline.Temporal.Lexicon;

/// <summary>A phrase of the lexicon behind its first word.</summary>
/// <param name="Following">Its other words, whole normalised tokens.</param>
/// <param name="Entry">What the whole phrase is.</param>
/// <param name="NextKey"><see cref="Text.WordKey.Of(ReadOnlySpan{char})"/> of the first of them, so that most are told apart without being read.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LexPhrase(string[] Following, LexEntry Entry, ulong NextKey);
