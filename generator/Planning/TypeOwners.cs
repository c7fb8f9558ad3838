using Specwright.Generator.Incremental;

namespace Specwright.Generator.Planning;

/// <summary>Finds out which group alone reaches a type: the type then stands in the group's file.</summary>
internal static class TypeOwners
{
    /// <summary>The owner of types that only the client's own methods reach.</summary>
    public const string Client = "";

    /// <summary>The owner of types that several groups reach.</summary>
    public const string Shared = "*";

    /// <summary>The owner of each type that a method reaches; what none reaches is missing, and not generated.</summary>
    public static Dictionary<string, string> Find(ClientPlan client, EquatableArray<GroupPlan> groups, List<TypePlan> types)
    {
        var byName = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        Walk(client.Methods, Client, byName, owners);
        foreach (var group in groups)
        {
            Walk(group.Methods, group.Names.Property, byName, owners);
        }

        return owners;
    }

    private static void Walk(EquatableArray<MethodPlan> methods, string owner, Dictionary<string, TypePlan> types, Dictionary<string, string> owners)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (var method in methods)
        {
            foreach (var parameter in method.Parameters)
            {
                Push(parameter.Type);
            }

            Push(method.Body?.Type);
            foreach (var part in method.Body?.Parts ?? EquatableArray<PartPlan>.Empty)
            {
                Push(part.Type);
            }

            Push(method.Response.Type);
        }

        while (open.Count > 0)
        {
            var name = open.Pop();
            if (!seen.Add(name) || !types.TryGetValue(name, out var type))
            {
                continue;
            }

            owners[name] = owners.TryGetValue(name, out var other) && other != owner ? Shared : owner;
            switch (type)
            {
                case RecordPlan record:
                    foreach (var member in record.Members)
                    {
                        Push(member.Type);
                    }

                    Push(record.Rest?.Value);
                    break;
                case UnionPlan union:
                    foreach (var unionCase in union.Cases)
                    {
                        Push(unionCase.Type);
                    }

                    break;
            }
        }

        void Push(TypeRef? type)
        {
            while (type is ListType or MapType)
            {
                type = type is ListType list ? list.Item : ((MapType)type).Value;
            }

            if (type is NamedType named)
            {
                open.Push(named.Name);
            }
        }
    }
}
