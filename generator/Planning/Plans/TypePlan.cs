namespace Specwright.Generator.Planning.Plans;

/// <summary>A type to generate, every decision taken.</summary>
internal abstract record TypePlan
{
    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    public required DocPlan Doc { get; init; }

    public bool Obsolete { get; init; }

    /// <summary>Whether the document names it: under <c>components</c>.</summary>
    public bool IsComponent { get; init; }

    /// <summary>Whether it is a type of JSON, with a codec.</summary>
    public virtual bool IsJson => true;
}
