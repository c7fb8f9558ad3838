namespace Specwright.Generator.Modeling.Model;

/// <summary>Text. <paramref name="Format"/> as in the document; the planner knows which formats have a .NET type.</summary>
internal sealed record StringShape(string? Format) : SchemaShape
{
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }
}
