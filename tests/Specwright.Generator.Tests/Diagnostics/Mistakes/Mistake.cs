using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Diagnostics.Mistakes;

/// <summary>A mistake that a beginner makes in a document, or in its item.</summary>
/// <param name="Group">What it is made in.</param>
/// <param name="Name">What it is.</param>
/// <param name="Id">The diagnostic that names it.</param>
internal sealed record Mistake(string Group, string Name, string Id)
{
    /// <summary>The document, as it was right.</summary>
    public string Document { get; init; } = MistakenDocuments.Yaml;

    /// <summary>What is right.</summary>
    public string Old { get; init; } = "openapi";

    /// <summary>What stands in its place; <c>¦</c> is where the diagnostic stands.</summary>
    public string New { get; init; } = "¦openapi";

    /// <summary>The settings of the item.</summary>
    public Func<SpecSource, SpecSource> Settings { get; init; } = static spec => spec;

    /// <summary>The document with the mistake.</summary>
    public MarkedSpec Make()
    {
        var at = Document.IndexOf(Old, StringComparison.Ordinal);
        var path = Document == MistakenDocuments.Json ? "/src/a.json" : "/src/a.yaml";
        var marked = MarkedSpec.Of(path, string.Concat(Document.AsSpan(0, at), New, Document.AsSpan(at + Old.Length)));
        return marked with { Spec = Settings(marked.Spec) };
    }

    public override string ToString() => $"{Group}: {Name}";
}
