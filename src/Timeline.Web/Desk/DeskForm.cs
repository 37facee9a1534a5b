using Microsoft.Extensions.Localization;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Desk;

/// <summary>The field that is open on the desk, what stands in it, and what that was read as.</summary>
public sealed class DeskForm(IStringLocalizer texts)
{
    private ReviewItem? _item;

    public DeskField Field { get; private set; }

    /// <summary>What stands in the field when it opens.</summary>
    public string Initial { get; private set; } = string.Empty;

    public string Text { get; private set; } = string.Empty;

    public DayInput Input { get; private set; } = DayInput.Nothing;

    /// <summary>What can be chosen by number.</summary>
    public IReadOnlyList<(string Code, string Name)> Choices { get; private set; } = [];

    /// <summary>What saving would move, once that was asked.</summary>
    public IReadOnlyList<Effect>? Effects { get; set; }

    public string? Fault { get; set; }

    /// <summary>Under which name the browser keeps what was typed.</summary>
    public string Draft { get; private set; } = string.Empty;

    /// <summary>The entry that the field is about; null when it is about the expression or the article.</summary>
    public ReviewDependant? Entry { get; private set; }

    public bool IsOpen => Field != DeskField.None;

    public bool IsDate => Field is DeskField.Date or DeskField.WriterDay;

    public bool IsChoice => Field is DeskField.Quotation or DeskField.Type or DeskField.Status;

    /// <summary>The day that the article shall count from, when one was typed: a run of days is none.</summary>
    public DateOnly? Day => Input.Days is { } days && days.First == days.Last ? days.First : null;

    public void Open(DeskField field, ReviewItem item, ReviewDependant? entry)
    {
        (_item, Entry) = (item, entry);
        (Field, Fault, Effects, Input) = (field, null, null, DayInput.Nothing);
        Initial = field switch
        {
            DeskField.Speaker => entry?.Speaker ?? string.Empty,
            DeskField.Participants => string.Join("، ", (entry?.Actors ?? []).Select(actor => actor.Name)),
            _ => string.Empty,
        };
        Draft = FormattableString.Invariant($"{item.Mention?.Id ?? 0}.{field}.{entry?.EntryId ?? 0}");
        Type(Initial);
    }

    public void Close() => (Field, Fault, Effects, Input, Text) = (DeskField.None, null, null, DayInput.Nothing, string.Empty);

    /// <summary>Something was typed.</summary>
    public void Type(string text)
    {
        (Text, Fault, Effects) = (text, null, null);
        if (IsDate)
        {
            Input = DayInput.Read(text, _item?.Article.WriterDay);
        }
        else if (IsChoice && Entry is { } entry)
        {
            Choices = DeskChoices.Of(Field, entry.Kind, text, texts);
        }
    }

    /// <summary>Offers names that people already go by.</summary>
    public void Offer(IEnumerable<string> names) => Choices = [.. names.Take(DeskChoices.Most).Select(name => (name, name))];

    /// <summary>The decision that stands in the field; null, with a fault, when there is none.</summary>
    public Decision? Decide(string? chosen = null)
    {
        if (Entry is not { } entry)
        {
            return null;
        }

        var value = chosen ?? (IsChoice ? Choices is [var first, ..] ? first.Code : string.Empty : Text.Trim());
        var decision = DeskChoices.Decide(Field, entry.EntryId, entry.Kind, value, entry.Version);
        Fault = decision is null ? texts["Desk_NoChoice"].Value : null;
        return decision;
    }

    /// <summary>The days that stand in the field; null, with a fault, when there are none.</summary>
    public DayRange? Days()
    {
        Fault = Input.Days is null ? texts[Input.FaultText(Text) ?? "Correct_NeedDate"].Value : null;
        return Input.Days;
    }
}
