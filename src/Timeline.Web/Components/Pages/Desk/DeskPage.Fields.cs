using Timeline.Storage;
using Timeline.Web.Desk;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages.Desk;

/// <content>The field that a key opens: what is typed, what it is read as, and what saving it does.</content>
public sealed partial class DeskPage
{
    private static DeskField? FieldOf(string command) => command switch
    {
        "edit" => DeskField.Date,
        "dispute" => DeskField.Dispute,
        "writer-day" => DeskField.WriterDay,
        "speaker" => DeskField.Speaker,
        "participants" => DeskField.Participants,
        "quotation" => DeskField.Quotation,
        "type" => DeskField.Type,
        "status" => DeskField.Status,
        _ => null,
    };

    private async Task OpenAsync(DeskSession session, DeskField field)
    {
        var ofEntry = field is not (DeskField.Date or DeskField.Dispute or DeskField.WriterDay);
        if (ofEntry)
        {
            session.MoveTo(entry => DeskChoices.Fits(field, entry.Kind));
            if (session.Entry is null)
            {
                return;
            }
        }

        _form.Open(field, session.Current!, field == DeskField.WriterDay ? null : session.Entry);
        FocusField();
        if (field == DeskField.Speaker)
        {
            await OfferAsync(string.Empty);
        }
    }

    private async Task TypedAsync(string text)
    {
        _form.Type(text);
        if (_form.Field == DeskField.Speaker)
        {
            await OfferAsync(text);
        }
    }

    // A newer word is asked for while the answer to the older one is on its way: only what fits the field's text is shown.
    private async Task OfferAsync(string text)
    {
        try
        {
            var found = await Archive.ActorsAsync(TimelineState.Searchable(text), DeskChoices.Most, Life.Token);
            if (_form.Field == DeskField.Speaker && (text.Length == 0 || string.Equals(_form.Text, text, StringComparison.Ordinal)))
            {
                _form.Offer(found.Select(actor => actor.Name));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException || StoreFailures.Classify(exception) is not null)
        {
            // Names are a convenience; what is typed can be saved without them.
        }
    }

    private Task SaveFieldAsync(string? chosen)
    {
        if (_session is not { } session)
        {
            return Task.CompletedTask;
        }

        switch (_form.Field)
        {
            case DeskField.Date:
                return _form.Days() is { } days ? SaveAsync(token => session.ChooseAsync(days, token)) : Task.CompletedTask;
            case DeskField.Dispute:
                return string.IsNullOrWhiteSpace(_form.Text) ? Task.CompletedTask : SaveAsync(token => session.DisputeAsync(_form.Text, token));
            case DeskField.WriterDay when _form.Day is not { } day:
                _form.Fault = _form.Days() is null ? _form.Fault : T["Desk_OneDay"].Value;
                return Task.CompletedTask;
            case DeskField.WriterDay when _form.Effects is null:
                return DoAsync(async token => _form.Effects = await session.PreviewWriterDayAsync(_form.Day!.Value, token));
            case DeskField.WriterDay:
                return SaveAsync(token => session.SetWriterDayAsync(_form.Day!.Value, token));
            default:
                return _form.Decide(chosen) is { } decision ? SaveAsync(token => session.DecideEntryAsync(decision, token)) : Task.CompletedTask;
        }
    }

    /// <summary>Saves what stands in the field, which closes when it was stored; else what was typed stays.</summary>
    private async Task SaveAsync(Func<CancellationToken, Task> save)
    {
        var draft = _form.Draft;
        await DoAsync(save);
        if (_session?.Notice is { Kind: DeskNoticeKind.Saved } && !Failed)
        {
            _form.Close();
            await ForgetAsync(draft);
        }
    }
}
