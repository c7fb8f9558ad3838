using System.Text.Json;
using Specwright.Conformance.Calls;

namespace Specwright.Conformance.Reports;

/// <summary>Keeps results in a file, document by document, so that a long run can be taken up again.</summary>
internal sealed class KeptResults
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private readonly string? _file;
    private readonly Dictionary<string, DocumentResult> _results;

    /// <summary>Reads what the file has, if there is one.</summary>
    public KeptResults(string? file)
    {
        _file = file;
        _results =
            (file is not null && File.Exists(file) ? JsonSerializer.Deserialize<DocumentResult[]>(File.ReadAllText(file), s_options)! : [])
                .ToDictionary(static result => result.Name, StringComparer.Ordinal);
    }

    public DocumentResult? Find(string name) => _results.GetValueOrDefault(name);

    public void Keep(DocumentResult result)
    {
        _results[result.Name] = result;
        if (_file is not null)
        {
            File.WriteAllText(_file, JsonSerializer.Serialize(_results.Values, s_options));
        }
    }
}
