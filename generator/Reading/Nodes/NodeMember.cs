namespace Specwright.Generator.Reading.Nodes;

/// <summary>A member of an object: the kind of what stands in it, and how.</summary>
internal sealed record NodeMember(NodeKind Kind, NodeShape Shape = NodeShape.One, ValueRule Rule = ValueRule.None)
{
    /// <summary>A member that no table lists.</summary>
    public static NodeMember Unlisted { get; } = new(NodeKind.Opaque);
}
