using System.Globalization;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Responses;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.TypeNaming;

/// <summary>Visits the inline schemas of an API, each within its operation or component, and tells of each what it is called.</summary>
/// <param name="schemas">The schemas.</param>
/// <param name="operations">The names of operations.</param>
/// <param name="componentName">The C# name of a schema component, by its name in the document.</param>
/// <param name="parameterName">What a component of <c>parameters</c> is called, by its name in the document.</param>
/// <param name="name">Called for every place of an object, enum or union: gives the name that what is inside it stands under.</param>
internal sealed class InlineSchemas(
    SchemaIndex schemas,
    OperationNamer operations,
    Func<string, string> componentName,
    Func<string, string> parameterName,
    Func<SchemaModel, InlinePlace, string> name)
{
    private static readonly string[] s_none = [];

    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    // A work list: inline schemas may be nested as deep as the document likes.
    private readonly Stack<(string Id, string Root, InlinePlace Place)> _open = new();

    public static bool IsNamed(SchemaModel schema) => schema.Shape is ObjectShape or EnumShape or UnionShape;

    public void Visit(ApiModel model, CancellationToken cancellationToken)
    {
        foreach (var schema in model.Schemas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (schema.ComponentName is { } component)
            {
                VisitParts(schema, component);
            }
        }

        foreach (var operation in model.Operations.OrderBy(operation => operation.Pointer, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Visit(operation);
        }

        foreach (var payload in model.Payloads)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Visit(
                payload.Schema,
                SchemaPlace.Of(payload.Schema.Id).Root,
                new InlinePlace(GetPayloadParent(payload.Name), "Payload", s_none));
        }
    }

    /// <summary>The name less a last word that says it already: <c>orderPayload</c> has an <c>OrderPayload</c>.</summary>
    public static string GetPayloadParent(string name)
    {
        var words = Words.Split(name);
        if (words.Count > 1 && words[words.Count - 1].Equals("payload", StringComparison.OrdinalIgnoreCase))
        {
            words.RemoveAt(words.Count - 1);
        }

        return Identifiers.ToPascalCase(words, name, "Webhook");
    }

    private void VisitParts(SchemaModel schema, string component)
    {
        var root = SchemaPlace.Of(schema.Id).Root;
        foreach (var (use, leaf) in OrderParts(schema, componentName(component)))
        {
            // An item of the component `Pets` is a `Pet`, not a `PetsItem`.
            Visit(use, root, IsNamed(schema)
                ? new InlinePlace(componentName(component), leaf, s_none)
                : new InlinePlace("", ItemNames.Of(component), s_none));
        }
    }

    private void Visit(OperationModel operation)
    {
        var root = operation.Pointer;
        var (full, further) = operations.GetTypeNames(operation);
        foreach (var parameter in operation.Parameters)
        {
            Visit(parameter.Schema, root, new InlinePlace(full, parameter.NameOverride ?? parameter.Name, further));
        }

        foreach (var content in operation.Body?.Contents ?? [])
        {
            // Of several bodies, the later ones say what they are.
            Visit(content.Schema, root, new InlinePlace(full, "Request", [full + content.Kind, .. further]));
        }

        foreach (var response in operation.Responses)
        {
            var success = response.IsSuccess || (response.Status == "default" && !operation.Responses.Any(other => other.IsSuccess));
            var status = Statuses.GetName(response.Status);
            var place = success ? new InlinePlace(full, response.Envelope is null ? "Response" : "Result", [full + status, .. further])
                : new InlinePlace(
                    response.Status == "default" ? full : full + WithoutError(status),
                    response.Envelope is null ? "Error" : "ErrorResult",
                    further);
            foreach (var header in response.Headers)
            {
                Visit(header.Schema, root, new InlinePlace(success ? full : full + status, header.NameOverride ?? header.Name, further));
            }

            if (response.Envelope is { } envelope)
            {
                Visit(envelope.Result, root, place);
                continue;
            }

            foreach (var content in response.Contents)
            {
                Visit(content.Schema, root, place);
            }
        }
    }

    /// <summary>The status's name without the word that the type's name ends with anyway (<c>InternalServerError</c>).</summary>
    private static string WithoutError(string status) =>
        status.EndsWith("Error", StringComparison.Ordinal) ? status.Substring(0, status.Length - 5) : status;

    private void Visit(SchemaUse? use, string root, InlinePlace first)
    {
        if (use is null)
        {
            return;
        }

        _open.Push((use.Id, root, first));
        while (_open.Count > 0)
        {
            var (id, within, place) = _open.Pop();
            var schema = schemas[id];
            if (schema.ComponentName is not null)
            {
                continue;
            }

            var own = SchemaPlace.Of(schema.Id);
            if (!own.IsIn(within))
            {
                // It stands in another component, of which this is a part (`allOf`): its name is of that component, whoever comes by.
                (within, place) = (own.Root, PlaceNames.Of(own, place, componentName, parameterName));
            }

            if (schema.SuggestedName is { } suggested)
            {
                place = place with { Leaf = suggested };
            }

            var isFirst = _visited.Add(schema.Id);
            var named = IsNamed(schema) ? name(schema, place) : place.Parent;
            if (isFirst)
            {
                // The last one pushed is the first one named.
                var parts = OrderParts(schema, named);
                for (var i = parts.Count - 1; i >= 0; i--)
                {
                    _open.Push((
                        parts[i].Use.Id,
                        within,
                        IsNamed(schema)
                            ? new InlinePlace(named, parts[i].Leaf, s_none)
                            : place with { Leaf = ItemNames.Of(place.Leaf) }));
                }
            }
        }
    }

    /// <summary>
    /// What a schema holds, in an order that does not depend on the document's: <c>type</c> of <c>Collection</c> comes before
    /// <c>collection_type</c>, which says the parent's name itself.
    /// </summary>
    private List<(SchemaUse Use, string Leaf)> OrderParts(SchemaModel schema, string parent)
    {
        var parts = new List<(SchemaUse Use, string Leaf)>((schema.Shape as ObjectShape)?.Properties.Count + 1 ?? 1);
        var late = new List<(SchemaUse Use, string Leaf)>();
        foreach (var part in schema.Shape.GetParts())
        {
            var leaf = GetLeaf(schema.Shape, part);
            (InlinePlace.SaysParent(parent, leaf) ? late : parts).Add((part.Schema, leaf));
        }

        SortByLeaf(parts);
        SortByLeaf(late);
        parts.AddRange(late);
        return parts;
    }

    // Those of one name stay in the document's order, which List<T>.Sort would not keep: nearly all names differ.
    private static void SortByLeaf(List<(SchemaUse Use, string Leaf)> parts)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (string.CompareOrdinal(parts[i - 1].Leaf, parts[i].Leaf) > 0)
            {
                var sorted = parts.OrderBy(static part => part.Leaf, StringComparer.Ordinal).ToList();
                parts.Clear();
                parts.AddRange(sorted);
                return;
            }
        }
    }

    private string GetLeaf(SchemaShape shape, ShapePart part) => part.Role switch
    {
        ShapePartRole.Property => part.Property!.NameOverride ?? part.Property.Name,
        ShapePartRole.Case => GetCaseLeaf(((UnionShape)shape).Cases[part.CaseIndex], part.CaseIndex),
        ShapePartRole.Item => "Item",
        _ => "Value",
    };

    /// <summary>What a case is called: by its discriminator, its title, or the one value that a property of it has.</summary>
    private string GetCaseLeaf(UnionCaseModel unionCase, int index)
    {
        if (unionCase.DiscriminatorValues.Count == 1)
        {
            return unionCase.DiscriminatorValues[0];
        }

        var schema = schemas[unionCase.Schema.Id];
        if (schema.Title is { Length: > 0 and <= 40 } title && Words.Split(title) is { Count: > 0 and <= 4 })
        {
            return title;
        }

        return FindConstant(schema) ?? "Case" + (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private string? FindConstant(SchemaModel schema)
    {
        foreach (var property in (schema.Shape as ObjectShape)?.Properties ?? [])
        {
            if (schemas[property.Schema.Id].Shape is EnumShape { Kind: EnumValueKind.String, Values.Count: 1 } constant
                && Words.HasAny(constant.Values[0].Value))
            {
                return constant.Values[0].Value;
            }
        }

        return null;
    }
}
