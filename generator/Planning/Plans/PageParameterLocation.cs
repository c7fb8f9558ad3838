namespace Specwright.Generator.Planning.Plans;

/// <summary>Where a request names the page that it asks for.</summary>
internal enum PageParameterLocation
{
    Query,
    /// <summary>A text of the body.</summary>
    Body,
    /// <summary>A number of the body.</summary>
    BodyNumber,
}
