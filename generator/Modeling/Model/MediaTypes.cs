namespace Specwright.Generator.Modeling.Model;

/// <summary>Tells what a media type is to a client.</summary>
internal static class MediaTypes
{
    public static MediaKind Classify(string mediaType)
    {
        var name = GetName(mediaType);
        if (name is "application/json" or "text/json"
            || name.EndsWith("+json", StringComparison.Ordinal)
            || name is "application/x-json" or "application/problem")
        {
            return MediaKind.Json;
        }

        return name switch
        {
            "application/x-www-form-urlencoded" => MediaKind.UrlEncodedForm,
            "text/event-stream" => MediaKind.EventStream,
            "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonl" or "application/json-lines"
                or "application/jsonlines" or "application/x-jsonlines" or "application/json-seq" or "application/stream+json"
                    or "application/x-json-stream" => MediaKind.JsonLines,
            _ when name.StartsWith("multipart/", StringComparison.Ordinal) => MediaKind.Multipart,
            _ when name.StartsWith("text/", StringComparison.Ordinal) && name is not "text/xml" => MediaKind.Text,
            _ => MediaKind.Binary,
        };
    }

    /// <summary>Whether it is the form of browsers, in which a part may be written in a style.</summary>
    public static bool IsFormData(string mediaType) => GetName(mediaType) is "multipart/form-data" or "multipart/*";

    /// <summary>Whether any media type fits: the schema then tells JSON from bytes.</summary>
    public static bool IsWildcard(string mediaType) => GetName(mediaType) is "*/*" or "application/*" or "*";

    /// <summary>Whether it is JSON of no special kind, in whatever charset.</summary>
    public static bool IsPlainJson(string mediaType) =>
        IsWildcard(mediaType) || (GetName(mediaType) is "application/json"
            && (mediaType.IndexOf(';') < 0 || mediaType.IndexOf("charset", StringComparison.OrdinalIgnoreCase) >= 0));

    private static string GetName(string mediaType)
    {
        var end = mediaType.IndexOf(';');
        return (end < 0 ? mediaType : mediaType.Substring(0, end)).Trim().ToLowerInvariant();
    }
}
