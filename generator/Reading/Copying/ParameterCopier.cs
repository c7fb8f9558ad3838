using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;
using Specwright.Generator.Reading.Upgrading;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Copies the parameters of a path or an operation, and holds them against the path's template.</summary>
internal sealed class ParameterCopier(BundleContext context, NodeCopier copier)
{
    /// <summary>Copies a list of parameters; those of OpenAPI 2.0 that are bodies or form fields are set aside.</summary>
    public ParameterList Copy(Walk walk, PathTemplate path, JsonElement owner)
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

    private void CopyOne(Walk walk, PathTemplate path, JsonElement element, int index, ParameterList list)
    {
        Place? target = null;
        if (SwaggerNodes.Text(element, "$ref") is { } reference)
        {
            target = context.Resolver.ResolveObject(walk.Source, reference).Place;
            list.HasUnresolved |= target is null;
        }

        var meant = target?.Element ?? element;
        var name = SwaggerNodes.Text(meant, "name") ?? "";
        var location = SwaggerNodes.Text(meant, "in") ?? "";
        if (context.IsTooLong(name, walk))
        {
            return;
        }

        if (location is "body" or "formData" && walk.Version.Major == 2)
        {
            list.Bodies.Add(target ?? new Place(walk.Source, walk.SourcePointer, element));
            return;
        }

        if (location == "path" && !path.Has(name))
        {
            context.Report(ReadingDiagnosticIds.UnusedPathParameter, walk.Source, walk.SourcePointer, name, path.Path);
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

        list.Add(copy, location, name);
    }
}
