using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.TypeNaming;

/// <summary>
/// Gives every object, enum and union its C# name, a function of the place that it names: components by their own, inline schemas by their
/// title or by where they stand. Where names meet, components come first, then titles; the name of a place is then spelled further.
/// </summary>
internal sealed class TypeNamer(ApiModel model, SchemaIndex schemas, NameScope scope)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    // By component name, whether the component is selected or not.
    private readonly Dictionary<string, string> _components = new(StringComparer.Ordinal);

    /// <summary>The names by canonical schema id.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>
    /// Names what has an <c>x-csharp-name</c>, and the components: all of the document, so that a selection renames nothing.
    /// </summary>
    public void NameComponents()
    {
        foreach (var schema in model.Schemas)
        {
            if (schema.NameOverride is { } name
                && InlineSchemas.IsNamed(schema)
                && schemas.GetCanonical(schema.Id) == schema.Id
                && Identifiers.IsGivenName(name))
            {
                _names[schema.Id] = Take(name);
            }
        }

        // A component whose name is a type's already keeps it; of others that meet, the order is the alphabet's.
        var outlined = model.Outline.Components.Select(component => component.Key);
        var modeled = model.Schemas.Where(schema => schema.ComponentName is not null && InlineSchemas.IsNamed(schema)).ToList();
        var given = new HashSet<string>(
            modeled.Where(schema => _names.ContainsKey(schema.Id)).Select(schema => schema.ComponentName!),
            StringComparer.Ordinal);
        foreach (var component in outlined
            .Concat(modeled.Select(schema => schema.ComponentName!))
            .Distinct(StringComparer.Ordinal)
            .Where(component => !given.Contains(component))
            .Select(component => (Name: component, Pascal: schemas.Titles.GetComponentName(component)))

                .OrderBy(component => component.Name == component.Pascal ? 0 : 1, Comparer<int>.Default)
                .ThenBy(component => component.Name, StringComparer.Ordinal))
        {
            _components[component.Name] = Take(component.Pascal);
        }

        foreach (var schema in modeled.Where(schema => !_names.ContainsKey(schema.Id)))
        {
            _names[schema.Id] = _components[schema.ComponentName!];
        }
    }

    /// <summary>Names the inline schemas.</summary>
    public void NameInline(OperationNamer operations, CancellationToken cancellationToken)
    {
        // All titles of the document take their names, so that a selection renames nothing.
        var titles = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var title in schemas.Titles.Names)
        {
            titles[title] = TakeTitle(title);
        }

        foreach (var schema in model.Schemas)
        {
            if (schemas.Titles.Find(schema) is { } title
                && schemas.GetCanonical(schema.Id) == schema.Id
                && !_names.ContainsKey(schema.Id)
                && titles.TryGetValue(title, out var name))
            {
                _names[schema.Id] = name;
            }
        }

        new InlineSchemas(schemas, operations, NameComponent, ParameterNames(), NameInlineSchema).Visit(model, cancellationToken);
    }

    // Names of parameters that come to the same are told apart over the whole document.
    private Func<string, string> ParameterNames()
    {
        var taken = new NameScope();
        var names = model.Outline.Parameters
            .Select(static parameter => (Name: parameter, Pascal: Identifiers.ToPascalCase(parameter, "Parameter")))
            .OrderBy(static parameter => parameter.Name == parameter.Pascal ? 0 : 1, Comparer<int>.Default)
            .ThenBy(static parameter => parameter.Name, StringComparer.Ordinal)
            .ToDictionary(static parameter => parameter.Name, parameter => taken.Take(parameter.Pascal), StringComparer.Ordinal);
        return parameter => names.TryGetValue(parameter, out var name) ? name : parameter;
    }

    private string NameComponent(string component) =>
        _components.TryGetValue(component, out var name) ? name
        : schemas[BoundedPointer.Append(BoundedPointer.Schemas, component)] is { ComponentName: not null } schema
            && _names.TryGetValue(schema.Id, out name) ? name
        : Identifiers.ToPascalCase(component, "Model");

    private string TakeTitle(string title) =>
        schemas.Titles.ComponentOf(title) is { } component
            && !_names.ContainsKey(BoundedPointer.Append(BoundedPointer.Schemas, component))
            && _components.TryGetValue(component, out var name) ? name
        : TryTake(title) ? title
        : Take(title);

    private string NameInlineSchema(SchemaModel schema, InlinePlace place)
    {
        if (!_names.TryGetValue(schema.Id, out var name))
        {
            _names[schema.Id] = name = place.Names.FirstOrDefault(TryTake) ?? Take(place.Name);
        }

        return name;
    }

    /// <summary>Takes a name as it is, if it is free with those that it brings along.</summary>
    private bool TryTake(string name)
    {
        if (IsReserved(name) || !scope.IsFree(name))
        {
            return false;
        }

        var (codec, unknown) = (name + "Codec", "Unknown" + name);
        if (!scope.IsFree(codec) || !scope.IsFree(unknown))
        {
            return false;
        }

        scope.Reserve(name);
        scope.Reserve(codec);
        scope.Reserve(unknown);
        return true;
    }

    // A type's own members may not be called like it (CS0542).
    private static bool IsReserved(string name) =>
        ReservedNames.Types.Contains(name) || ReservedNames.RecordMembers.Contains(name) || ReservedNames.DeclaredMembers.Contains(name);

    private string Take(string name)
    {
        if (IsReserved(name))
        {
            name += "Model";
        }

        // Every type brings its codec along, and a union its unknown case.
        while (true)
        {
            var taken = scope.Take(name);
            if (scope.IsFree(taken + "Codec") && scope.IsFree("Unknown" + taken))
            {
                scope.Reserve(taken + "Codec");
                scope.Reserve("Unknown" + taken);
                return taken;
            }
        }
    }
}
