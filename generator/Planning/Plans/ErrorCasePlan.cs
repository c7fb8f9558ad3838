using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>What some statuses carry.</summary>
/// <param name="Type">The body's type; <see langword="null"/> where the document gives none.</param>
/// <param name="Headers">The class of the headers; <see langword="null"/> when the document describes none.</param>
/// <param name="Statuses">Single statuses (404), a range by its first digit (4), or 0 for every other status.</param>
internal sealed record ErrorCasePlan(TypeRef? Type, string? Headers, EquatableArray<int> Statuses);
