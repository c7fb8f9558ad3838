using System.Text.Json;

namespace Specwright;

/// <summary>What the body of a failure says: an envelope, problem details (RFC 9457), or one of the other shapes that are common.</summary>
internal readonly struct ErrorBody
{
    private ErrorBody(IReadOnlyList<ApiMessage> errors, IReadOnlyList<ApiMessage> messages)
    {
        Errors = errors;
        Messages = messages;
    }

    public IReadOnlyList<ApiMessage> Errors { get; }

    public IReadOnlyList<ApiMessage> Messages { get; }

    /// <summary>Reads a body; what cannot be read has neither errors nor messages.</summary>
    public static ErrorBody Read(ReadOnlyMemory<byte> body, Redactor redactor)
    {
        if (body.Length == 0)
        {
            return new ErrorBody([], []);
        }

        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = JsonBodyReader.Options.MaxDepth });
            return Read(document.RootElement, redactor);
        }
        catch (JsonException)
        {
            return new ErrorBody([], []);
        }
    }

    private static ErrorBody Read(JsonElement root, Redactor redactor)
    {
        var errors = MessageReader.ReadAll(MessageReader.Member(root, "errors"));
        if (errors.Count == 0)
        {
            errors = MessageReader.Read(MessageReader.Member(root, "error")) is { Message: not "" } inner
                && MessageReader.Text(MessageReader.Member(root, "error_description")) is null
                ? new[] { inner }
                : Problem(root);
        }

        return new ErrorBody(Clean(errors, redactor), Clean(MessageReader.ReadAll(MessageReader.Member(root, "messages")), redactor));
    }

    private static IReadOnlyList<ApiMessage> Problem(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || MessageReader.Read(root) is not { } problem)
        {
            return [];
        }

        var title = MessageReader.Text(MessageReader.Member(root, "title"));
        var isTitled = title is not null
            && title != problem.Message
            && MessageReader.Text(MessageReader.Member(root, "detail")) == problem.Message;
        return new[]
        {
            problem with
            {
                Message = isTitled ? $"{title}: {problem.Message}" : problem.Message,
                DocumentationUrl = problem.DocumentationUrl ?? MessageReader.Text(MessageReader.Member(root, "type")),
            },
        };
    }

    private static IReadOnlyList<ApiMessage> Clean(IReadOnlyList<ApiMessage> messages, Redactor redactor)
    {
        var clean = new ApiMessage[messages.Count];
        for (var i = 0; i < clean.Length; i++)
        {
            clean[i] = messages[i] with
            {
                Message = redactor.Redact(messages[i].Message),
                DocumentationUrl = messages[i].DocumentationUrl is { } url ? redactor.Redact(url) : null,
                Pointer = messages[i].Pointer is { } pointer ? redactor.Redact(pointer) : null,
            };
        }

        return clean;
    }
}
