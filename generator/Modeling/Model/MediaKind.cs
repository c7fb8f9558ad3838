namespace Specwright.Generator.Modeling.Model;

/// <summary>What a media type is to a client.</summary>
internal enum MediaKind
{
    /// <summary><c>application/json</c>, <c>*/*+json</c>.</summary>
    Json,
    /// <summary><c>application/x-www-form-urlencoded</c>.</summary>
    UrlEncodedForm,
    /// <summary><c>multipart/*</c>.</summary>
    Multipart,
    /// <summary><c>text/*</c>.</summary>
    Text,
    /// <summary><c>text/event-stream</c>.</summary>
    EventStream,
    /// <summary><c>application/x-ndjson</c>, <c>application/jsonl</c>, <c>application/json-seq</c>.</summary>
    JsonLines,
    /// <summary>Everything else (XML too): bytes.</summary>
    Binary,
}
