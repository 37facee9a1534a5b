namespace Timeline.Browser.Tests;

/// <summary>All tests share one site; each has its own browser profile.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSite : ICollectionFixture<Site>
{
    public const string Name = "site";
}
