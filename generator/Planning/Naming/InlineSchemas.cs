using System.Globalization;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.Naming;

/// <summary>Walks over the inline schemas of an API from where they are used, and tells of each under which name it stands there.</summary>
/// <param name="schemas">The schemas.</param>
/// <param name="componentName">The C# name of a component.</param>
/// <param name="visit">Called at every place of an object, enum or union: the schema, its parent's name, its own in the parent, and whether
/// this is its first place; gives the name that what is inside it stands under.</param>
internal sealed class InlineSchemas(
    SchemaIndex schemas,
    Func<SchemaModel, string> componentName,
    Func<SchemaModel, string, string, bool, string> visit)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    // A work list: inline schemas may be nested as deep as the document likes.
    private readonly Stack<(string Id, string Parent, string Leaf)> _open = new();

    public static bool IsNamed(SchemaModel schema) => schema.Shape is ObjectShape or EnumShape or UnionShape;

    public void Walk(ApiModel model, CancellationToken cancellationToken)
    {
        foreach (var schema in model.Schemas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (schema.ComponentName is { } component)
            {
                WalkInside(schema, component);
            }
        }

        foreach (var operation in model.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Walk(operation);
        }

        foreach (var payload in model.Payloads)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Walk(payload.Schema, PayloadParent(payload.Name), "Payload");
        }
    }

    /// <summary>The name less a last word that says it already: <c>orderPayload</c> has an <c>OrderPayload</c>.</summary>
    private static string PayloadParent(string name)
    {
        var words = Words.Split(name);
        if (words.Count > 1 && words[words.Count - 1].Equals("payload", StringComparison.OrdinalIgnoreCase))
        {
            words.RemoveAt(words.Count - 1);
        }

        return Identifiers.Pascal(words, name, "Webhook");
    }

    private void WalkInside(SchemaModel schema, string component)
    {
        foreach (var (use, leaf) in ChildrenOf(schema))
        {
            // An item of the component `Pets` is a `Pet`, not a `PetsItem`.
            var (parent, own) = IsNamed(schema) ? (componentName(schema), leaf) : ("", SingularLeaf(component));
            Walk(use, parent, own);
        }
    }

    private void Walk(OperationModel operation)
    {
        var name = OperationNames.Full(operation);
        foreach (var parameter in operation.Parameters)
        {
            Walk(parameter.Schema, name, parameter.NameOverride ?? parameter.Name);
        }

        foreach (var content in operation.Body?.Contents ?? [])
        {
            Walk(content.Schema, name, "Request");
        }

        foreach (var response in operation.Responses)
        {
            // An error's body is called an error: `GetPet404Response` would read as the answer.
            var success = IsSuccess(response);
            foreach (var header in success ? response.Headers : [])
            {
                Walk(header.Schema, name, header.NameOverride ?? header.Name);
            }

            if (response.Envelope is { } envelope)
            {
                Walk(envelope.Result, name, success ? "Result" : "ErrorResult");
                continue;
            }

            foreach (var content in response.Contents)
            {
                Walk(content.Schema, name, success ? "Response" : "Error");
            }
        }

        // Last, so that a refusal that is added takes no name from what is there.
        foreach (var header in operation.Responses
            .Where(static response => !IsSuccess(response))
            .SelectMany(static response => response.Headers))
        {
            Walk(header.Schema, name, header.NameOverride ?? header.Name);
        }
    }

    private static bool IsSuccess(ResponseModel response) =>
        response.Status.StartsWith("2", StringComparison.Ordinal) || response.Status == "default";

    private void Walk(SchemaUse? use, string parent, string leaf)
    {
        if (use is null)
        {
            return;
        }

        _open.Push((use.Id, parent, leaf));
        while (_open.Count > 0)
        {
            var (id, parentName, leafName) = _open.Pop();
            var schema = schemas[id];
            if (schema.ComponentName is not null)
            {
                continue;
            }

            var isFirst = _visited.Add(schema.Id);
            if (schema.SuggestedName is { } suggested)
            {
                (parentName, leafName) = ("", suggested);
            }

            var name = IsNamed(schema) ? visit(schema, parentName, leafName, isFirst) : parentName;
            if (isFirst)
            {
                foreach (var child in ChildrenOf(schema))
                {
                    _open.Push((child.Use.Id, name, IsNamed(schema) ? child.Leaf : SingularLeaf(leafName)));
                }
            }
        }
    }

    private IEnumerable<(SchemaUse Use, string Leaf)> ChildrenOf(SchemaModel schema)
    {
        switch (schema.Shape)
        {
            case ObjectShape obj:
                foreach (var property in obj.Properties)
                {
                    yield return (property.Schema, property.NameOverride ?? property.Name);
                }

                if (obj.AdditionalProperties is { } additional)
                {
                    yield return (additional, "Value");
                }

                break;
            case ArrayShape array:
                yield return (array.Items, "Item");
                break;
            case MapShape map:
                yield return (map.Values, "Value");
                break;
            case UnionShape union:
                foreach (var property in union.Base?.Properties ?? [])
                {
                    yield return (property.Schema, property.NameOverride ?? property.Name);
                }

                for (var i = 0; i < union.Cases.Count; i++)
                {
                    yield return (union.Cases[i].Schema, CaseLeaf(union.Cases[i], i));
                }

                break;
        }
    }

    /// <summary>What a case is called: by its discriminator, its title, or the one value that a property of it has.</summary>
    private string CaseLeaf(UnionCaseModel unionCase, int index)
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

        return Constant(schema) ?? "Case" + (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private string? Constant(SchemaModel schema)
    {
        foreach (var property in (schema.Shape as ObjectShape)?.Properties ?? [])
        {
            if (schemas[property.Schema.Id].Shape is EnumShape { Kind: EnumValueKind.String, Values.Count: 1 } constant
                && Words.Split(constant.Values[0].Value).Count > 0)
            {
                return constant.Values[0].Value;
            }
        }

        return null;
    }

    private static string SingularLeaf(string leaf)
    {
        var words = Words.Split(leaf);
        if (words.Count == 0)
        {
            return leaf + "Item";
        }

        var last = words[words.Count - 1];
        var singular = Words.Singular(last);
        if (singular == last)
        {
            return leaf.EndsWith("Item", StringComparison.Ordinal) ? leaf : leaf + "Item";
        }

        words[words.Count - 1] = singular;
        return Words.Pascal(words);
    }
}
