namespace Specwright.Generator.Planning.Plans;

/// <summary>How the body of a request is written.</summary>
internal enum BodyKind
{
    Json,
    Form,
    Multipart,
    Text,
    Stream,
}
