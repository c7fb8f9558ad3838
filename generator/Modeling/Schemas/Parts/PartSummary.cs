using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>What a schema says at a glance.</summary>
/// <param name="Types">The types that it allows; all, when it does not restrict them.</param>
/// <param name="Weight">How much it says.</param>
/// <param name="Basis">Where the types are known from.</param>
/// <param name="IsEnum">Whether it lists its values, so that rules for them add nothing.</param>
internal readonly record struct PartSummary(JsonSchemaType Types, PartWeight Weight, TypeBasis Basis, bool IsEnum = false)
{
    // The compiler's own would have the runtime compile a comparer for each enum.
    public bool Equals(PartSummary other) =>
        Types == other.Types && Weight == other.Weight && Basis == other.Basis && IsEnum == other.IsEnum;

    public override int GetHashCode() => (int)Types;
}
