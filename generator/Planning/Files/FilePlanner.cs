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
            .SelectMany(static group => MethodTypes.Of(group.Methods))
            .Concat(MethodTypes.Of(client.Methods))
            .Concat(payloads)
            .Select(MethodTypes.NameIn), StringComparer.Ordinal);
        var files = new List<FilePlan>
        {
            PlanFile(names.JsonContext) with
            {
                Json = JsonContextPlanner.Plan(names.JsonContext, types.FindAll(static type => type.IsJson), documents),
            },
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
        AddWithTypes(client.Name, PlanFile(client.Name) with { Client = client, Credential = credential }, TypeOwners.Client);
        foreach (var group in groups)
        {
            AddWithTypes(group.Names.Property, PlanFile(group.Names.Property) with { Group = group }, group.Names.Property);
        }

        foreach (var (owner, name) in new[] { (TypeOwners.Payloads, PayloadFile), (TypeOwners.Shared, SharedFile) })
        {
            if (byOwner[owner].Any())
            {
                AddWithTypes(name, PlanFile(name), owner);
            }
        }

        files.Sort((left, right) => string.CompareOrdinal(left.HintName, right.HintName));
        return Complete(files).ToEquatableArray();

        void AddWithTypes(string name, FilePlan file, string owner) =>
            files.AddRange(TypeFiles.Plan(file, byOwner[owner], words => PlanFile($"{name}.{words}")));
    }

    private FilePlan PlanFile(string name) => new()
    {
        HintName = $"{HintNames.Shorten(options.Namespace.Replace("@", "") + "." + names.Client)}/{HintNames.Shorten(name)}.g.cs",
        Namespace = options.Namespace,
        Access = options.IsPublic ? "public" : "internal",
    };

    /// <summary>Completes the files. A group and a type may have the same name; their files must not.</summary>
    private static IEnumerable<FilePlan> Complete(List<FilePlan> files)
    {
        var scope = new NameScope();
        foreach (var file in files)
        {
            yield return file with
            {
                HintName = scope.Take(file.HintName, file.HintName.Replace(".g.cs", file.Group is null ? ".Type.g.cs" : ".Group.g.cs")),
                Texts = ShownTexts.Find(file),
            };
        }
    }
}
