using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Model;

/// <summary>A case of a union.</summary>
/// <param name="Schema">The case's schema.</param>
/// <param name="DiscriminatorValues">The discriminator's values that name it, as JSON writes them but without quotes; the first is
/// written.</param>
internal sealed record UnionCaseModel(SchemaUse Schema, EquatableArray<string> DiscriminatorValues)
{
    /// <summary>Whether it is the object that is the <see cref="UnionShape.Base"/> of the schema, which itself is a union.</summary>
    public bool IsItself { get; init; }
}
