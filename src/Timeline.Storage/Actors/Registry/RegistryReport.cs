namespace Timeline.Storage;

/// <summary>What reading a registry file did.</summary>
/// <param name="Made">Actors that were not there.</param>
/// <param name="Known">Actors that were there and are now as the file says.</param>
/// <param name="Names">Names that lead to an actor now and did not before.</param>
/// <param name="Terms">Terms of office in the file.</param>
/// <param name="Ambiguous">Names that the file gives to several actors; they lead to none.</param>
/// <param name="Twins">Pairs queued because a name of the file leads to another actor already.</param>
/// <param name="Problems">Rows that were left out.</param>
public sealed record RegistryReport(
    int Made, int Known, int Names, int Terms, IReadOnlyList<string> Ambiguous, int Twins, IReadOnlyList<RegistryProblem> Problems);
