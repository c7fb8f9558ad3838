using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>
/// The client's <c>JsonSerializerContext</c>: a <c>JsonTypeInfo</c> for each type, and the types' codecs for the runtime.
/// </summary>
internal sealed record JsonContextPlan(string Name, EquatableArray<JsonContextEntry> Entries);
