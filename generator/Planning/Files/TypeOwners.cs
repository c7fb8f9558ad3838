using Specwright.Generator.Common;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Files;

/// <summary>Finds out which group alone reaches a type: the type then stands in the group's file.</summary>
internal static class TypeOwners
{
    /// <summary>The owner of types that only the client's own methods reach.</summary>
    public const string Client = "";

    /// <summary>The owner of types that several groups reach.</summary>
    public const string Shared = "*";

    /// <summary>The owner of types that only payloads of webhooks and callbacks reach; no group is called that.</summary>
    public const string Payloads = "+";

    /// <summary>
    /// The owner of each type that a method, a payload or a root reaches; what none reaches is missing, and not generated.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="groups">Its groups.</param>
    /// <param name="payloads">What webhooks and callbacks carry.</param>
    /// <param name="roots">What the project's code names.</param>
    /// <param name="types">All types.</param>
    /// <param name="parents">
    /// Gets the bases of which no value is used, but what derives from them: their other cases are not generated for that.
    /// </param>
    public static Dictionary<string, string> Find(
        ClientPlan client,
        EquatableArray<GroupPlan> groups,
        IEnumerable<TypeRef> payloads,
        IEnumerable<TypeRef> roots,
        List<TypePlan> types,
        out HashSet<string> parents)
    {
        var byName = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = new HashSet<string>(StringComparer.Ordinal);
        TypeReach.Add(MethodTypes.Of(client.Methods), Client, byName, owners, values);
        foreach (var group in groups)
        {
            TypeReach.Add(MethodTypes.Of(group.Methods), group.Names.Property, byName, owners, values);
        }

        TypeReach.Add(payloads, Payloads, byName, owners, values);

        // What is reached anyway stays where it is, and as it is.
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        var namedValues = new HashSet<string>(StringComparer.Ordinal);
        TypeReach.Add(roots, Shared, byName, named, namedValues);
        foreach (var name in named.Keys.Where(name => !owners.ContainsKey(name)).ToList())
        {
            owners.Add(name, Shared);
            if (namedValues.Contains(name))
            {
                values.Add(name);
            }
        }

        parents = new HashSet<string>(
            owners.Keys.Where(name => !values.Contains(name) && byName[name] is UnionPlan { IsBase: true }),
            StringComparer.Ordinal);
        return owners;
    }
}
