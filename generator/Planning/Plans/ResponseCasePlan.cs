using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>What some statuses carry.</summary>
/// <param name="Statuses">Single statuses (202), a range by its first digit (2), or 0 for every other status.</param>
/// <param name="Case">The union's case, by its index; <see langword="null"/> for no content.</param>
/// <param name="Kind">How the content is read.</param>
internal sealed record ResponseCasePlan(EquatableArray<int> Statuses, int? Case, ResponseKind Kind);
