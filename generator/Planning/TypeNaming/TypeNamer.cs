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
    private static readonly NameScope s_reserved =
        new(ReservedNames.Types, ReservedNames.RecordMembers, ReservedNames.DeclaredMembers);

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    // Components that are not called as their own name is, whether selected or not, by that.
    private readonly Dictionary<string, string> _components = new(StringComparer.Ordinal);

    // Components that are called by an `x-csharp-name`.
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

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

        var modeled = model.Schemas.Where(schema => schema.ComponentName is not null && InlineSchemas.IsNamed(schema)).ToList();
        _given.UnionWith(modeled.Where(schema => _names.ContainsKey(schema.Id)).Select(schema => schema.ComponentName!));

        // A component whose name is a type's already keeps it; of others that meet, the order is the alphabet's.
        var components = FindComponents(modeled);
        TakeComponents(components, areAsWritten: true);
        TakeComponents(components, areAsWritten: false);
        foreach (var schema in modeled.Where(schema => !_names.ContainsKey(schema.Id)))
        {
            _names[schema.Id] = GetComponentName(schema.ComponentName!);
        }
    }

    /// <summary>The components of the outline and of the model; ordinal.</summary>
    private IReadOnlyList<ComponentName> FindComponents(List<SchemaModel> modeled)
    {
        var others = new HashSet<string>(
            modeled.Select(static schema => schema.ComponentName!).Where(name => !IsOutlined(name)), StringComparer.Ordinal);
        return others.Count == 0
            ? schemas.Titles.Components
            : schemas.Titles.Components.Concat(others.Select(ComponentName.Of))
                .OrderBy(static component => component.Component, StringComparer.Ordinal)
                .ToList();
    }

    private void TakeComponents(IReadOnlyList<ComponentName> components, bool areAsWritten)
    {
        for (var i = 0; i < components.Count; i++)
        {
            var component = components[i];
            if (component.IsAsWritten != areAsWritten || _given.Contains(component.Component))
            {
                continue;
            }

            // Most names are free, and are made only where somebody asks for them.
            if (!s_reserved.IsFree(component.Hash)
                || !scope.IsFree(component.Hash)
                || !scope.IsFree(component.CodecHash)
                || !scope.IsFree(component.UnknownHash))
            {
                _components[component.Component] = Take(ComponentName.Make(component.Component));
                continue;
            }

            scope.TryTake(component.Hash);
            scope.TryTake(component.CodecHash);
            scope.TryTake(component.UnknownHash);
        }
    }

    /// <summary>Whether the document has a schema component of a name that may become a type.</summary>
    private bool IsOutlined(string component)
    {
        var names = schemas.Titles.Components;
        var (low, high) = (0, names.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(names[middle].Component, component);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    private string GetComponentName(string component) =>
        _components.TryGetValue(component, out var name) ? name : schemas.Titles.GetComponentName(component);

    /// <summary>The name of a component of the outline that has no <c>x-csharp-name</c>.</summary>
    private string? FindComponentName(string component) =>
        !_given.Contains(component) && (IsOutlined(component) || _components.ContainsKey(component)) ? GetComponentName(component) : null;

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
        Dictionary<string, string>? names = null;
        return parameter => (names ??= TakeParameters()).TryGetValue(parameter, out var name) ? name : parameter;
    }

    private Dictionary<string, string> TakeParameters()
    {
        var taken = new NameScope();
        return model.Outline.Parameters
            .Select(static parameter => (Name: parameter, Pascal: Identifiers.ToPascalCase(parameter, "Parameter")))
            .OrderBy(static parameter => parameter.Name == parameter.Pascal ? 0 : 1, Comparer<int>.Default)
            .ThenBy(static parameter => parameter.Name, StringComparer.Ordinal)
            .ToDictionary(static parameter => parameter.Name, parameter => taken.Take(parameter.Pascal), StringComparer.Ordinal);
    }

    private string NameComponent(string component) =>
        FindComponentName(component) is { } outlined ? outlined
        : schemas[BoundedPointer.Append(BoundedPointer.Schemas, component)] is { ComponentName: not null } schema
            && _names.TryGetValue(schema.Id, out var name) ? name
        : Identifiers.ToPascalCase(component, "Model");

    private string TakeTitle(string title) =>
        schemas.Titles.ComponentOf(title) is { } component
            && !_names.ContainsKey(BoundedPointer.Append(BoundedPointer.Schemas, component))
            && FindComponentName(component) is { } name ? name
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
