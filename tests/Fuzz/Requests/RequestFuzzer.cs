using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Fuzz.Writing;
using Specwright.Testing.Driving;

namespace Specwright.Fuzz.Requests;

/// <summary>Sends random arguments through every style of parameters, and takes the requests apart as a server would.</summary>
internal sealed class RequestFuzzer
{
    private const string Namespace = "Fuzz.Requests";

    private readonly Recorder _recorder = new();
    private readonly object _client;
    private readonly MethodInfo[] _methods;

    public RequestFuzzer()
    {
        var document = ParameterCase.Document().ToJsonString();
        var spec = new SpecSource("/specs/requests.json", document) { Namespace = Namespace, Client = "RequestsClient" };
        var type = FuzzClients.Compile(spec, Namespace).Assembly.GetType(Namespace + ".RequestsClient", throwOnError: true)!;
        _client = FuzzClients.Make(type, _recorder);
        _methods = [.. ParameterCase.All.Select((_, i) => type.GetMethod(string.Create(CultureInfo.InvariantCulture, $"Call{i}Async"))!)];
    }

    public Failure? Attempt(int number)
    {
        var random = new Random(number);
        var index = random.Next(ParameterCase.All.Count);
        var parameter = ParameterCase.All[index];
        var parts = Parts(parameter, random);
        var input = $"{parameter}: {JsonSerializer.Serialize(parts)}";
        try
        {
            var method = _methods[index];
            var arguments = FuzzClients.Defaults(method);
            arguments[0] = Argument(parameter, method.GetParameters()[0].ParameterType, parts);
            ((Task)method.Invoke(_client, BindingFlags.DoNotWrapExceptions, null, arguments, null)!).GetAwaiter().GetResult();
        }
        catch (ArgumentException)
        {
            // What cannot be sent as it is, is refused.
            return null;
        }
        catch (Exception exception)
        {
            return new Failure($"{parameter}: {exception.GetType().Name}", exception.ToString()) { Input = () => input };
        }

        var request = _recorder.Last;
        var path = request.Uri.AbsolutePath.Split('/');
        var found = ParameterDecoder.Decode(parameter, path.Length > 2 ? path[2] : "", request.Uri.Query, request.Header);
        var detail = $"{request.Uri.AbsoluteUri} {request.Header} gives {JsonSerializer.Serialize(found)}";
        return found.AsSpan().SequenceEqual(parts) ? null : new Failure($"{parameter}: another value", detail) { Input = () => input };
    }

    private static string[] Parts(ParameterCase parameter, Random random) => parameter.Kind switch
    {
        "number" => [(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(63)).ToString(CultureInfo.InvariantCulture)],
        "text" => [Text(parameter, random)],
        "list" => [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Text(parameter, random))],
        _ => ["a", Text(parameter, random), "b", Text(parameter, random)],
    };

    // What the style itself cannot tell apart is not asked of it: dots between exploded parts of a label, commas and edges of a header.
    private static string Text(ParameterCase parameter, Random random)
    {
        var text = WriterTexts.Make(random) is { Length: > 60 } longText ? longText[..60] : WriterTexts.Make(random);
        text = char.IsHighSurrogate(text.LastOrDefault()) ? text[..^1] : text;
        return parameter switch
        {
            { Location: "header" } => string.Concat(text.Where(static letter => letter is > ' ' and < '\u007F' and not (',' or '"'))) + "x",
            { Style: "label", Explode: true } => text.Replace(".", "", StringComparison.Ordinal) + "x",
            { Location: "path" } => text + "x",
            _ => text,
        };
    }

    private static object Argument(ParameterCase parameter, Type type, string[] parts) => parameter.Kind switch
    {
        "text" => parts[0],
        "number" => long.Parse(parts[0], CultureInfo.InvariantCulture),
        "list" => parts,
        _ => new JsonObject { ["a"] = parts[1], ["b"] = parts[3] }.Deserialize(type)!,
    };

    /// <summary>Keeps what the calling thread has sent last.</summary>
    private sealed class Recorder : HttpMessageHandler
    {
        private readonly ThreadLocal<(Uri Uri, string? Header)> _last = new();

        public (Uri Uri, string? Header) Last => _last.Value;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _last.Value = (request.RequestUri!, request.Headers.TryGetValues("X-Value", out var values) ? string.Join(",", values) : null);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent) { RequestMessage = request });
        }
    }
}
