using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;

namespace Specwright.Generator.Reading.Copying;

/// <summary>
/// Remembers where the operation of a path and a method came from: several fragments may declare one, and the first has it.
/// </summary>
internal sealed class OperationOwners(BundleContext context)
{
    private readonly Dictionary<(string Path, string Method), (SpecSource Source, string Pointer)> _owners = [];

    /// <summary>Takes the operation for what stands at <paramref name="node"/>; that another has it is reported.</summary>
    public bool TryClaim(PathEntry entry, SourceNode node, string method)
    {
        var (source, pointer) = node.Key;
        if (!_owners.TryGetValue((entry.Path, method), out var owner))
        {
            _owners.Add((entry.Path, method), (source, pointer));
            return true;
        }

        if (owner.Source != source || owner.Pointer != pointer)
        {
            context.Report(
                ReadingDiagnosticIds.DuplicateOperation,
                source,
                pointer,
                method,
                entry.Path,
                ComponentConflicts.FormatName(owner.Source, owner.Pointer));
        }

        return false;
    }
}
