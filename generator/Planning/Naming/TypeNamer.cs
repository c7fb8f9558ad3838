using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.Naming;

/// <summary>Gives every object, enum and union its C# name: components by their own, inline schemas by where they stand.</summary>
internal sealed class TypeNamer
{
    private readonly NameScope _scope;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _places = new(StringComparer.Ordinal);

    private TypeNamer(NameScope scope) => _scope = scope;

    /// <summary>The names by canonical schema id.</summary>
    public static IReadOnlyDictionary<string, string> Assign(
        ApiModel model,
        SchemaIndex schemas,
        NameScope scope,
        CancellationToken cancellationToken)
    {
        var namer = new TypeNamer(scope);
        namer.NameComponents(model);

        // Twice: what a type that stands in several places is called depends on all of them.
        new InlineSchemas(schemas, namer.ComponentName, namer.NotePlace).Walk(model, cancellationToken);
        new InlineSchemas(schemas, namer.ComponentName, namer.Name).Walk(model, cancellationToken);
        return namer._names;
    }

    private void NameComponents(ApiModel model)
    {
        foreach (var schema in model.Schemas)
        {
            if (schema.NameOverride is { } name && InlineSchemas.IsNamed(schema) && Identifiers.IsGivenName(name))
            {
                _names[schema.Id] = Take(name);
            }
        }

        foreach (var schema in model.Schemas)
        {
            if (schema.ComponentName is { } component && InlineSchemas.IsNamed(schema) && !_names.ContainsKey(schema.Id))
            {
                _names[schema.Id] = Take(Identifiers.Pascal(GenericNames.Separate(component), "Model"));
            }
        }
    }

    private string ComponentName(SchemaModel schema) => _names[schema.Id];

    private string NotePlace(SchemaModel schema, string parent, string leaf, bool isFirst)
    {
        var name = Join(parent, leaf);
        if (isFirst)
        {
            _places[schema.Id] = [name];
        }
        else
        {
            _places[schema.Id].Add(name);
        }

        return name;
    }

    private string Name(SchemaModel schema, string parent, string leaf, bool isFirst)
    {
        if (_names.TryGetValue(schema.Id, out var name))
        {
            return name;
        }

        var places = _places[schema.Id];
        return _names[schema.Id] = places.Count == 1 ? Take(Join(parent, leaf)) : Take(SharedNames.Of(places, schema, parent));
    }

    private string Take(string name)
    {
        // A type's own members may not be called like it (CS0542).
        if (ReservedNames.Types.Contains(name)
            || ReservedNames.RecordMembers.Contains(name)
            || ReservedNames.DeclaredMembers.Contains(name))
        {
            name += "Model";
        }

        // Every type brings its codec along, and a union its unknown case.
        while (true)
        {
            var taken = _scope.Take(name);
            if (_scope.IsFree(taken + "Codec") && _scope.IsFree("Unknown" + taken))
            {
                _scope.Reserve(taken + "Codec");
                _scope.Reserve("Unknown" + taken);
                return taken;
            }
        }
    }

    private static string Join(string parent, string leaf)
    {
        var own = Identifiers.Pascal(leaf, "Value");
        return own.StartsWith(parent, StringComparison.Ordinal) && own.Length > parent.Length && char.IsUpper(own[parent.Length])
            ? own
            : parent + own;
    }
}
