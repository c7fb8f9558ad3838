using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Pipeline;

/// <summary>Clients of one namespace whose types have the same names: only the first of them can be generated.</summary>
internal static class ClientCollisions
{
    /// <summary>A diagnostic for each client that must be left out, at its first file.</summary>
    public static Gathered<SpecDiagnostic> Find(Gathered<ClientOutput> clients, CancellationToken cancellationToken)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var found = new DiagnosticCollector();
        if (clients.Items.Count < 2)
        {
            return new(found.Diagnostics);
        }

        foreach (var client in clients.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var names = client.Files.SelectMany(GetTypeNames).ToList();
            var taken = names.FirstOrDefault(owners.ContainsKey);
            if (taken is not null)
            {
                found.Report(GeneralDiagnosticIds.ClientsCollide, client.Path, default, taken, owners[taken]);
                continue;
            }

            names.ForEach(name => owners[name] = client.Path);
        }

        return new(found.Diagnostics);
    }

    private static IEnumerable<string> GetTypeNames(FilePlan file)
    {
        if (file.Client is { } client)
        {
            yield return file.Namespace + "." + client.Name;
        }

        if (file.Group is { } group)
        {
            yield return file.Namespace + "." + group.Names.Interface;
        }

        foreach (var type in file.Types)
        {
            yield return file.Namespace + "." + type.Name;
        }
    }
}
