namespace Specwright;

/// <summary>A file to send: its content, and what a receiver may know about it.</summary>
public sealed class ApiFile
{
    /// <summary>Describes a file.</summary>
    /// <param name="content">
    /// The content; it is read from its position on, again if it must be sent again and can be set back, and stays the caller's to dispose.
    /// After a call that failed, a stream that can be set back stands where it was handed in; one that cannot is refused by the next call,
    /// as it would send what is left of it.
    /// </param>
    /// <param name="fileName">The name that the receiver sees.</param>
    /// <param name="contentType">The media type, such as <c>image/png</c>.</param>
    public ApiFile(Stream content, string? fileName = null, string? contentType = null)
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        FileName = fileName;
        ContentType = contentType;
    }

    /// <summary>The content.</summary>
    public Stream Content { get; }

    /// <summary>The name that the receiver sees.</summary>
    public string? FileName { get; }

    /// <summary>
    /// The name of the multipart body's part, where another than the specification's is wanted, or the specification leaves it to the
    /// caller;
    /// <see langword="null"/> for the specification's name, and where it leaves it to the caller, for the file's.
    /// </summary>
    public string? PartName { get; init; }

    /// <summary>The media type, such as <c>image/png</c>; <see langword="null"/> lets the operation decide.</summary>
    public string? ContentType { get; }
}
