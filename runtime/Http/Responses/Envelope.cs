using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>What was read from a body with an envelope.</summary>
internal sealed class Envelope<T>
{
    public bool? Success { get; private set; }

    public IReadOnlyList<ApiMessage> Messages { get; private set; } = [];

    public JsonElement? ResultInfo { get; private set; }

    public T? Result { get; private set; }

    /// <summary>Why there is no result: the body, or the result in it, breaks its schema.</summary>
    public BodyException? Fault { get; private set; }

    /// <summary>Reads a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="codec">Reads the result; <see langword="null"/> passes over it.</param>
    /// <param name="token">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Envelope<T> Read(ReadOnlySpan<byte> body, JsonCodec<T>? codec, CancellationToken token)
    {
        var envelope = new Envelope<T> { Fault = JsonBodyReader.FindInvalid(body) };
        if (envelope.Fault is not null)
        {
            return envelope;
        }

        using var reading = JsonReading.Begin(token, JsonUnicode.IsCertain(body));
        var reader = new EnvelopeReader(body);
        var hasResult = false;
        try
        {
            reader.Begin();
            while (reader.MoveToResult())
            {
                hasResult = envelope.ReadResult(ref reader.Json, codec);
            }

            envelope.Success = reader.Success;
            envelope.Messages = reader.Messages;
            envelope.ResultInfo = reader.ResultInfo;
        }
        catch (Exception exception) when (JsonBodyReader.IsFault(exception))
        {
            envelope.Fault = BodyException.Of(exception, ref reader.Json);
            return envelope;
        }

        if (codec is not null && !hasResult && envelope.Fault is null && !envelope.TakeNothing(codec))
        {
            envelope.Fault = new BodyException("an envelope with a result", "one without", 0);
        }

        return envelope;
    }

    // A result that cannot be read may only be the empty one of a failure: whether it is, comes later in the text. So the fault is kept,
    // and the value passed over.
    private bool ReadResult(ref Utf8JsonReader reader, JsonCodec<T>? codec)
    {
        if (codec is null)
        {
            reader.Skip();
            return false;
        }

        var start = reader;
        try
        {
            Result = codec.ReadValue(ref reader);
            Fault = null;
            return true;
        }
        catch (Exception exception) when (JsonBodyReader.IsFault(exception))
        {
            Fault = BodyException.Of(exception, ref reader);
            reader = start;
            reader.Skip();
            return false;
        }
    }

    private bool TakeNothing(JsonCodec<T> codec)
    {
        var isTaken = JsonBodyReader.TryReadNothing(codec, out var nothing);
        Result = nothing;
        return isTaken;
    }
}
