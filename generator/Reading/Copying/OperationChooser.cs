using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Selecting;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Chooses the operations of a path item that the client has.</summary>
internal sealed class OperationChooser(
    BundleContext context, NodeCopier copier, OperationCopier operations, OperationSelection selection)
{
    /// <param name="fragment">The file whose operations are selected.</param>
    /// <param name="entry">The path.</param>
    /// <param name="cursor">The path item.</param>
    /// <param name="members">What the path item has.</param>
    public List<ChosenOperation> Choose(
        OperationContext fragment, PathEntry entry, CopyCursor cursor, List<KeyValuePair<string, JsonElement>> members)
    {
        var chosen = new List<ChosenOperation>();
        foreach (var (method, name, element, isAdditional) in PathItemReader.ReadOperations(members))
        {
            // An operation may stand elsewhere and be referred to: not in the specification, but in use.
            var parent = isAdditional ? cursor.SourcePointer + "/additionalOperations" : cursor.SourcePointer;
            var declared = new SourceNode(cursor.Source, JsonPointers.Append(parent, name), element);
            var reference = Elements.ReadText(element, "$ref");
            var resolution = reference is null ? Resolution.Found(declared) : context.Resolver.ResolveObject(cursor.Source, reference);
            if (element.ValueKind != JsonValueKind.Object)
            {
                copier.ReportStructure(
                    new CopyCursor(cursor.Source, declared.Pointer, declared.Pointer, cursor.Version),
                    NodeKind.Operation,
                    element);
                continue;
            }

            var target = resolution.Node ?? declared;
            operations.NoteSecurity(fragment, target.Source, target.Element);
            if (!IsChosen(fragment.Source, entry, method, target.Element, declared))
            {
                continue;
            }

            if (resolution.Node is { } node)
            {
                chosen.Add(new(method, name, node, isAdditional));
            }
            else
            {
                context.ReportUnresolved(resolution, NodeKind.Operation, cursor.Source, declared.Pointer + "/$ref", reference!);
            }
        }

        return chosen;
    }

    private bool IsChosen(SpecSource fragment, PathEntry entry, string method, JsonElement operation, SourceNode declared)
    {
        if (operation.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var tags = new List<string>();
        if (operation.TryGetProperty("tags", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var tag in list.EnumerateArray())
            {
                if (tag.ValueKind == JsonValueKind.String)
                {
                    tags.Add(tag.GetString()!);
                }
            }
        }

        return selection.Includes(fragment, method, entry.Path, tags, Elements.ReadText(operation, "operationId"), declared);
    }
}

/// <summary>An operation that the client has.</summary>
/// <param name="Method">Its HTTP method.</param>
/// <param name="Name">The key that it stands at.</param>
/// <param name="Node">The operation.</param>
/// <param name="IsAdditional">Whether it is one of the <c>additionalOperations</c>.</param>
internal sealed record ChosenOperation(string Method, string Name, SourceNode Node, bool IsAdditional);
