namespace Specwright.Generator.Modeling.Model;

/// <summary>The JSON type of an enum's values.</summary>
internal enum EnumValueKind
{
    String,
    Integer,
}
