using Specwright.Generator.Incremental;
using Specwright.Generator.Reading;

namespace Specwright.Generator.Planning;

/// <summary>Lays the planned types into files: one for the client, one for each group with the types that only it reaches, one for those of payloads, one for each shared type.</summary>
internal sealed class FilePlanner(ClientNames names, SpecOptions options)
{
    private const int MaxTypesBeside = 64;
    private const string PayloadFile = "Payloads";

    public EquatableArray<FilePlan> Plan(ClientPlan client, CredentialPlan? credential, EquatableArray<GroupPlan> groups, IEnumerable<TypeRef> payloads, ErrorClassPlan? errors, List<TypePlan> types)
    {
        var owners = TypeOwners.Find(client, groups, payloads, types);
        types = types.FindAll(type => owners.ContainsKey(type.Name));
        var files = new List<FilePlan>
        {
            File(names.JsonContext) with { Json = JsonContext(types.FindAll(static type => type.IsJson)) },
        };
        if (errors is not null)
        {
            files.Add(File(errors.Name) with { Errors = errors });
        }

        var byOwner = types.ToLookup(type => owners[type.Name], StringComparer.Ordinal);
        AddWithTypes(files, File(client.Name) with { Client = client, Credential = credential }, client.Name, byOwner[TypeOwners.Client]);
        foreach (var group in groups)
        {
            AddWithTypes(files, File(group.Names.Property) with { Group = group }, group.Names.Property, byOwner[group.Names.Property]);
        }

        if (byOwner[TypeOwners.Payloads].Any())
        {
            AddWithTypes(files, File(PayloadFile), PayloadFile, byOwner[TypeOwners.Payloads]);
        }

        files.AddRange(byOwner[TypeOwners.Shared].Select(type => File(type.Name) with { Types = [type] }));

        files.Sort((left, right) => string.CompareOrdinal(left.HintName, right.HintName));
        return Unique(files).ToEquatableArray();
    }

    /// <summary>Adds a file with the types that only it reaches; very many of them stand in files of their own, by their first two words, so that no edit costs the whole API.</summary>
    private void AddWithTypes(List<FilePlan> files, FilePlan file, string name, IEnumerable<TypePlan> types)
    {
        var own = types.ToEquatableArray();
        if (own.Count <= MaxTypesBeside)
        {
            files.Add(file with { Types = own });
            return;
        }

        if (file.Client is not null || file.Group is not null)
        {
            files.Add(file);
        }

        files.AddRange(own
            .GroupBy(type => Naming.Words.Pascal(Naming.Words.Split(type.Name).Take(2)), StringComparer.OrdinalIgnoreCase)
            .Select(words => File($"{name}.{words.Key}") with { Types = words.ToEquatableArray() }));
    }

    private FilePlan File(string name) => new()
    {
        HintName = $"{HintNames.Short(options.Namespace.Replace("@", "") + "." + names.Client)}/{HintNames.Short(name)}.g.cs",
        Namespace = options.Namespace,
        Access = options.IsPublic ? "public" : "internal",
    };

    /// <summary>A group and a type may have the same name; their files must not.</summary>
    private static IEnumerable<FilePlan> Unique(List<FilePlan> files)
    {
        var scope = new Naming.NameScope();
        foreach (var file in files)
        {
            yield return file with { HintName = scope.Take(file.HintName, file.HintName.Replace(".g.cs", file.Group is null ? ".Type.g.cs" : ".Group.g.cs")) };
        }
    }

    private JsonContextPlan JsonContext(List<TypePlan> types)
    {
        var scope = new Naming.NameScope(["Default", "Options", "GetTypeInfo", names.JsonContext, "Equals", "GetHashCode", "ToString", "GetType", "GeneratedSerializerOptions"]);
        return new JsonContextPlan(
            names.JsonContext,
            types.Select(type => new JsonContextEntry(scope.Take(type.Name, type.Name + "Type"), new NamedType(type.Name, type switch
            {
                EnumPlan => NamedKind.Enum,
                UnionPlan => NamedKind.Union,
                _ => NamedKind.Record,
            }))).ToEquatableArray());
    }
}
