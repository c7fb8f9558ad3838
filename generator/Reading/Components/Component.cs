using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Components;

/// <summary>Something that goes into the bundled components.</summary>
internal sealed record Component(NodeKind Kind, string Name, SourceNode Node, SpecVersion Version);
