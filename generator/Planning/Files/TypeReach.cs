using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Files;

/// <summary>Follows types to all that they are made of.</summary>
internal static class TypeReach
{
    /// <param name="roots">Where to begin.</param>
    /// <param name="owner">Who reaches them.</param>
    /// <param name="types">All types, by name.</param>
    /// <param name="owners">Gets the owner of each type, or <see cref="TypeOwners.Shared"/> for one that has another already.</param>
    /// <param name="values">Gets the types of which there are values; of a base, there may be values of what derives from it only.</param>
    public static void Add(
        IEnumerable<TypeRef?> roots,
        string owner,
        Dictionary<string, TypePlan> types,
        Dictionary<string, string> owners,
        HashSet<string> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var seenBases = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        var openBases = new Stack<string>();
        foreach (var root in roots)
        {
            Push(root);
        }

        while (open.Count + openBases.Count > 0)
        {
            var isValue = open.Count > 0;
            var name = (isValue ? open : openBases).Pop();
            if (!types.TryGetValue(name, out var type)
                || !(isValue || type is not UnionPlan { IsBase: true } ? seen : seenBases).Add(name))
            {
                continue;
            }

            if (isValue)
            {
                values.Add(name);
            }

            owners[name] = owners.TryGetValue(name, out var other) && other != owner ? TypeOwners.Shared : owner;
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
                    openBases.Push(range.Union);
                }
            }

            Push(record?.Rest?.Value);
            if (record is not null)
            {
                openBases.Push(record.Base);
            }
        }

        void Push(TypeRef? type)
        {
            if (MethodTypes.NameIn(type) is { } name)
            {
                open.Push(name);
            }
        }
    }
}
