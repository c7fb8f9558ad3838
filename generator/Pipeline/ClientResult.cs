using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Pipeline;

/// <summary>What was read of a client, and what was planned of that: the texts and places of the one, the files of the other.</summary>
internal sealed record ClientResult(ClientReading Reading, ClientOutput Output)
{
    /// <summary>Finds the plan of a client.</summary>
    public static ClientResult Join(ClientReading reading, Gathered<ClientOutput> outputs) =>
        new(reading, outputs.Items.First(output => output.Path == reading.Path));

    /// <summary>Whether a collision of clients is one of this client.</summary>
    public bool Collides(SpecDiagnostic collision) => collision.Path == Output.Path;

    /// <summary>The files with their texts.</summary>
    public EquatableArray<DocumentedFile> GetFiles() => Output.Files.ConvertAll(file => DocumentedFile.Of(file, Reading.Texts));

    /// <summary>What there is to tell the user.</summary>
    public EquatableArray<SpecDiagnostic> GetDiagnostics(CancellationToken cancellationToken) =>
        Reading.GetDiagnostics(Output, cancellationToken);
}
