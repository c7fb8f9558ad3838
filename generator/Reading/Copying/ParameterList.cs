using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Reading.References;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Copied parameters, and which they are.</summary>
internal sealed class ParameterList
{
    private readonly HashSet<(string Location, string Name)> _names = [];

    public List<JsonObject> Nodes { get; } = [];

    /// <summary>Place (<c>path</c>, <c>query</c> …) and name of each of <see cref="Nodes"/>.</summary>
    public List<(string Location, string Name)> Declared { get; } = [];

    /// <summary>Body and form parameters of OpenAPI 2.0.</summary>
    public List<SourceNode> Bodies { get; } = [];

    /// <summary>Whether a reference among them cannot be resolved: it may have declared any name.</summary>
    public bool HasUnresolved { get; set; }

    public void Add(JsonObject node, string location, string name)
    {
        Nodes.Add(node);
        Declared.Add((location, name));
        _names.Add((location, name));
    }

    public bool Declares(string location, string name) => _names.Contains((location, name));
}
