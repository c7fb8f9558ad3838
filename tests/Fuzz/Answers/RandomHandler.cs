using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Specwright.Fuzz.Answers;

/// <summary>Answers with random statuses, headers and bodies, or fails as connections do.</summary>
internal sealed class RandomHandler(Random random) : HttpMessageHandler
{
    private const int MostRequests = 20;

    private static readonly int[] s_statuses =
    [
        200, 200, 200, 200, 200, 201, 202, 204, 205, 206, 226, 299, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 409, 429, 500, 503,
        599, 999,
    ];

    private readonly StringBuilder _log = new();
    private readonly List<Exception> _ofStreams = [];
    private int _requests;

    /// <summary>What was asked, and how it was answered.</summary>
    public override string ToString() => _log.ToString();

    /// <summary>Whether an exception is one that the stream of a body has thrown.</summary>
    public bool IsOfStream(Exception exception) => _ofStreams.Contains(exception);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _log.Append(CultureInfo.InvariantCulture, $"{request.Method} {request.RequestUri}\n");
        if (random.Next(20) == 0)
        {
            throw Fault();
        }

        var isToken = request.RequestUri!.Host == "login.example.com";
        var isLast = ++_requests >= MostRequests;
        var status = isLast || (isToken && random.Next(3) != 0) ? 200 : s_statuses[random.Next(s_statuses.Length)];
        var response = new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request };
        var body = isToken ? AnswerBodies.Token(random) : AnswerBodies.Make(request.RequestUri.AbsolutePath, random, isLast);
        response.Content = Content(body);
        AnswerHeaders.Add(response, request.RequestUri.AbsolutePath, random);
        _log.Append(CultureInfo.InvariantCulture, $"{status} {response.Headers}{response.Content?.Headers}{Shown(body)}\n");
        return Task.FromResult(response);
    }

    private HttpContent? Content(byte[] body)
    {
        switch (random.Next(12))
        {
            case 0:
                return null;
            case 1:
                var fault = StreamFault();
                _log.Append(CultureInfo.InvariantCulture, $"(its body ends with {fault.GetType().Name}) ");
                return new StreamContent(new FailingStream(body, random.Next(body.Length + 1), fault));
            case 2:
                return new UnreadableContent(StreamFault());
            default:
                return new ByteArrayContent(body);
        }
    }

    private Exception StreamFault()
    {
        var fault = Fault();
        _ofStreams.Add(fault);
        return fault;
    }

    private Exception Fault() => random.Next(10) switch
    {
        0 => new HttpRequestException("The connection was refused."),
        1 => new HttpRequestException("Reading failed.", new IOException("The connection was reset.", new SocketException(104))),
        2 => new IOException("The stream was cut."),
        3 => new SocketException(111),
        4 => new AuthenticationException("The certificate is unknown."),
        5 => new TaskCanceledException("A handler has cancelled.", new TimeoutException()),
        6 => new OperationCanceledException(),
        7 => new ObjectDisposedException("the connection"),
        8 => new InvalidDataException("The archive entry was compressed using an unsupported method."),
        _ => new InvalidOperationException("The response is none."),
    };

    private static string Shown(byte[] body) => body.Length == 0 ? "(nothing)" : Encoding.Latin1.GetString(body);

    /// <summary>Gives some bytes, and fails.</summary>
    private sealed class FailingStream(byte[] body, int length, Exception fault) : MemoryStream(body, 0, length, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count) => Fail(base.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Fail(base.Read(buffer));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.Run(() => Read(buffer, offset, count), CancellationToken.None);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Task.Run(() => Read(buffer.Span), CancellationToken.None));

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            Task.FromException(fault);

        private int Fail(int count) => count > 0 ? count : throw fault;
    }

    /// <summary>Fails when its stream is asked for.</summary>
    private sealed class UnreadableContent(Exception fault) : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromException<Stream>(fault);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.FromException(fault);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
