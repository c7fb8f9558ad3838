namespace Specwright.Generator.Reading.Yaml;

/// <summary>Why a YAML text cannot be read, and where (line and column from 0).</summary>
internal sealed class YamlFailure(string id, int line, int column, params string[] arguments) : Exception
{
    public string Id { get; } = id;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public string[] Arguments { get; } = arguments;
}
