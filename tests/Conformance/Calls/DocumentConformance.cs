using System.Collections.Immutable;
using System.Diagnostics;
using Specwright.Conformance.Clients;
using Specwright.Conformance.Judges;
using Specwright.Conformance.Values;
using Specwright.Testing.Corpus;
using Specwright.Testing.Driving;

namespace Specwright.Conformance.Calls;

/// <summary>Calls every operation of one document's client against Prism.</summary>
internal static class DocumentConformance
{
    private const int CallsAtOnce = 4;

    /// <summary>Two calls a method: with what is required only, and with everything.</summary>
    /// <param name="name">How the document is called in the report.</param>
    /// <param name="files">The document.</param>
    /// <param name="specs">The document as a consumer's project lists it.</param>
    /// <param name="rootNamespace">The namespace of the client that is called.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<DocumentResult> RunAsync(
        string name,
        DocumentFiles files,
        IReadOnlyList<SpecSource> specs,
        string rootNamespace,
        CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var client = CompiledClient.Of(specs, rootNamespace, cancellationToken);
        using var prism = await PrismServer.StartAsync(files.Root, cancellationToken).ConfigureAwait(false);
        using var exchanges = new ExchangeHandler(
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
        using var http = new HttpClient(exchanges) { Timeout = TimeSpan.FromSeconds(30) };
        var declared = DeclaredOperations.Of(files);
        var caller = new OperationCaller(
            new ClientInstances(client.Assembly, rootNamespace, http, prism.Address),
            exchanges,
            new ArgumentMaker(files, declared));
        var results = await CallAllAsync(client, caller, prism, cancellationToken).ConfigureAwait(false);
        return new DocumentResult(name, declared.Count, results, null, watch.Elapsed);
    }

    private static async Task<ImmutableArray<CallResult>> CallAllAsync(
        CompiledClient client,
        OperationCaller caller,
        PrismServer prism,
        CancellationToken cancellationToken)
    {
        var calls = client.Methods
            .SelectMany(static method => new[] { (Method: method, Everything: false), (Method: method, Everything: true) })
            .ToArray();
        var results = new CallResult[calls.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, calls.Length, options, async (i, token) =>
        {
            results[i] = await caller.CallAsync(calls[i].Method, calls[i].Everything, token).ConfigureAwait(false);
            if (results[i].Outcome == CallOutcome.Unanswered)
            {
                await prism.ReviveAsync(token).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);

        // Several calls are under way when Prism ends: which of them ends it, each shows alone.
        for (var i = 0; i < calls.Length; i++)
        {
            if (results[i].Outcome == CallOutcome.Unanswered)
            {
                results[i] = await caller.CallAsync(calls[i].Method, calls[i].Everything, cancellationToken).ConfigureAwait(false);
                if (results[i].Outcome == CallOutcome.Unanswered
                    && await prism.ReviveAsync(cancellationToken).ConfigureAwait(false) is { } words)
                {
                    results[i] = results[i] with { Cause = "Prism ends: " + words };
                }
            }
        }

        return [.. results];
    }
}
