using Microsoft.CodeAnalysis;
using Specwright.Generator.Common;

namespace Specwright.Generator.Pipeline;

/// <summary>All values of a step, as one.</summary>
/// <param name="Items">The values, in the order of the step.</param>
internal sealed record Gathered<T>(EquatableArray<T> Items)
    where T : class;

/// <summary>Gathers the values of steps.</summary>
internal static class GatheringExtensions
{
    /// <summary>
    /// Gathers all values of a step into an object. For each kind of value that is a struct or has one as a part, as
    /// <c>ImmutableArray&lt;T&gt;</c> is, the runtime would compile the driver's 150 methods once more, in each fresh compiler.
    /// </summary>
    public static IncrementalValueProvider<Gathered<T>> Gather<T>(this IncrementalValuesProvider<T> values)
        where T : class =>
        values.Collect().Select(static (items, _) => new Gathered<T>([.. items]));
}
