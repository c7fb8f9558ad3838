namespace Specwright.Generator.Reading.Nodes;

/// <summary>What a member's value must be for the OpenAPI reader to take it.</summary>
internal enum ValueRule : byte
{
    None,
    Boolean,
    Count,
    Number,
    Type,
    Address,
    /// <summary>A map of lists of names.</summary>
    Dependencies,
    /// <summary>How a parameter is written.</summary>
    Style,
    SchemeType,
    SchemeLocation,
    /// <summary>A list of texts.</summary>
    Names,
    /// <summary>A list of any values.</summary>
    Values,
}
