using Timeline.Storage;

namespace Timeline.Export;

/// <summary>A format for graphs: all actors, then all ties.</summary>
internal interface INetworkWriter : IDisposable
{
    void Begin();

    void Write(TiedActor actor);

    /// <summary>Between the last actor and the first tie.</summary>
    void BeginTies();

    void Write(ActorTie tie);

    void End();
}
