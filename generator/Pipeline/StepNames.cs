namespace Specwright.Generator.Pipeline;

/// <summary>The tracking names of the pipeline's steps.</summary>
internal static class StepNames
{
    /// <summary>An <c>OpenApiSpec</c> item: path, text, settings.</summary>
    public const string SpecFile = "SpecFile";

    /// <summary>An item's path and text alone: its settings say nothing about what the text is.</summary>
    public const string Text = "Text";

    /// <summary>What the text of an item says of itself: JSON or YAML, title, references.</summary>
    public const string Outline = "Outline";

    /// <summary>An OpenAPI document that is no <c>OpenApiSpec</c> item.</summary>
    public const string Unlisted = "Unlisted";

    /// <summary>What matters of the compilation.</summary>
    public const string Target = "Target";

    /// <summary>The fragments of one client, and the files that they refer to.</summary>
    public const string Client = "Client";

    /// <summary>What code can name of a client of which only that is generated.</summary>
    public const string Offer = "Offer";

    /// <summary>The identifiers of one file of the project's code.</summary>
    public const string Code = "Code";

    /// <summary>The words of one Razor file.</summary>
    public const string Template = "Template";

    /// <summary>Those of a file's identifiers that a client offers.</summary>
    public const string CodeOffered = "CodeOffered";

    /// <summary>Those of a Razor file's words that a client offers.</summary>
    public const string TemplateOffered = "TemplateOffered";

    /// <summary>What the project's code names.</summary>
    public const string Named = "Named";

    /// <summary>What the project's code names of one client.</summary>
    public const string Use = "Use";

    /// <summary>A client, with what the project's code names of it.</summary>
    public const string Request = "Request";

    /// <summary>A client's bundled document, read from its files.</summary>
    public const string Reading = "Reading";

    /// <summary>What of it a plan depends on: all but the texts that only document something.</summary>
    public const string Content = "Content";

    /// <summary>A client's planned files and diagnostics.</summary>
    public const string Plan = "Plan";

    /// <summary>Clients whose types would meet.</summary>
    public const string Collisions = "Collisions";

    /// <summary>A client's plan with what it was read from.</summary>
    public const string Result = "Result";

    /// <summary>One planned file, with its texts.</summary>
    public const string File = "File";

    /// <summary>One diagnostic.</summary>
    public const string Diagnostic = "Diagnostic";

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SpecFile, Text, Outline, Unlisted, Target, Client, Offer, Code, Template, CodeOffered, TemplateOffered, Named, Use, Request,
        Reading, Content, Plan, Collisions, Result, File, Diagnostic,
    ];
}
