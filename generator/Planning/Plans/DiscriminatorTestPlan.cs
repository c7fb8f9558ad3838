using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>Texts of a member that name cases.</summary>
/// <param name="Union">The union with the discriminator: this one, or one that is a case of it.</param>
/// <param name="Cases">The case of each text; of a union that is a case itself, that one.</param>
internal sealed record DiscriminatorTestPlan(string Union, EquatableArray<int> Cases);
