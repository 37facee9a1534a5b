using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Timeline.Web.Tests;

/// <summary>
/// bUnit asks for AngleSharp.Diffing 1.x, and not every registry holds it. Version 0.17 has the same public surface; the
/// runtime takes it in its place once it is told to.
/// </summary>
internal static class OlderDiffing
{
    [ModuleInitializer]
    internal static void Offer() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
        name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
            : null;
}
