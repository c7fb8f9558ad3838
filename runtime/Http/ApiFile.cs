namespace Specwright;

/// <summary>A file to send: its content, and what a receiver may know about it.</summary>
public sealed class ApiFile
{
    /// <summary>Describes a file.</summary>
    /// <param name="content">The content; it is read from its position on, again if it must be sent again and can be set back, and stays the caller's to dispose.</param>
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

    /// <summary>The media type, such as <c>image/png</c>; <see langword="null"/> lets the operation decide.</summary>
    public string? ContentType { get; }
}
