using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>Times without a place on the calendar: مؤخرا, الآن, في وقت لاحق.</summary>
internal sealed class VagueRule : Rule
{
    public override string Id => "ar.vague";

    public override Bilingual Gloss => new("إشارة مبهمة إلى الماضي أو الحاضر أو المستقبل", "A vague reference to past, present or future");

    public override IReadOnlyList<Start> Starts { get; } = [LexClass.Vague];

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        // آلان is a name: the article is never written with a madda.
        if (!units.TryGet(at, LexClass.Vague, out var vague) || units.Tokens.Raw(units[at].FirstToken) is ['آ', 'ل', ..])
        {
            return false;
        }

        match = new Match(at, at + 1, new Frame(FrameKind.Vague, Id) { Vague = (VagueReference)vague.Value, Certainty = 0.94 });
        return true;
    }
}
