using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Samples;

/// <summary>
/// A union of records with the same members, in the shape that the generator gives it: the kind of a value tells them apart, and each lies
/// within the other.
/// </summary>
public sealed class Node : Union
{
    internal Node(int index, object value)
        : base(index, value)
    {
    }

    public bool TryGetTextNode(out TextNode? value) => TryGet(0, out value);

    public bool TryGetNumberNode(out NumberNode? value) => TryGet(1, out value);
}

public sealed class NodeCodec : UnionCodec<Node>
{
    public static readonly NodeCodec Instance = new();

    private NodeCodec()
        : base(new CaseTests()
            .Record(0, ModelCodec<TextNode>.Instance.Members).Member(1, JsonKinds.String)
            .Record(1, ModelCodec<NumberNode>.Instance.Members).Member(1, JsonKinds.Integer))
    {
    }

    public override void WriteValue(JsonValueWriter writer, Node value)
    {
        switch (value.CaseIndex)
        {
            case 0: ModelCodec<TextNode>.Instance.WriteValue(writer, (TextNode)value.Value); break;
            case 1: ModelCodec<NumberNode>.Instance.WriteValue(writer, (NumberNode)value.Value); break;
            default: writer.WriteElement((JsonElement)value.Value); break;
        }
    }

    protected override Node ReadCase(int index, ref Utf8JsonReader reader) => index switch
    {
        0 => new Node(0, ModelCodec<TextNode>.Instance.ReadValue(ref reader)),
        1 => new Node(1, ModelCodec<NumberNode>.Instance.ReadValue(ref reader)),
        _ => new Node(-1, JsonRead.Element(ref reader)),
    };
}

public sealed partial record TextNode : OpenModel
{
    private static readonly ModelMembers s_members = new("rr", "next", "value");
    private Node _next = null!;
    private string _value = null!;

    public required Node Next { get => _next; init => _next = value; }

    public required string Value { get => _value; init => _value = value; }

    public bool Equals(TextNode? other) => EqualMembers(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);

    protected override void VisitMembers(ref MemberVisitor members)
    {
        while (members.Next(s_members))
        {
            switch (members.Index)
            {
                case 0: members.Value(ref _next, NodeCodec.Instance); break;
                case 1: members.Value(ref _value); break;
            }
        }
    }
}

public sealed partial record NumberNode : OpenModel
{
    private static readonly ModelMembers s_members = new("rr", "next", "value");
    private Node _next = null!;
    private long _value;

    public required Node Next { get => _next; init => _next = value; }

    public required long Value { get => _value; init => _value = value; }

    public bool Equals(NumberNode? other) => EqualMembers(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);

    protected override void VisitMembers(ref MemberVisitor members)
    {
        while (members.Next(s_members))
        {
            switch (members.Index)
            {
                case 0: members.Value(ref _next, NodeCodec.Instance); break;
                case 1: members.Value(ref _value); break;
            }
        }
    }
}
