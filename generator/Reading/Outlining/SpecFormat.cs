namespace Specwright.Generator.Reading.Outlining;

/// <summary>How a spec file is written.</summary>
internal enum SpecFormat
{
    /// <summary>JSON (RFC 8259); comments and trailing commas are tolerated.</summary>
    Json,

    /// <summary>YAML 1.2.</summary>
    Yaml,
}
