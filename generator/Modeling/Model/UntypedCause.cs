namespace Specwright.Generator.Modeling.Model;

internal enum UntypedCause
{
    /// <summary>The document says nothing about the value (<c>{}</c>, <c>true</c>): truly any.</summary>
    Unspecified,
    /// <summary>Alternatives that nothing tells apart.</summary>
    AmbiguousUnion,
    /// <summary>A list of types (<c>[string, object]</c>) that is no union of ours.</summary>
    MixedTypes,
    /// <summary>A <c>$ref</c> that cannot be resolved.</summary>
    UnresolvedReference,
    /// <summary>Parts of an <c>allOf</c> that no value can meet together.</summary>
    Contradiction,
    /// <summary>Something that is not supported.</summary>
    Unsupported,
}
