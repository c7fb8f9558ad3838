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
            if (MethodTypes.NameIn(type) is { } name)
            {
                open.Push((name, IsValue: true));
            }
        }
    }
}
