using System.Collections.Concurrent;
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
    public static async Task<DocumentResult> RunAsync(string name, DocumentFiles files, IReadOnlyList<SpecSource> specs, string rootNamespace, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var client = CompiledClient.Of(specs, rootNamespace, cancellationToken);
        using var prism = await PrismServer.StartAsync(files.Root, cancellationToken).ConfigureAwait(false);
        using var exchanges = new ExchangeHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
        using var http = new HttpClient(exchanges) { Timeout = TimeSpan.FromSeconds(30) };
        var declared = DeclaredOperations.Of(files);
        var caller = new OperationCaller(new ClientInstances(client.Assembly, rootNamespace, http, prism.Address), exchanges, new ArgumentMaker(files, declared));
        var results = new ConcurrentBag<(int Order, CallResult Result)>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(client.Methods.Index(), options, async (one, token) =>
        {
            results.Add((2 * one.Index, await caller.CallAsync(one.Item, everything: false, token).ConfigureAwait(false)));
            results.Add(((2 * one.Index) + 1, await caller.CallAsync(one.Item, everything: true, token).ConfigureAwait(false)));
        }).ConfigureAwait(false);

        return new DocumentResult(name, declared.Count, [.. results.OrderBy(static one => one.Order).Select(static one => one.Result)], null, watch.Elapsed);
    }
}
