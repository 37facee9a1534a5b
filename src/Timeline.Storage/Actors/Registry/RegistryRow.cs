namespace Timeline.Storage.Actors;

/// <summary>An actor as a registry file tells it.</summary>
/// <param name="Names">The main name first.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or null.</param>
/// <param name="Metonyms">Names of places that stand for it: capitals.</param>
internal sealed record RegistryRow(string[] Names, ActorKind Kind, string? Country, string[] Metonyms, string? Description);

/// <summary>A term of office as a registry file tells it.</summary>
/// <param name="Names">The person's, the main name first.</param>
/// <param name="Offices">Ways to write the office without the country, the usual one first.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or the body: UN, NATO.</param>
/// <param name="Start">EDTF or <c>..</c>.</param>
/// <param name="End">EDTF or <c>..</c>.</param>
internal sealed record RegistryTerm(string[] Names, string[] Offices, string Country, string Start, string End, string Source);
