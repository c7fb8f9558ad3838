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
        var enums = new List<EnumEntry>();
        var models = new List<JsonContextEntry>();
        foreach (var type in types)
        {
            if (type is EnumPlan plan)
            {
                enums.Add(new EnumEntry(plan.Name, plan.IsNumber, plan.Members.Select(static member => member.Wire).ToEquatableArray()));
                continue;
            }

            var isOffered = type.IsComponent || documents.Contains(type.Name);
            models.Add(new JsonContextEntry(
                isOffered ? scope.Take(type.Name, type.Name + "Type") : null,
                new NamedType(type.Name, type is UnionPlan ? NamedKind.Union : NamedKind.Record)));
        }

        return new JsonContextPlan(name, enums.ToEquatableArray(), models.ToEquatableArray());
    }
}
