namespace Specwright.Generator.Reading.Yaml;

/// <summary>What a YAML node is.</summary>
internal enum YamlNodeKind
{
    Scalar,
    Sequence,
    Mapping,
}
