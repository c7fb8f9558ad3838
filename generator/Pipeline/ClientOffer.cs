using Specwright.Generator.Planning.Used;
using Specwright.Generator.Reading;
using Specwright.Generator.Reading.Outlining;

namespace Specwright.Generator.Pipeline;

/// <summary>
/// What code can name of a client of which only that is generated: a function of the client's files, and equal where these are.
/// </summary>
internal sealed class ClientOffer : IEquatable<ClientOffer>
{
    private ClientOffer(ClientInput client, OfferedNames? names, string? failure)
    {
        Client = client;
        Names = names;
        Failure = failure;
    }

    /// <summary>The client.</summary>
    public ClientInput Client { get; }

    /// <summary>Its names; <see langword="null"/> after a failure.</summary>
    public OfferedNames? Names { get; }

    /// <summary>What failed.</summary>
    public string? Failure { get; }

    /// <summary>Whether some of the client's files are generated as far as code names them.</summary>
    public static bool IsNeeded(ClientInput client) => client.Fragments.Any(static file => file.File.Options.UsedOnly);

    /// <summary>Finds the names of a client.</summary>
    public static ClientOffer Find(ClientInput client, CancellationToken cancellationToken)
    {
        try
        {
            var outline = SpecReader.Outline(client.Fragments, client.Library, cancellationToken);
            var title = client.Fragments.Select(static file => file.Outline.Title).FirstOrDefault(static one => one.Length > 0) ?? "";
            return new ClientOffer(client, new OfferedNames(outline, title, client.Options, cancellationToken), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ClientOffer(client, null, ClientDiagnostics.Format(exception));
        }
    }

    public bool Equals(ClientOffer? other) => other is not null && Client.Equals(other.Client);

    public override bool Equals(object? obj) => Equals(obj as ClientOffer);

    public override int GetHashCode() => Client.GetHashCode();
}
