namespace Specwright.Generator.Reading.Nodes;

/// <summary>A member of an object: the kind of what stands in it, and how.</summary>
internal readonly record struct NodeMember(NodeKind Kind, NodeShape Shape = NodeShape.One, ValueRule Rule = ValueRule.None);
