using Timeline.Temporal;

namespace Timeline.Storage.Sql;

/// <summary>
/// An <see cref="EntryFilter"/> as SQL conditions on <c>entries e</c>. Only what was asked for becomes a condition, so that
/// the planner sees what it can use an index for.
/// </summary>
internal sealed class EntryConditions
{
    private readonly List<string> _conditions = ["true"];

    /// <param name="source">Where to read; null for the present, or the moment that the filter names.</param>
    public EntryConditions(EntryFilter filter, DayRange? window, EntrySource? source = null)
    {
        Source = source ?? EntrySource.Of(filter.AsOf);
        if (source is null && filter.AsOf is { } moment)
        {
            Parameters.Add("as_of", moment);
        }

        if (window is { } days)
        {
            Require("e.days && @window");
            Parameters.Add("window", days);
        }

        if (filter.Undated)
        {
            Require("e.days is null");
        }

        if (filter.ActorId is { } actor)
        {
            Require(Source.HasActor);
            Parameters.Add("actor", actor);
        }

        if (filter.OutletId is { } outlet)
        {
            Require("e.outlet_id = @outlet");
            Parameters.Add("outlet", outlet);
        }

        if (filter.ArticleId is { } article)
        {
            Require("e.article_id = @article");
            Parameters.Add("article", article);
        }

        if (filter.Type is { } type)
        {
            Require("e.type = @type");
            Parameters.Add("type", type.ToUpperInvariant());
        }

        if (filter.Kind is { } kind)
        {
            Require("e.kind = @kind");
            Parameters.Add("kind", KebabName.Of(kind));
        }

        if (filter.Status is { } status)
        {
            Require("e.status = @status");
            Parameters.Add("status", KebabName.Of(status));
        }

        if (SearchWords.Of(filter.Text) is { } words)
        {
            Require("e.words @@ to_tsquery('arabic', @text)");
            Parameters.Add("text", words);
        }
    }

    public SqlParameters Parameters { get; } = new();

    /// <summary>Where the entries are read from.</summary>
    public EntrySource Source { get; }

    /// <summary>The conditions, joined; never empty.</summary>
    public string Sql => string.Join("\n  and ", _conditions);

    public void Require(string condition) => _conditions.Add(condition);
}
