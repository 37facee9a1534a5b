using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>Names that hold words of time, so that nothing is read inside them: روسيا اليوم, سوق الخميس.</summary>
internal sealed class NameRule : Rule
{
    public override string Id => "ar.name";

    public override Bilingual Gloss => new("اسم فيه كلمة زمن وليس زمنا", "A name that holds a word of time and is none");

    public override IReadOnlyList<LexClass> Starts { get; } = [LexClass.Name];

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = new Match(at, at + 1, new Frame(FrameKind.Name, Id));
        return units.Is(at, LexClass.Name);
    }
}
