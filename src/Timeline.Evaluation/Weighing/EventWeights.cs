namespace Timeline.Evaluation.Weighing;

/// <summary>Weights of the signs of events, as fitted on a gold set.</summary>
/// <param name="Bias">Log-odds of a telling without any sign.</param>
/// <param name="Signs">Log-odds that each sign adds, by its name.</param>
/// <param name="Tellings">How many tellings they were fitted on.</param>
/// <param name="Fitted">How well they do on the articles that they were fitted on: too well.</param>
/// <param name="Unseen">How well such weights do on articles left out of the fit.</param>
public sealed record EventWeights(double Bias, IReadOnlyDictionary<string, double> Signs, int Tellings, Tally Fitted, Tally Unseen);
