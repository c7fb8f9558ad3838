using Specwright.Generator.Modeling;

namespace Specwright.Generator.Planning.Naming;

/// <summary>Gives every object, enum and union its C# name: components by their own, inline schemas by where they stand.</summary>
internal sealed class TypeNamer
{
    private readonly SchemaIndex _schemas;
    private readonly NameScope _scope;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    private TypeNamer(SchemaIndex schemas, NameScope scope)
    {
        _schemas = schemas;
        _scope = scope;
    }

    /// <summary>The names by canonical schema id.</summary>
    public static IReadOnlyDictionary<string, string> Assign(ApiModel model, SchemaIndex schemas, NameScope scope, CancellationToken cancellationToken)
    {
        var namer = new TypeNamer(schemas, scope);
        namer.NameComponents(model);
        foreach (var schema in model.Schemas)
        {
            if (schema.ComponentName is { } component)
            {
                cancellationToken.ThrowIfCancellationRequested();
                namer.NameInside(schema, namer._names.TryGetValue(schema.Id, out var name) ? name : Identifiers.Pascal(component, "Model"));
            }
        }

        foreach (var operation in model.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            namer.NameOperation(operation);
        }

        return namer._names;
    }

    private void NameComponents(ApiModel model)
    {
        foreach (var schema in model.Schemas)
        {
            if (schema.NameOverride is { } name && IsNamed(schema) && Identifiers.IsValid(name))
            {
                _names[schema.Id] = Take(name);
            }
        }

        foreach (var schema in model.Schemas)
        {
            if (schema.ComponentName is { } component && IsNamed(schema) && !_names.ContainsKey(schema.Id))
            {
                _names[schema.Id] = Take(Identifiers.Pascal(component, "Model"), Identifiers.Spelled(component, "Model"));
            }
        }
    }

    private void NameOperation(OperationModel operation)
    {
        var name = OperationNames.Full(operation);
        foreach (var parameter in operation.Parameters)
        {
            Name(parameter.Schema, name, parameter.Name);
        }

        foreach (var content in operation.Body?.Contents ?? [])
        {
            NameIfAny(content.Schema, name, "Request");
        }

        foreach (var response in operation.Responses)
        {
            // An error's body is named after its status: `GetPet404Response` would read as the answer.
            var success = response.Status.StartsWith("2", StringComparison.Ordinal) || response.Status == "default";
            if (response.Envelope is { } envelope)
            {
                NameIfAny(envelope.Result, name, success ? "Result" : "ErrorResult");
                continue;
            }

            foreach (var content in response.Contents)
            {
                NameIfAny(content.Schema, name, success ? "Response" : "Error");
            }
        }
    }

    private void NameIfAny(SchemaUse? use, string parent, string leaf)
    {
        if (use is not null)
        {
            Name(use, parent, leaf);
        }
    }

    /// <summary>Names an inline schema and what stands inside it; components and what has its name already stay.</summary>
    private void Name(SchemaUse use, string parent, string leaf)
    {
        // A work list: inline schemas may be nested as deep as the document likes.
        var open = new Stack<(string Id, string Parent, string Leaf)>();
        open.Push((use.Id, parent, leaf));
        while (open.Count > 0)
        {
            var (id, parentName, leafName) = open.Pop();
            var schema = _schemas[id];
            if (schema.ComponentName is not null || !_visited.Add(schema.Id))
            {
                continue;
            }

            if (IsNamed(schema))
            {
                if (!_names.TryGetValue(schema.Id, out var name))
                {
                    _names[schema.Id] = name = Take(Join(parentName, leafName));
                }

                foreach (var child in ChildrenOf(schema))
                {
                    open.Push((child.Use.Id, name, child.Leaf));
                }
            }
            else
            {
                foreach (var child in ChildrenOf(schema))
                {
                    open.Push((child.Use.Id, parentName, SingularLeaf(leafName)));
                }
            }
        }
    }

    private void NameInside(SchemaModel schema, string name)
    {
        foreach (var (use, leaf) in ChildrenOf(schema))
        {
            // An item of the component `Pets` is a `Pet`, not a `PetsItem`.
            var (parent, own) = IsNamed(schema) ? (name, leaf) : ("", SingularLeaf(schema.ComponentName ?? leaf));
            Name(use, parent, own);
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
                for (var i = 0; i < union.Cases.Count; i++)
                {
                    yield return (union.Cases[i].Schema, CaseLeaf(_schemas[union.Cases[i].Schema.Id], i));
                }

                break;
        }
    }

    private static string CaseLeaf(SchemaModel schema, int index)
    {
        if (schema.Title is { Length: > 0 and <= 40 } title && Words.Split(title) is { Count: > 0 and <= 4 })
        {
            return title;
        }

        return "Case" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private string Take(string name, params string[] alternatives)
    {
        if (ReservedNames.Types.Contains(name))
        {
            name += "Model";
        }

        // Every type brings its codec along.
        while (true)
        {
            var taken = _scope.Take(name, alternatives);
            if (_scope.IsFree(taken + "Codec") && _scope.IsFree("Unknown" + taken))
            {
                _scope.Reserve(taken + "Codec");
                return taken;
            }
        }
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

    private static string Join(string parent, string leaf)
    {
        var own = Identifiers.Pascal(leaf, "Value");
        return own.StartsWith(parent, StringComparison.Ordinal) && own.Length > parent.Length && char.IsUpper(own[parent.Length]) ? own : parent + own;
    }

    private static bool IsNamed(SchemaModel schema) => schema.Shape is ObjectShape or EnumShape or UnionShape;
}
