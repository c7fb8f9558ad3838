namespace Specwright.Generator.Reading.Nodes;

/// <summary>How the objects of a kind stand in a member.</summary>
internal enum NodeShape : byte
{
    One,
    List,
    Map,
}
