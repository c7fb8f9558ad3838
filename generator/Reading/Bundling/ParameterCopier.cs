using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading.Bundling;

/// <summary>Copies the parameters of a path or an operation, and holds them against the path's template.</summary>
internal sealed class ParameterCopier(BundleContext context, NodeCopier copier)
{
    /// <summary>Copies a list of parameters; those of OpenAPI 2.0 that are bodies or form fields are set aside.</summary>
    public ParameterList Copy(Walk walk, string path, JsonElement owner)
    {
        var list = new ParameterList();
        if (!owner.TryGetProperty("parameters", out var parameters) || parameters.ValueKind == JsonValueKind.Null)
        {
            return list;
        }

        walk.Push("parameters");
        if (parameters.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var parameter in parameters.EnumerateArray())
            {
                walk.Push(index.ToString(CultureInfo.InvariantCulture));
                CopyOne(walk, path, parameter, index, list);
                walk.Pop();
                index++;
            }
        }
        else
        {
            copier.CopyList(walk, NodeKind.Parameter, parameters);
        }

        walk.Pop();
        return list;
    }

    private void CopyOne(Walk walk, string path, JsonElement element, int index, ParameterList list)
    {
        var place = new Place(walk.Source, walk.SourcePointer, element);
        if (SwaggerNodes.Text(element, "$ref") is { } reference)
        {
            var resolution = context.Resolver.ResolveObject(walk.Source, reference);
            place = resolution.Place ?? place;
            list.HasUnresolved |= resolution.Place is null;
        }

        var name = SwaggerNodes.Text(place.Element, "name") ?? "";
        var location = SwaggerNodes.Text(place.Element, "in") ?? "";
        if (location is "body" or "formData" && walk.Version.Major == 2)
        {
            list.Bodies.Add(place);
            return;
        }

        if (location == "path" && PathTemplates.Names(path, pathOnly: false).IndexOf(name) < 0)
        {
            context.Report(ReadingDiagnosticIds.UnusedPathParameter, walk.Source, walk.SourcePointer, name, path);
            return;
        }

        if (copier.Copy(walk, NodeKind.Parameter, element) is not JsonObject copy)
        {
            return;
        }

        if (location == "path" && !copy.ContainsKey("$ref"))
        {
            copy["required"] = true;
        }

        if (list.Nodes.Count != index)
        {
            var parent = Pointers.Split(walk.BundledPointer).Parent;
            context.Locator.Add($"{parent}/{list.Nodes.Count.ToString(CultureInfo.InvariantCulture)}", walk.Source, walk.SourcePointer);
        }

        list.Nodes.Add(copy);
        list.Declared.Add((location, name));
    }
}

/// <summary>Copied parameters, and which they are.</summary>
internal sealed class ParameterList
{
    public List<JsonObject> Nodes { get; } = [];

    /// <summary>Place (<c>path</c>, <c>query</c> …) and name of each of <see cref="Nodes"/>.</summary>
    public List<(string Place, string Name)> Declared { get; } = [];

    /// <summary>Body and form parameters of OpenAPI 2.0.</summary>
    public List<Place> Bodies { get; } = [];

    /// <summary>Whether a reference among them cannot be resolved: it may have declared any name.</summary>
    public bool HasUnresolved { get; set; }
}
