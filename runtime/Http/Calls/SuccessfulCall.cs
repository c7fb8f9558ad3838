using System.ComponentModel;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>A response whose content generated code reads as the type that the specification has for its status.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SuccessfulCall
{
    private readonly ApiTransport _transport;
    private readonly ReceivedResponse _response;

    internal SuccessfulCall(ApiTransport transport, ReceivedResponse response)
    {
        _transport = transport;
        _response = response;
    }

    /// <summary>The HTTP status.</summary>
    public int Status => (int)_response.Status;

    /// <summary>What came in an envelope.</summary>
    internal ApiResponse? Enveloped { get; private set; }

    /// <summary>The content as JSON.</summary>
    /// <exception cref="ApiException">It is something else, or empty and must not be.</exception>
    public T Json<T>(JsonCodec<T> codec) =>
        _response.Body.Length == 0 ? ApiTransport.ReadNothing(_response, codec) : _transport.ReadJson(_response, codec);

    /// <summary>The result of the envelope that the content is.</summary>
    /// <exception cref="ApiException">It is none, says that the call failed, or is empty and must not be.</exception>
    public T Envelope<T>(JsonCodec<T> codec)
    {
        if (_response.Body.Length == 0)
        {
            return ApiTransport.ReadNothing(_response, codec);
        }

        var response = _transport.ReadEnvelope(_response, codec);
        Enveloped = response;
        return response.Value;
    }

    /// <summary>The content as text.</summary>
    public string Text() => Utf8Text.Of(_response.Body.Span);

    /// <summary>The content of a status that the specification does not name; JSON's <c>null</c> where there is none.</summary>
    /// <exception cref="ApiException">It is no JSON.</exception>
    public JsonElement Unknown()
    {
        if (_response.Body.Length > 0)
        {
            return _transport.ReadJson(_response, JsonCodecs.Element);
        }

        using var nothing = JsonDocument.Parse("null");
        return nothing.RootElement.Clone();
    }
}
