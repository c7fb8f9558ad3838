using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Conformance.Clients;
using Specwright.Conformance.Values;
using Specwright.Fuzz.Documents;
using Specwright.Testing.Corpus;
using Specwright.Testing.Driving;

namespace Specwright.Fuzz.Responses;

/// <summary>A compiled client whose operations answer with one component each, and valid values of these to start from.</summary>
internal sealed class ResponseClient
{
    private readonly CannedHandler _handler = new();
    private readonly object _client;

    private ResponseClient(CompiledClient compiled, IEnumerable<(string Component, string Method)> operations, DocumentFiles files)
    {
        var type = compiled.Assembly.GetType(ResponseDocument.Namespace + ".FuzzClient", throwOnError: true)!;
        _client = FuzzClients.Make(type, _handler);
        Operations = [.. operations.Select(one => Operation(type, one, files)).OfType<ResponseOperation>()];
    }

    public IReadOnlyList<ResponseOperation> Operations { get; }

    /// <summary>The clients of the program's own documents.</summary>
    public static IReadOnlyList<ResponseClient> All() =>
        [.. SeedDocument.All(corpus: null).Where(static seed => seed.Root["components"]?["schemas"] is not null).Select(Of)];

    public static ResponseClient Of(SeedDocument seed)
    {
        var (document, operations) = ResponseDocument.Of(seed);
        var text = document.ToJsonString();
        var spec = new SpecSource("/specs/fuzz.json", text) { Namespace = ResponseDocument.Namespace, Client = "FuzzClient" };
        var file = Path.Combine(Path.GetTempPath(), $"specwright-fuzz-{Environment.ProcessId}-{seed.Name}.json");
        File.WriteAllText(file, text);
        try
        {
            var compiled = FuzzClients.Compile(spec, ResponseDocument.Namespace);
            return new ResponseClient(compiled, operations, new DocumentFiles(file, follow: false));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What the operation makes of a response's body.</summary>
    /// <exception cref="ApiException">The body is refused.</exception>
    public object? Call(ResponseOperation operation, byte[] body)
    {
        _handler.Body = body;
        var task = (Task)operation.Method.Invoke(_client, BindingFlags.DoNotWrapExceptions, null, operation.Arguments, null)!;
        task.GetAwaiter().GetResult();
        return operation.Result.GetValue(task);
    }

    private static ResponseOperation? Operation(Type client, (string Component, string Method) operation, DocumentFiles files)
    {
        if (client.GetMethod(operation.Method) is not { } method || method.ReturnType.GetProperty("Result") is not { } result)
        {
            return null;
        }

        var place = new SchemaPlace(files.Root, files.NodeOf(files.Root)!["components"]!["schemas"]![operation.Component]!);
        var samples = new List<JsonNode?>();
        foreach (var everything in (bool[])[true, false])
        {
            for (var variant = 0; variant < 3; variant++)
            {
                try
                {
                    samples.Add(new ValueMaker(files, everything, withReadOnly: true).Make(place, variant));
                }
                catch (UnmakeableException)
                {
                    // Another variant may be makeable.
                }
            }
        }

        return new ResponseOperation(operation.Component, method, result, FuzzClients.Defaults(method), samples);
    }
}
