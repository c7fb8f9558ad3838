using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.References;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Copies lists and maps of objects of OpenAPI.</summary>
internal sealed class CollectionCopier(BundleContext context, NodeCopier copier)
{
    public JsonArray? CopyList(CopyCursor cursor, NodeKind kind, JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            copier.ReportExpected(cursor, "A list", list);
            return null;
        }

        var copy = new JsonArray();
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            cursor.Push(index.ToString(CultureInfo.InvariantCulture));
            if (copier.Copy(cursor, kind, item) is { } node)
            {
                if (copy.Count != index)
                {
                    var (parent, _) = JsonPointers.Split(cursor.BundledPointer);
                    context.Locator.Add(
                        JsonPointers.Append(parent, copy.Count.ToString(CultureInfo.InvariantCulture)),
                        cursor.Source,
                        cursor.SourcePointer);
                }

                copy.Add(node);
            }

            cursor.Pop();
            index++;
        }

        return copy;
    }

    public JsonObject? CopyMap(CopyCursor cursor, NodeKind kind, JsonElement map)
    {
        if (map.ValueKind != JsonValueKind.Object)
        {
            if (map.ValueKind != JsonValueKind.Null)
            {
                copier.ReportExpected(cursor, "An object", map);
            }

            return null;
        }

        var copy = new JsonObject();
        foreach (var property in map.EnumerateObject())
        {
            var name = property.Name;
            cursor.Push(name);
            if (context.IsTooLong(name, cursor)
                || (kind == NodeKind.MediaType && IsMisplacedSchema(cursor, name))
                || (kind == NodeKind.Response && context.Keys.IsNoStatus(cursor, name)))
            {
                cursor.Pop();
                continue;
            }

            var node = kind == NodeKind.Response && name.StartsWith("x-", StringComparison.OrdinalIgnoreCase)
                ? OpaqueNodes.Create(cursor.Source, property.Value)
                : copier.Copy(cursor, kind, property.Value);
            if (node is not null)
            {
                copy[name] = node;
            }

            cursor.Pop();
        }

        return copy;
    }

    /// <summary>Copies a list of values, or of texts only.</summary>
    public JsonArray? CopyValues(CopyCursor cursor, JsonElement list, bool namesOnly)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            if (list.ValueKind != JsonValueKind.Null)
            {
                copier.ReportExpected(cursor, "A list", list);
            }

            return null;
        }

        foreach (var item in list.EnumerateArray())
        {
            if (namesOnly && item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                copier.ReportExpected(cursor, "A list of texts", item);
                return null;
            }
        }

        return (JsonArray?)OpaqueNodes.Create(cursor.Source, list);
    }

    /// <summary>Whether a body's <c>content</c> has the schema itself, without a media type between; that is reported.</summary>
    private bool IsMisplacedSchema(CopyCursor cursor, string name)
    {
        if (name is not ("schema" or "$ref" or "example" or "examples"))
        {
            return false;
        }

        context.Report(ReadingDiagnosticIds.MissingMediaType, cursor.Source, cursor.SourcePointer, name);
        return true;
    }
}
