namespace Timeline.Storage;

/// <summary>What kind of thing is decided about.</summary>
public enum SubjectKind
{
    Mention,
    Entry,
    Article,
    Actor,
    Conflict,
}

/// <summary>What is decided about, by its present id. The record is kept by article and phrase, so that it outlives the id.</summary>
public readonly record struct Subject(SubjectKind Kind, long Id)
{
    public static Subject Mention(long id) => new(SubjectKind.Mention, id);

    public static Subject Entry(long id) => new(SubjectKind.Entry, id);

    public static Subject Article(long id) => new(SubjectKind.Article, id);

    public static Subject Actor(long id) => new(SubjectKind.Actor, id);

    public static Subject Conflict(long id) => new(SubjectKind.Conflict, id);
}
