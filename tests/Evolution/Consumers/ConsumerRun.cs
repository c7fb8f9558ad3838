using System.Net;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Specwright.Evolution.Consumers;

/// <summary>Runs calling code against a client, and writes down the requests that it sends and what comes of each call.</summary>
internal static class ConsumerRun
{
    /// <summary>What each call did, by its place among the uses; <see langword="null"/> when the code does not compile.</summary>
    public static async Task<IReadOnlyDictionary<int, string>?> Of(Consumer consumer, IReadOnlyList<Use> uses, Compilation client)
    {
        using var assembly = new MemoryStream();
        if (!consumer.With(client, uses).Emit(assembly).Success)
        {
            return null;
        }

        assembly.Position = 0;
        var context = new AssemblyLoadContext("consumer", isCollectible: true);
        try
        {
            var type = context.LoadFromStream(assembly).GetType(Consumer.ClassName)!;
            using var handler = new RecordingHandler();
            using var http = new HttpClient(handler);
            var results = new Dictionary<int, string>();
            void Done(int use, Exception? exception) =>
                results[use] = handler.Take() + (exception is null ? "done" : $"{exception.GetType().Name}: {exception.Message}");

            await ((Task)type.GetMethod(Consumer.RunName)!.Invoke(null, [http, (Action<int, Exception?>)Done])!).ConfigureAwait(false);
            return results;
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>Answers every request with an empty JSON object.</summary>
    private sealed class RecordingHandler : HttpMessageHandler
    {
        private readonly StringBuilder _requests = new();

        public string Take()
        {
            var text = _requests.ToString();
            _requests.Clear();
            return text;
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _requests.Append(request.Method).Append(' ').Append(request.RequestUri).Append('\n');
            foreach (var header in request.Headers.OrderBy(static header => header.Key, StringComparer.Ordinal))
            {
                _requests.Append(header.Key).Append(": ").AppendJoin(", ", header.Value).Append('\n');
            }

            if (request.Content is { } content)
            {
                // Boundaries of parts are random.
                var type = content.Headers.ContentType;
                var body = await content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
                var boundary = type?.Parameters.FirstOrDefault(static one => one.Name == "boundary")?.Value?.Trim('"');
                _requests.Append(type?.MediaType).Append('\n')
                    .Append(boundary is null ? body : body.Replace(boundary, "boundary", StringComparison.Ordinal)).Append('\n');
            }

            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent("{}", Encoding.UTF8, "application/json"),
            };
        }
    }
}
