using Specwright.Generator.Common;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Files;

/// <summary>
/// Lays the planned types into files: one for the client, one for each group with the types that only it reaches, one for those of
/// payloads, and one for those that several of these share.
/// </summary>
internal sealed class FilePlanner(ClientNames names, SpecOptions options)
{
    private const int MaxTypesBeside = 64;
    private const string PayloadFile = "Payloads";
    private const string SharedFile = "Shared";

    public EquatableArray<FilePlan> Plan(
        ClientPlan client, RegistrationPlan? registration, CredentialPlan? credential, EquatableArray<GroupPlan> groups,
        IEnumerable<TypeRef> payloads, IEnumerable<TypeRef> roots, ErrorClassPlan? errors, List<TypePlan> types)
    {
        var owners = TypeOwners.Find(client, groups, payloads, roots, types, out var parents);
        types = types.FindAll(type => owners.ContainsKey(type.Name)).ConvertAll(type =>
            type is UnionPlan union && parents.Contains(type.Name)
                ? union with { IsParentOnly = true, Unknown = null, Cases = [] }
                : type);
        var documents = new HashSet<string?>(groups
            .SelectMany(group => TypeOwners.Of(group.Methods))
            .Concat(TypeOwners.Of(client.Methods))
            .Concat(payloads)
            .Select(TypeOwners.NameIn), StringComparer.Ordinal);
        var files = new List<FilePlan>
        {
            PlanFile(names.JsonContext) with { Json = PlanJsonContext(types.FindAll(static type => type.IsJson), documents) },
        };
        if (errors is not null)
        {
            files.Add(PlanFile(errors.Name) with { Errors = errors });
        }

        if (registration is not null)
        {
            files.Add(PlanFile(registration.Name) with { Registration = registration });
        }

        var byOwner = types.ToLookup(type => owners[type.Name], StringComparer.Ordinal);
        AddWithTypes(
            files,
            PlanFile(client.Name) with { Client = client, Credential = credential },
            client.Name,
            byOwner[TypeOwners.Client]);
        foreach (var group in groups)
        {
            AddWithTypes(files, PlanFile(group.Names.Property) with { Group = group }, group.Names.Property, byOwner[group.Names.Property]);
        }

        foreach (var (owner, name) in new[] { (TypeOwners.Payloads, PayloadFile), (TypeOwners.Shared, SharedFile) })
        {
            if (byOwner[owner].Any())
            {
                AddWithTypes(files, PlanFile(name), name, byOwner[owner]);
            }
        }

        files.Sort((left, right) => string.CompareOrdinal(left.HintName, right.HintName));
        return MakeUnique(files).ToEquatableArray();
    }

    /// <summary>
    /// Adds a file with the types that only it reaches; very many of them stand in files of their own, by the first words of their names,
    /// so that no edit costs the whole API.
    /// </summary>
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

        foreach (var word in GroupByWords(own, 1))
        {
            files.AddRange((word.Count() <= MaxTypesBeside
                ? [word]
                : GroupByWords(word, 2)).Select(words => PlanFile($"{name}.{words.Key}") with { Types = words.ToEquatableArray() }));
        }
    }

    private static IEnumerable<IGrouping<string, TypePlan>> GroupByWords(IEnumerable<TypePlan> types, int count) =>
        types.GroupBy(type => Naming.Words.ToPascalCase(Naming.Words.Split(type.Name).Take(count)), StringComparer.OrdinalIgnoreCase);

    private FilePlan PlanFile(string name) => new()
    {
        HintName = $"{HintNames.Shorten(options.Namespace.Replace("@", "") + "." + names.Client)}/{HintNames.Shorten(name)}.g.cs",
        Namespace = options.Namespace,
        Access = options.IsPublic ? "public" : "internal",
    };

    /// <summary>A group and a type may have the same name; their files must not.</summary>
    private static IEnumerable<FilePlan> MakeUnique(List<FilePlan> files)
    {
        var scope = new Naming.NameScope();
        foreach (var file in files)
        {
            yield return file with
            {
                HintName = scope.Take(file.HintName, file.HintName.Replace(".g.cs", file.Group is null ? ".Type.g.cs" : ".Group.g.cs")),
            };
        }
    }

    /// <summary>
    /// A property for each type that may be a whole JSON document: a component, or what an operation takes or gives. Of the others there
    /// are too many, and hardly anyone asks for them.
    /// </summary>
    private JsonContextPlan PlanJsonContext(List<TypePlan> types, HashSet<string?> documents)
    {
        var scope = new Naming.NameScope([
            "Default", "Options", "GetTypeInfo", names.JsonContext, "Equals", "GetHashCode", "ToString", "GetType",
            "GeneratedSerializerOptions",
        ]);
        return new JsonContextPlan(
            names.JsonContext,
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
