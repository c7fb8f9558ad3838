using System.Net;
using System.Reflection;
using Specwright.Conformance.Calls;
using Specwright.Conformance.Clients;
using Specwright.Conformance.Judges;
using Specwright.Conformance.Values;
using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Styles;

/// <summary>Sends each call with the compiled client, and compares the request with swagger-client's.</summary>
internal static class StyleComparison
{
    /// <summary>What a refusal begins with.</summary>
    public const string Refused = "refused: ";

    public static async Task<IReadOnlyList<StyleResult>> RunAsync(CancellationToken cancellationToken)
    {
        var files = new DocumentFiles(StyleDocument.Path, follow: false);
        var document = new CorpusDocument(Path.GetFileName(StyleDocument.Path), 0, "", 0);
        using var client = CompiledClient.Of(DocumentSpecs.Of(document, files, ""), DocumentSpecs.Namespace, cancellationToken);
        using var exchanges = new ExchangeHandler(new EmptyAnswer());
        using var http = new HttpClient(exchanges);
        var instances = new ClientInstances(client.Assembly, DocumentSpecs.Namespace, http, new Uri("http://127.0.0.1"));
        var methods = DeclaredOperations.Of(files).ToDictionary(
            static one => one.Value.Node["operationId"]!.Scalar!,
            one => client.Methods.First(method => method.Operation == one.Key),
            StringComparer.Ordinal);

        var calls = StyleDocument.Calls(files).ToArray();
        var theirs =
            await SwaggerClient.BuildAsync(Literals.ToJson(files.NodeOf(files.Root)!)!, calls, cancellationToken).ConfigureAwait(false);
        var results = new List<StyleResult>();
        foreach (var (call, their) in calls.Zip(theirs))
        {
            var (request, refusal) =
                await SendAsync(methods[call.OperationId], instances, exchanges, call, cancellationToken).ConfigureAwait(false);
            results.Add(
                new StyleResult(call, request?.ToString() ?? Refused + refusal, their.Request?.ToString() ?? Refused + their.Refusal));
        }

        return results;
    }

    private static async Task<(BuiltRequest? Request, string? Refusal)> SendAsync(
        GeneratedMethod method,
        ClientInstances instances,
        ExchangeHandler exchanges,
        StyleCall call,
        CancellationToken cancellationToken)
    {
        var target = instances.TargetOf(method.Class, credential: 0);
        var info = target.GetType().GetMethods().First(one => one.Name == method.Name);
        var parameters = info.GetParameters();
        var arguments = new object?[parameters.Length];
        arguments[^1] = cancellationToken;
        if (method.Options is [var optional])
        {
            var property = parameters[^2].ParameterType.GetProperty(optional.Name)!;
            property.SetValue(arguments[^2] = Activator.CreateInstance(property.DeclaringType!), Value(property.PropertyType));
        }
        else
        {
            arguments[0] = Value(parameters[0].ParameterType);
        }

        var exchange = exchanges.Begin();
        try
        {
            await ((Task)info.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null)!).ConfigureAwait(false);
            return (BuiltRequest.Of(exchange), null);
        }
        catch (ArgumentException exception)
        {
            return (null, exception.Message);
        }

        object? Value(Type type) =>
            call.Value is null ? null : type == typeof(string) ? call.Value.GetValue<string>() : CodecFinder.Read(type, call.Value);
    }

    private sealed class EmptyAnswer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent) { RequestMessage = request });
    }
}
