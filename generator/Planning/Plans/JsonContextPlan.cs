using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>
/// The client's <c>JsonSerializerContext</c>: a <c>JsonTypeInfo</c> for each type, and the types' codecs for the runtime.
/// </summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Enums">The enums, which the runtime looks for apart from the others.</param>
/// <param name="Models">The other types.</param>
internal sealed record JsonContextPlan(
    string Name, EquatableArray<JsonContextEntry> Enums, EquatableArray<JsonContextEntry> Models);
