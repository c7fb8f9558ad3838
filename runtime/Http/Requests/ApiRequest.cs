using System.ComponentModel;
using System.Net.Http;
using System.Text;

namespace Specwright.CompilerServices;

/// <summary>One request of an operation: generated code describes it, <see cref="ApiTransport"/> sends it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    /// <summary>The header that names a request for a server that must not do twice what it asks for.</summary>
    internal const string IdempotencyKey = "Idempotency-Key";

    private static readonly IReadOnlyDictionary<string, string> s_noMembers = new Dictionary<string, string>();

    private readonly PathValues _path = new();
    private readonly ArgumentChecks _mustHold = new();
    private ArgumentChecks? _mayBeChecked;
    private RequestBody? _body;
    private StringBuilder? _cookies;
    private string _jsonType = JsonType;

    /// <summary>Begins a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathTemplate">The path with its parameters in braces, as the document has it.</param>
    /// <param name="options">What the caller gave beside the parameters.</param>
    public ApiRequest(HttpMethod method, string pathTemplate, ApiCallOptions? options = null)
    {
        Method = method;
        PathTemplate = pathTemplate;
        UrlTemplate = pathTemplate;
        Options = options;
        if (options is not null)
        {
            foreach (var header in options.GivenHeaders)
            {
                Header(header.Key, header.Value);
            }

            Header(IdempotencyKey, options.IdempotencyKey);
        }
    }

    internal ApiCallOptions? Options { get; }

    internal HttpMethod Method { get; }

    internal string PathTemplate { get; }

    /// <summary>The path template as others may see it: the document's, or an address without its query.</summary>
    internal string UrlTemplate { get; init; }

    /// <summary>How often the request has been sent in this call, for whatever reason.</summary>
    internal int Sendings { get; set; }

    internal bool TakesNotModified { get; private set; }

    internal bool IsAnonymous { get; private set; }

    internal string? ServerUrl { get; private set; }

    internal string? AcceptedTypes { get; private set; }

    internal Func<RefusedCall, ApiException>? Refusal { get; private set; }

    internal StringBuilder? QueryText { get; private set; }

    internal StringBuilder? CookieText => _cookies;

    internal List<KeyValuePair<string, string>>? Headers { get; private set; }

    internal RequestBody? Body
    {
        get => _body is { IsLeftOut: false } ? _body : null;
        private set => _body = value;
    }

    /// <summary>The last event that came, where a stream of events is to go on after it.</summary>
    internal string? LastEventId { get; set; }

    /// <summary>The scopes that the operation asks a credential for, separated by spaces.</summary>
    internal string? ScopeNames { get; private set; }

    /// <summary>Whether the request may be repeated whatever its method is.</summary>
    internal bool IsIdempotent { get; set; }

    internal bool FollowsRedirects { get; private set; } = true;

    /// <summary>The address of another page of the result; the path, and the query, are in it.</summary>
    internal Uri? PageAddress { get; private set; }

    internal string Operation => $"{Method.Method} {PathTemplate}";

    /// <summary>
    /// The server that was asked last: the base address, or the origin that a redirect led to; <see langword="null"/> before that.
    /// </summary>
    internal Uri? AskedServer { get; set; }

    /// <summary>
    /// The operation, and the origin and base path that were asked, for messages: neither a query nor what a user put into the path.
    /// </summary>
    internal string AskedOperation =>
        AskedServer is { } server ? $"{Operation} at {Origin.Text(server)}{server.AbsolutePath.TrimEnd('/')}" : Operation;

    /// <summary>The checks of arguments that options can switch off; they are applied when the request is sent.</summary>
    public ArgumentChecks Check() => _mayBeChecked ??= new ArgumentChecks();

    /// <summary>Refuses a <see langword="null"/> where the specification requires a value; a path's parameters need no such word.</summary>
    public void Required(string name, object? value)
    {
        if (value is null)
        {
            _mustHold.Add(name, "is required and must not be null");
        }
    }

    /// <summary>Sends the request without a credential.</summary>
    public void Anonymous() => IsAnonymous = true;

    /// <summary>
    /// Names the scopes of the operation, separated by spaces (RFC 6749, section 3.3), for credentials that ask for tokens.
    /// </summary>
    public void Scopes(string scopes) => ScopeNames = scopes;

    /// <summary>Sends the request to a server of the operation's own; a base address in the options comes before it.</summary>
    public void Server(string url) => ServerUrl = url;

    /// <summary>Says what the bodies of refusals are.</summary>
    public void Errors(Func<RefusedCall, ApiException> refusal) => Refusal = refusal;

    /// <summary>Takes 304 (Not Modified), which the specification describes, for an answer without content; else it is a refusal.</summary>
    public void TakeNotModified() => TakesNotModified = true;

    /// <summary>Names the media types of the response (<c>Accept</c>) when they are not what the way of sending implies.</summary>
    public void Accept(string mediaTypes) => AcceptedTypes = mediaTypes;

    /// <summary>The same request for another page, whose address is known.</summary>
    internal ApiRequest At(Uri address)
    {
        var copy = (ApiRequest)MemberwiseClone();
        copy.PageAddress = address;
        return copy;
    }

    /// <summary>The same request for another page, which a query parameter names.</summary>
    internal ApiRequest At(string parameter, string value)
    {
        var copy = (ApiRequest)MemberwiseClone();
        copy.QueryText = QueryPairs.Without(QueryText, parameter);
        ParameterText.AppendPair(copy.QueryText, "&", parameter, value, UriText.Keep.Unreserved);
        return copy;
    }

    /// <summary>The same request for another page, which a member of its body names.</summary>
    internal ApiRequest At(JsonMember member)
    {
        var copy = (ApiRequest)MemberwiseClone();
        copy._body = (_body
            ?? new JsonBody<IReadOnlyDictionary<string, string>>(s_noMembers, JsonCodecs.Map(JsonCodecs.String), _jsonType)).With(member);
        return copy;
    }

    /// <summary>Takes a redirect for the response.</summary>
    internal void StayHere() => FollowsRedirects = false;

    /// <summary>Makes the content of the request; <see langword="null"/> for none.</summary>
    /// <inheritdoc cref="RequestBody.CreateContent" path="/param"/>
    /// <exception cref="ArgumentException">The body has no form that its schema allows; the message says where.</exception>
    internal HttpContent? CreateContent(bool ownsSending)
    {
        try
        {
            return Body?.CreateContent(ownsSending);
        }
        catch (UnwritableValueException fault)
        {
            throw new ArgumentException($"{Operation} was not sent: /body{fault.Pointer} {fault.Rule}.", fault.InnerException);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException($"{Operation} was not sent: {exception.Message}", exception);
        }
    }

    /// <exception cref="ArgumentException">An argument must not be sent; the message lists all that is wrong.</exception>
    internal void ThrowIfInvalid(bool checkArguments)
    {
        Body?.Require(_mustHold);
        if (checkArguments)
        {
            if (Body is { } body)
            {
                body.Check(Check());
            }

            if (_mayBeChecked is { } checks)
            {
                _mustHold.AddAll(checks);
            }
        }

        _mustHold.ThrowIfAny(Operation);
    }

    /// <summary>The path with its parameters filled in, and the query; encoded.</summary>
    internal string PathAndQuery(string? credentialQuery)
    {
        var text = new StringBuilder(PathTemplate.Length + 64);
        _path.AppendPath(text, PathTemplate);
        var path = text.ToString();
        ThrowIfDotSegment(path);
        return QueryPairs.Join(QueryPairs.Join(path, QueryText?.ToString()), credentialQuery);
    }

    // Several parameters, or one and a fixed part, can make such a segment together.
    private void ThrowIfDotSegment(string path)
    {
        if (DotSegments.Any(path))
        {
            throw new ArgumentException(
                $"{Operation} was not sent: its arguments make a segment . or .., which is another path.");
        }
    }
}
