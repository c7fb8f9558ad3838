namespace Shop.Calls;

/// <summary>The values of a dictionary of shapes are shapes in the document.</summary>
internal static partial class Document
{
    public static IReadOnlyDictionary<string, Shape> ByName(Shape shape) => new Dictionary<string, Shape> { ["x"] = shape };
}
