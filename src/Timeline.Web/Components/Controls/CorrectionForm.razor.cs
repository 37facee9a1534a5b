using System.Globalization;
using Microsoft.AspNetCore.Components;
using Radzen;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Accounts;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Components.Controls;

/// <summary>Sets the days of one time expression; what was typed is shown as days before it is saved.</summary>
public sealed partial class CorrectionForm
{
    private string _text = string.Empty;
    private string _comment = string.Empty;
    private string _prefix = string.Empty;
    private string? _fault;
    private DayInput _input = DayInput.Nothing;
    private bool _busy;

    // Each saved value gets fields of its own, which are empty.
    private int _saved;

    [CascadingParameter]
    public Reading Reading { get; set; } = Reading.Default;

    [Parameter, EditorRequired]
    public required MentionView Mention { get; set; }

    /// <summary>The day that words such as "أمس" count from.</summary>
    [Parameter]
    public DateOnly? WriterDay { get; set; }

    [Parameter]
    public bool Open { get; set; }

    /// <summary>What is stored has changed, by this form or by somebody else: show it anew.</summary>
    [Parameter]
    public EventCallback Saved { get; set; }

    protected override void OnParametersSet() =>
        _prefix = string.Create(CultureInfo.InvariantCulture, $"correct-{Mention.Id}");

    private void Typed(ChangeEventArgs args)
    {
        _text = args.Value?.ToString() ?? string.Empty;
        _input = DayInput.Read(_text, WriterDay);
        _fault = null;
    }

    private async Task SaveAsync()
    {
        _fault = FindFault(_input.Days);
        if (_fault is null && _input.Days is { } days)
        {
            await SendAsync(Decision.SetDays(Subject.Mention(Mention.Id), days, Mention.Version));
        }
    }

    private async Task RevertAsync()
    {
        _fault = null;
        await SendAsync(Decision.SetDays(Subject.Mention(Mention.Id), null, Mention.Version));
    }

    private string? Comment => string.IsNullOrWhiteSpace(_comment) ? null : _comment.Trim();

    private string? FindFault(DayRange? days)
    {
        if (string.IsNullOrWhiteSpace(_text))
        {
            return T["Correct_NeedDate"];
        }

        if (days is null)
        {
            return T[_input.FaultText(_text) ?? "Correct_Unreadable"];
        }

        return days == Mention.Days ? T["Correct_Same"].Value : null;
    }

    private async Task SendAsync(Decision decision)
    {
        _busy = true;
        try
        {
            switch (await Writer.AdmitAsync(AccountAction.Decide, string.Create(CultureInfo.InvariantCulture, $"mention {Mention.Id}")))
            {
                case Admission.Granted granted:
                    await ShowAsync(await Archive.DecideAsync(granted.Editor, decision, Comment, CancellationToken.None));
                    break;
                case Admission.Refused refused:
                    _fault = T["Refused_" + refused.Fault];
                    break;
            }
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is not null)
        {
            _fault = T["Correct_Failed"];
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task ShowAsync(DecisionResult result)
    {
        switch (result)
        {
            case DecisionResult.Saved saved:
                (_text, _comment, _input, _saved) = (string.Empty, string.Empty, DayInput.Nothing, _saved + 1);
                Notifications.Notify(NotificationSeverity.Success, T["Correct_Saved", saved.Effects.Count(effect => effect.Subject.Kind == SubjectKind.Entry)]);
                Changes.Announce();
                await Saved.InvokeAsync();
                break;
            case DecisionResult.Conflict conflict:
                // What was typed stays: the editor decides again, now against the newer value.
                var theirs = conflict.Stale[0].Theirs is { } other
                    ? $"{other.Editor.Name} ({Words((other.After ?? other.Machine)?.Days)})"
                    : T["Correct_ConflictAnalysis"].Value;
                _fault = T["Correct_Conflict", theirs];
                await Saved.InvokeAsync();
                break;
            case DecisionResult.Locked locked:
                _fault = T["Correct_Locked", locked.Locks[0].Editor.Name];
                break;
            default:
                _fault = T["Correct_Gone"];
                break;
        }
    }

    private string Words(DayRange? days) => days is { } run ? Reading.Days(run) : T["Days_None"];
}
