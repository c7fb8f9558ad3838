using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Reading.References;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Copied parameters, and which they are.</summary>
internal sealed class ParameterList
{
    private readonly HashSet<(string Place, string Name)> _names = [];

    public List<JsonObject> Nodes { get; } = [];

    /// <summary>Place (<c>path</c>, <c>query</c> …) and name of each of <see cref="Nodes"/>.</summary>
    public List<(string Place, string Name)> Declared { get; } = [];

    /// <summary>Body and form parameters of OpenAPI 2.0.</summary>
    public List<Place> Bodies { get; } = [];

    /// <summary>Whether a reference among them cannot be resolved: it may have declared any name.</summary>
    public bool HasUnresolved { get; set; }

    public void Add(JsonObject node, string place, string name)
    {
        Nodes.Add(node);
        Declared.Add((place, name));
        _names.Add((place, name));
    }

    public bool Declares(string place, string name) => _names.Contains((place, name));
}
