using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>
/// The client's <c>JsonSerializerContext</c>: a <c>JsonTypeInfo</c> for each type, and the types' codecs for the runtime.
/// </summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Enums">The enums, whose codecs are made when the runtime first looks for them.</param>
/// <param name="Models">The other types.</param>
internal sealed record JsonContextPlan(
    string Name, EquatableArray<EnumEntry> Enums, EquatableArray<JsonContextEntry> Models);
