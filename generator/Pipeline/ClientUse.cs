using Specwright.Generator.Common;
using Specwright.Generator.Planning.Used;
using Specwright.Generator.Reading;

namespace Specwright.Generator.Pipeline;

/// <summary>What the project's code names of a client.</summary>
/// <param name="Path">The client's first file.</param>
/// <param name="Parts">The parts of its document.</param>
/// <param name="Failure">What failed.</param>
internal sealed record ClientUse(string Path, UsedParts Parts, string? Failure)
{
    /// <summary>Finds it by the identifiers of all files.</summary>
    public static ClientUse Find(ClientOffer offer, CodeNameList names, CancellationToken cancellationToken)
    {
        var path = offer.Client.Fragments[0].File.Path;
        if (offer.Names is not { } offered)
        {
            return new ClientUse(path, UsedParts.None, offer.Failure);
        }

        // Of several clients each has names of its own.
        var own = new HashSet<string>(names.Names.Where(offered.Offers), StringComparer.Ordinal);
        try
        {
            return new ClientUse(path, UsedFinder.Find(offered, own, cancellationToken), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ClientUse(path, UsedParts.None, ClientDiagnostics.Format(exception));
        }
    }

    /// <summary>A client with what code names of it, if that matters.</summary>
    public static ClientRequest Join(ClientInput client, Gathered<ClientUse> uses) =>
        new(client, uses.Items.FirstOrDefault(use => use.Path == client.Fragments[0].File.Path));
}

/// <summary>A client to be generated.</summary>
/// <param name="Input">Its files.</param>
/// <param name="Use">What the project's code names of it; <see langword="null"/> where that does not matter.</param>
internal sealed record ClientRequest(ClientInput Input, ClientUse? Use)
{
    /// <summary>The client's first file.</summary>
    public string Path => Input.Fragments[0].File.Path;

    /// <summary>Reads the files.</summary>
    public ReadingResult Read(CancellationToken cancellationToken) =>
        SpecReader.Read(Input.Fragments, Input.Library, Input.IsLibrary, cancellationToken, Use?.Parts);
}
