using Specwright.Generator.Common;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Files;

/// <summary>Plans the client's JSON context.</summary>
internal static class JsonContextPlanner
{
    /// <summary>
    /// A property for each type that may be a whole JSON document: a component, or what an operation takes or gives. Of the others there
    /// are too many, and hardly anyone asks for them.
    /// </summary>
    /// <param name="name">The name of the context.</param>
    /// <param name="types">The types of JSON.</param>
    /// <param name="documents">The names of the types that operations take or give.</param>
    public static JsonContextPlan Plan(string name, List<TypePlan> types, HashSet<string?> documents)
    {
        var scope = new NameScope([
            "Default", "Options", "GetTypeInfo", name, "Equals", "GetHashCode", "ToString", "GetType",
            "GeneratedSerializerOptions",
        ]);
        return new JsonContextPlan(
            name,
            types.Select(type => new JsonContextEntry(type is not EnumPlan && (type.IsComponent || documents.Contains(type.Name))
                ? scope.Take(type.Name, type.Name + "Type")
                : null, new NamedType(type.Name, type switch
                {
                    EnumPlan => NamedKind.Enum,
                    UnionPlan => NamedKind.Union,
                    _ => NamedKind.Record,
                }))).ToEquatableArray());
    }
}
