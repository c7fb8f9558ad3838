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
        Walk(Of(client.Methods), Client, byName, owners, values);
        foreach (var group in groups)
        {
            Walk(Of(group.Methods), group.Names.Property, byName, owners, values);
        }

        Walk(payloads, Payloads, byName, owners, values);

        // What is reached anyway stays where it is, and as it is.
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        var namedValues = new HashSet<string>(StringComparer.Ordinal);
        Walk(roots, Shared, byName, named, namedValues);
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

    /// <summary>What methods take and give.</summary>
    public static IEnumerable<TypeRef?> Of(EquatableArray<MethodPlan> methods)
    {
        foreach (var method in methods)
        {
            foreach (var parameter in method.Parameters)
            {
                yield return parameter.Type;
            }

            yield return method.Body?.Type;
            foreach (var part in method.Body?.Parts ?? EquatableArray<PartPlan>.Empty)
            {
                yield return part.Type;
            }

            yield return method.Options is { } options ? new NamedType(options, NamedKind.Record) : null;
            yield return method.Response.Type;
            yield return method.Headers is { } headers ? new NamedType(headers, NamedKind.Record) : null;
            foreach (var error in method.Errors?.Types ?? EquatableArray<ErrorTypePlan>.Empty)
            {
                yield return error.Type;
                yield return error.Headers is { } refusal ? new NamedType(refusal, NamedKind.Record) : null;
            }
        }
    }

    /// <summary>The name of the type, or of what it is a list or a map of.</summary>
    public static string? NameIn(TypeRef? type)
    {
        while (type is ListType or MapType)
        {
            type = type is ListType list ? list.Item : ((MapType)type).Value;
        }

        return (type as NamedType)?.Name;
    }

    private static void Walk(
        IEnumerable<TypeRef?> roots,
        string owner,
        Dictionary<string, TypePlan> types,
        Dictionary<string, string> owners,
        HashSet<string> values)
    {
        var seen = new HashSet<(string, bool)>();
        var open = new Stack<(string Name, bool IsValue)>();
        foreach (var root in roots)
        {
            Push(root);
        }

        while (open.Count > 0)
        {
            var (name, isValue) = open.Pop();
            if (!types.TryGetValue(name, out var type) || !seen.Add((name, isValue || type is not UnionPlan { IsBase: true })))
            {
                continue;
            }

            if (isValue)
            {
                values.Add(name);
            }

            owners[name] = owners.TryGetValue(name, out var other) && other != owner ? Shared : owner;
            switch (type)
            {
                case RecordPlan record:
                    PushRecord(record);
                    break;
                case HeadersPlan headers:
                    foreach (var member in headers.Members)
                    {
                        Push(member.Type);
                    }

                    break;
                case UnionPlan union:
                    foreach (var unionCase in isValue || !union.IsBase ? union.Cases : [])
                    {
                        Push(unionCase.Type);
                    }

                    PushRecord(union.Record);

                    break;
            }
        }

        void PushRecord(RecordPlan? record)
        {
            foreach (var member in record?.Members ?? [])
            {
                Push(member.Type);
                foreach (var range in member.Discriminator?.Ranges ?? [])
                {
                    open.Push((range.Union, IsValue: false));
                }
            }

            Push(record?.Rest?.Value);
            if (record is not null)
            {
                open.Push((record.Base, IsValue: false));
            }
        }

        void Push(TypeRef? type)
        {
            if (NameIn(type) is { } name)
            {
                open.Push((name, IsValue: true));
            }
        }
    }
}
