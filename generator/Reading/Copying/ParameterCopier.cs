using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Advice;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;
using Specwright.Generator.Reading.Upgrading;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Copies the parameters of a path or an operation, and holds them against the path's template.</summary>
internal sealed class ParameterCopier(BundleContext context, NodeCopier copier)
{
    /// <summary>Copies a list of parameters; those of OpenAPI 2.0 that are bodies or form fields are set aside.</summary>
    public ParameterList Copy(CopyCursor cursor, PathTemplate path, JsonElement owner)
    {
        var list = new ParameterList();
        if (!owner.TryGetProperty("parameters", out var parameters) || parameters.ValueKind == JsonValueKind.Null)
        {
            return list;
        }

        cursor.Push("parameters");
        if (parameters.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var parameter in parameters.EnumerateArray())
            {
                cursor.Push(index.ToString(CultureInfo.InvariantCulture));
                CopyOne(cursor, path, parameter, index, list);
                cursor.Pop();
                index++;
            }
        }
        else
        {
            copier.CopyList(cursor, NodeKind.Parameter, parameters);
        }

        cursor.Pop();
        return list;
    }

    private void CopyOne(CopyCursor cursor, PathTemplate path, JsonElement element, int index, ParameterList list)
    {
        SourceNode? target = null;
        if (Elements.ReadText(element, "$ref") is { } reference)
        {
            target = context.Resolver.ResolveObject(cursor.Source, reference).Node;
            target = target is { } node && ReferencedKinds.FindOther(node, NodeKind.Parameter, cursor.Version.Major == 2) is not null
                ? null
                : target;
            list.HasUnresolved |= target is null;
            if (target is null)
            {
                copier.Copy(cursor, NodeKind.Parameter, element);
                return;
            }
        }

        var meant = target ?? new SourceNode(cursor.Source, cursor.SourcePointer, element);
        if (element.ValueKind != JsonValueKind.Object)
        {
            copier.ReportStructure(cursor, NodeKind.Parameter, element);
            return;
        }

        // What leads in a circle, or through another reference with words beside it, is looked at where it is copied.
        var (location, name) = ("", "");
        if (Elements.ReadText(meant.Element, "$ref") is null)
        {
            if (FindLocation(cursor.Version, meant) is not { } stated || FindName(meant, stated) is not { } given)
            {
                return;
            }

            (location, name) = (stated, given);
        }

        if (context.IsTooLong(name, cursor))
        {
            return;
        }

        if (location is "body" or "formData" && cursor.Version.Major == 2)
        {
            list.Bodies.Add(target ?? new SourceNode(cursor.Source, cursor.SourcePointer, element));
            return;
        }

        if (location == "path" && !path.Has(name))
        {
            context.Report(ReadingDiagnosticIds.UnusedPathParameter, cursor.Source, cursor.SourcePointer, name, path.Path);
            return;
        }

        if (copier.Copy(cursor, NodeKind.Parameter, element) is not JsonObject copy)
        {
            return;
        }

        if (location == "path" && !copy.ContainsKey("$ref"))
        {
            copy["required"] = true;
        }

        if (location.Length > 0 && !copy.ContainsKey("$ref"))
        {
            copy["in"] = location;
        }

        if (list.Nodes.Count != index)
        {
            var parent = JsonPointers.Split(cursor.BundledPointer).Parent;
            context.Locator.Add($"{parent}/{list.Nodes.Count.ToString(CultureInfo.InvariantCulture)}", cursor.Source, cursor.SourcePointer);
        }

        list.Add(copy, location, name);
    }

    /// <summary>
    /// Where the parameter stands, in the specification's spelling; what is missing or wrong is reported, since no request can have it.
    /// </summary>
    private string? FindLocation(SpecVersion version, SourceNode parameter)
    {
        if (Elements.ReadText(parameter.Element, "in") is not { } text)
        {
            return ReportMissing(parameter, "in");
        }

        if (version.Major == 2 && text is "body" or "formData")
        {
            return text;
        }

        var location = EnumNames.Find(EnumNames.Locations, text);
        if (location is null)
        {
            context.ReportValue(
                ReadingDiagnosticIds.InvalidValue,
                parameter.Source,
                parameter.Pointer + "/in",
                text,
                "in",
                ValueAdvice.OfLocation(text));
        }

        return location;
    }

    // A body has no name on the wire.
    private string? FindName(SourceNode parameter, string location) =>
        Elements.ReadText(parameter.Element, "name") is { Length: > 0 } name
            ? name
            : location == "body" ? "" : ReportMissing(parameter, "name");

    private string? ReportMissing(SourceNode parameter, string member)
    {
        context.Report(ReadingDiagnosticIds.MissingMember, parameter.Source, parameter.Pointer, "The parameter", member, "it is left out");
        return null;
    }
}
