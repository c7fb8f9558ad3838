using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Upgrading;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Copies one operation: its own parts, and what it inherits from its path and its file.</summary>
internal sealed class OperationCopier(
    BundleContext context,
    NodeCopier copier,
    SecuritySchemes security,
    ServerCopier servers,
    PayloadCopier payloads)
{
    private readonly SwaggerRequestBody _swaggerBody = new(context, copier);

    private readonly Dictionary<(SpecSource Source, string Pointer, string Name), (PathEntry Entry, List<string> Methods)> _undeclared = [];

    private readonly Dictionary<string, (SpecSource Source, string Pointer, string Operation)> _ids = new(StringComparer.Ordinal);

    /// <summary>The tags that copied operations have.</summary>
    public HashSet<string> UsedTags { get; } = new(StringComparer.Ordinal);

    public JsonObject Copy(
        OperationContext fragment,
        PathEntry entry,
        CopyCursor cursor,
        JsonElement element,
        ParameterList parameters,
        ParameterList shared,
        bool shareParameters,
        string method)
    {
        var copy = new JsonObject();
        var table = NodeTables.Of(NodeKind.Operation);
        foreach (var property in element.EnumerateObject())
        {
            var name = property.Name;
            if (context.Keys.IsUnknown(NodeKind.Operation, cursor, element, property))
            {
                continue;
            }

            if (name is "parameters" or "security" or "servers"
                || (table.TryGetValue(name, out var member) && member.Kind == NodeKind.Dropped)
                || property.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            cursor.Push(name);
            var value = table.ContainsKey(name)
                ? copier.CopyMember(cursor, member, name, property.Value)
                : copier.CopyOpaque(cursor, name, property.Value);
            cursor.Pop();
            if (value is not null)
            {
                copy[name] = value;
            }
        }

        NoteTags(copy);
        NoteId(entry, cursor, element, method);
        copy["parameters"] = CopyParameters(entry, cursor, parameters, shared, shareParameters, method);
        AddBody(cursor, parameters, shared, copy);
        AddSecurity(fragment, cursor, element, copy);
        if ((element.TryGetProperty("servers", out var own)
            ? servers.Copy(cursor.Source, cursor.SourcePointer + "/servers", own)
            : null) is { } ownServers)
        {
            copy["servers"] = ownServers;
        }
        else if (fragment.Servers is { } inherited)
        {
            copy["servers"] = inherited.DeepClone();
        }

        if (element.TryGetProperty("callbacks", out var callbacks))
        {
            payloads.CopyCallbacks(cursor, callbacks);
        }

        return copy;
    }

    /// <summary>Reports the path parameters that paths name and operations do not declare: once for each path and name.</summary>
    public void ReportUndeclared()
    {
        foreach (var missing in _undeclared)
        {
            var (entry, methods) = missing.Value;
            context.Report(
                ReadingDiagnosticIds.UndeclaredPathParameter, entry.Source, entry.Pointer, entry.Path, missing.Key.Name, string.Join(
                    ", ",
                    methods));
        }
    }

    private JsonArray CopyParameters(PathEntry entry, CopyCursor cursor, ParameterList own, ParameterList shared, bool share, string method)
    {
        var nodes = new JsonArray([.. own.Nodes]);
        if (share)
        {
            for (var i = 0; i < shared.Nodes.Count; i++)
            {
                if (!own.Declares(shared.Declared[i].Location, shared.Declared[i].Name))
                {
                    nodes.Add(shared.Nodes[i].DeepClone());
                }
            }
        }

        foreach (var name in entry.Template.Names)
        {
            if (own.Declares("path", name) || shared.Declares("path", name))
            {
                continue;
            }

            if (!own.HasUnresolved && !shared.HasUnresolved)
            {
                NoteUndeclared(entry, name, method);
            }

            if (cursor.BundledPointer.Length <= CopyCursor.MaxLength)
            {
                context.Locator.Add(
                    $"{cursor.BundledPointer}/parameters/{nodes.Count.ToString(CultureInfo.InvariantCulture)}",
                    entry.Source,
                    entry.Pointer);
            }

            nodes.Add((JsonNode)new JsonObject
            {
                ["name"] = name,
                ["in"] = "path",
                ["required"] = true,
                ["schema"] = new JsonObject { ["type"] = "string" },
            });
        }

        return nodes;
    }

    private void NoteUndeclared(PathEntry entry, string name, string method)
    {
        var key = (entry.Source, entry.Pointer, name);
        if (!_undeclared.TryGetValue(key, out var found))
        {
            _undeclared.Add(key, found = (entry, []));
        }

        found.Methods.Add(method);
    }

    private void AddBody(CopyCursor cursor, ParameterList own, ParameterList shared, JsonObject copy)
    {
        if (cursor.Version.Major == 2
            && own.Bodies.Concat(shared.Bodies).ToList() is { Count: > 0 } bodies
            && _swaggerBody.Copy(cursor, bodies) is { } body)
        {
            copy["requestBody"] = body;
        }
    }

    /// <summary>Notes which credentials an operation takes, whether it is selected or not.</summary>
    /// <param name="fragment">The fragment that has its path.</param>
    /// <param name="source">The file that it stands in.</param>
    /// <param name="element">The operation.</param>
    public void NoteSecurity(OperationContext fragment, SpecSource source, JsonElement element)
    {
        if (element.TryGetProperty("security", out var own) && own.ValueKind != JsonValueKind.Null)
        {
            security.Note(source, own);
        }
        else
        {
            var (owner, inherited) = fragment.EffectiveSecurity;
            security.Note(owner, inherited);
        }
    }

    /// <summary>The same of an operation that is not parsed.</summary>
    /// <param name="fragment">The fragment that has its path.</param>
    /// <param name="requirements">The text of its <c>security</c>; empty for none.</param>
    public void NoteSecurity(OperationContext fragment, ReadOnlyMemory<char> requirements)
    {
        if (requirements.IsEmpty)
        {
            var (owner, inherited) = fragment.EffectiveSecurity;
            security.Note(owner, inherited);
        }
        else
        {
            security.Note(fragment.Source, requirements);
        }
    }

    private void AddSecurity(OperationContext fragment, CopyCursor cursor, JsonElement element, JsonObject copy)
    {
        var requirements = element.TryGetProperty("security", out var own) && own.ValueKind != JsonValueKind.Null
            ? security.Copy(cursor.Source, cursor.SourcePointer + "/security", own)
            : fragment.Security is { } inherited ? security.Copy(fragment.Source, "/security", inherited) : null;
        if (requirements is not null)
        {
            copy["security"] = requirements;
        }
    }

    // Two operations cannot share an operationId: the second is named by its method and path.
    private void NoteId(PathEntry entry, CopyCursor cursor, JsonElement element, string method)
    {
        if (Elements.ReadText(element, "operationId") is not { Length: > 0 } id)
        {
            return;
        }

        if (!_ids.TryGetValue(id, out var first))
        {
            _ids.Add(id, (cursor.Source, cursor.SourcePointer, $"{method} {entry.Path}"));
        }
        else if (first.Source != cursor.Source || first.Pointer != cursor.SourcePointer)
        {
            context.ReportValue(
                ReadingDiagnosticIds.DuplicateOperationId,
                cursor.Source,
                cursor.SourcePointer + "/operationId",
                id,
                first.Operation);
        }
    }

    private void NoteTags(JsonObject operation)
    {
        foreach (var tag in operation["tags"] as JsonArray ?? [])
        {
            if (tag?.GetValueKind() == JsonValueKind.String)
            {
                UsedTags.Add((string)tag!);
            }
        }
    }
}
