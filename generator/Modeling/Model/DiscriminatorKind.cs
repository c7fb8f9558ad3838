namespace Specwright.Generator.Modeling.Model;

/// <summary>The kinds of JSON value that a discriminator can have.</summary>
internal enum DiscriminatorKind
{
    String,
    Integer,
    Number,
    Boolean,
}
