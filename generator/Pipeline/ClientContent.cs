using Specwright.Generator.Common;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Reading;

namespace Specwright.Generator.Pipeline;

/// <summary>
/// What the plan of a client depends on: its bundled document without the texts that only document something, and its settings. The
/// document is handed over once, and not kept: a digest stands for it.
/// </summary>
internal sealed class ClientContent : IEquatable<ClientContent>
{
    private readonly ContentDigest? _digest;
    private ClientRequest _request;
    private BundledDocument? _document;

    public ClientContent(ClientRequest request, TargetFacts target, BundledDocument? document)
    {
        _request = request;
        _document = document;
        _digest = document?.ComputeDigest();
        Path = request.Path;
        Options = request.Input.Options;
        Used = request.Use is { } use ? (use.Parts.Total, use.Parts.HasClient) : (0, false);
        Target = target;
    }

    /// <summary>The client's first file.</summary>
    public string Path { get; }

    /// <summary>The client's settings.</summary>
    public SpecOptions Options { get; }

    /// <summary>How many operations the document has, and whether it gives a client, where only what code names is generated.</summary>
    public (int Total, bool HasClient) Used { get; }

    /// <summary>What matters of the compilation.</summary>
    public TargetFacts Target { get; }

    /// <summary>Takes the document; <see langword="null"/> when there is none. Who asks again makes it again.</summary>
    public BundledDocument? TakeDocument(CancellationToken cancellationToken) =>
        _digest is null ? null : Interlocked.Exchange(ref _document, null) ?? _request.Read(cancellationToken).Bundle;

    /// <summary>
    /// Lets go of the documents of two equal contents, one of which has been planned, and of the files before an edit: what would be read
    /// of one of them, can as well be read of the other.
    /// </summary>
    public static void Release(ClientContent one, ClientContent other)
    {
        // What has not been planned was read later.
        var later = one._document is null ? other._request : one._request;
        one._request = other._request = later;
        one._document = other._document = null;
    }

    public bool Equals(ClientContent? other) =>
        other is not null
        && _digest == other._digest
        && Path == other.Path
        && Used == other.Used
        && Options.Equals(other.Options)
        && Target.Equals(other.Target);

    public override bool Equals(object? obj) => Equals(obj as ClientContent);

    public override int GetHashCode() => _digest?.First.GetHashCode() ?? 0;
}
