using System.Reflection;
using System.Text.Json.Nodes;

namespace Specwright.Fuzz.Responses;

/// <summary>An operation that answers with a component.</summary>
/// <param name="Component">The component's name.</param>
/// <param name="Method">The generated method.</param>
/// <param name="Result">The property of its task that holds what it gives.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="Samples">Valid bodies.</param>
internal sealed record ResponseOperation(
    string Component, MethodInfo Method, PropertyInfo Result, object?[] Arguments, IReadOnlyList<JsonNode?> Samples)
{
    /// <summary>The type of what it gives.</summary>
    public Type Type => Result.PropertyType;
}
