namespace Specwright.Generator.Common;

/// <summary>A title of inline objects, enums and unions.</summary>
/// <param name="node">The node that stands for all of these.</param>
/// <param name="content">A hash of the content of the first of them.</param>
internal sealed class OutlinedTitle(int node, ulong content)
{
    /// <summary>The node that stands for all schemas with the title.</summary>
    public int Node { get; } = node;

    /// <summary>A hash of their content; <see langword="null"/> when the title stands over several contents.</summary>
    public ulong? Content { get; private set; } = content;

    /// <summary>Notes a further schema with the title.</summary>
    public void Add(ulong content) => Content = Content == content ? content : null;
}
