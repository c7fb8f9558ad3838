namespace Specwright.Generator.Planning.Plans;

/// <summary>A header as a property.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Wire">The header's name.</param>
/// <param name="Type">The type of the value; of a list, of its items.</param>
/// <param name="Reading">How the header's text becomes the value.</param>
/// <param name="Description">What the spec says of it.</param>
/// <param name="Obsolete">Whether the API has deprecated it.</param>
internal sealed record HeaderPlan(string Name, string Wire, TypeRef Type, HeaderReading Reading, DocLine Description, bool Obsolete);
