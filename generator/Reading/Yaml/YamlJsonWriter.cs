using System.Text.Encodings.Web;
using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Yaml;

/// <summary>Writes a YAML tree as JSON: aliases written out, merge keys merged, keys that occur twice only once.</summary>
internal sealed class YamlJsonWriter
{
    private readonly SpecFile _file;
    private readonly LineIndex _lines;
    private readonly DiagnosticCollector _found;
    // The writer keeps what has not been flushed in memory that doubles.
    private const int MaxPending = 32 * 1024;

    private readonly MemoryStream _json;
    private readonly Utf8JsonWriter _writer;
    private readonly Dictionary<YamlNode, List<KeyValuePair<string, YamlNode>>> _merged = [];
    private readonly CancellationToken _cancellationToken;
    private int _depth;
    private long _characters;

    /// <param name="file">The file.</param>
    /// <param name="lines">The lines of its text.</param>
    /// <param name="found">Takes keys that occur twice.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public YamlJsonWriter(SpecFile file, LineIndex lines, DiagnosticCollector found, CancellationToken cancellationToken)
    {
        _file = file;
        _lines = lines;
        _found = found;
        _cancellationToken = cancellationToken;
        // Indentation takes about as much as the quotation marks that come instead.
        _json = new MemoryStream(file.Text.Length);
        _writer = new Utf8JsonWriter(_json, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
            MaxDepth = SpecLimits.MaxDepth + 2,
        });
    }

    public ReadOnlyMemory<byte> Write(YamlNode root)
    {
        WriteNode(root);
        _writer.Flush();
        return new ReadOnlyMemory<byte>(_json.GetBuffer(), 0, (int)_json.Length);
    }

    private void WriteNode(YamlNode node)
    {
        Charge(node.Text.Length, node);
        if (++_depth > SpecLimits.MaxDepth)
        {
            throw new YamlFailure(
                ReadingDiagnosticIds.TooDeep,
                node.Line,
                node.Column,
                SpecLimits.MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        switch (node.Kind)
        {
            case YamlNodeKind.Scalar:
                WriteScalar(node);
                break;
            case YamlNodeKind.Sequence:
                _writer.WriteStartArray();
                foreach (var item in node.Children)
                {
                    WriteNode(item);
                }

                _writer.WriteEndArray();
                break;
            default:
                _cancellationToken.ThrowIfCancellationRequested();
                WriteMapping(node);
                break;
        }

        _depth--;
    }

    private void Charge(int characters, YamlNode node)
    {
        _characters += characters + 4;
        if (_characters > SpecLimits.MaxExpansion + (8L * _file.Text.Length))
        {
            throw new YamlFailure(
                ReadingDiagnosticIds.TooLarge,
                node.Line,
                node.Column,
                (SpecLimits.MaxExpansion / 1_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private void WriteMapping(YamlNode node)
    {
        _writer.WriteStartObject();
        foreach (var member in ReadMembers(node, 0))
        {
            _writer.WritePropertyName(FormatWhole(member.Key));
            Charge(member.Key.Length, node);
            WriteNode(member.Value);
        }

        _writer.WriteEndObject();
        if (_writer.BytesPending > MaxPending)
        {
            _writer.Flush();
        }
    }

    /// <summary>A mapping's members, in order; its own win over merged ones, the last over earlier ones.</summary>
    private List<KeyValuePair<string, YamlNode>> ReadMembers(YamlNode node, int mergeDepth)
    {
        var members = new YamlMembers(node.Children.Count / 2);
        List<YamlNode>? merges = null;
        for (var i = 0; i + 1 < node.Children.Count; i += 2)
        {
            var key = node.Children[i];
            if (key.Kind != YamlNodeKind.Scalar)
            {
                throw new YamlFailure(
                    ReadingDiagnosticIds.InvalidSyntax,
                    key.Line,
                    key.Column,
                    "YAML",
                    "a list or mapping cannot be a key");
            }

            if (!key.IsText && key.Text == "<<")
            {
                (merges ??= []).Add(node.Children[i + 1]);
            }
            else if (!members.TryAdd(key.Text, node.Children[i + 1]))
            {
                members.Replace(key.Text, node.Children[i + 1]);
                ReportDuplicate(key);
            }
        }

        foreach (var merge in merges ?? [])
        {
            Merge(merge, members, mergeDepth);
        }

        return members.All;
    }

    private void Merge(YamlNode merge, YamlMembers members, int mergeDepth)
    {
        Charge(0, merge);
        if (mergeDepth > 50 || merge.Kind == YamlNodeKind.Scalar)
        {
            throw new YamlFailure(
                ReadingDiagnosticIds.InvalidSyntax,
                merge.Line,
                merge.Column,
                "YAML",
                "the merge key '<<' takes a mapping or a list of mappings");
        }

        if (merge.Kind == YamlNodeKind.Sequence)
        {
            foreach (var item in merge.Children)
            {
                Merge(item, members, mergeDepth + 1);
            }

            return;
        }

        // Any number of mappings may merge the same one.
        if (!_merged.TryGetValue(merge, out var own))
        {
            _merged.Add(merge, own = ReadMembers(merge, mergeDepth + 1));
        }

        foreach (var member in own)
        {
            Charge(member.Key.Length, merge);
            members.TryAdd(member.Key, member.Value);
        }
    }

    private void ReportDuplicate(YamlNode key) => _found.Report(
        ReadingDiagnosticIds.DuplicateKey,
        _file.Path,
        _lines.GetSpan(_lines.GetOffset(key.Line, key.Column), key.Length),
        key.Text);

    private void WriteScalar(YamlNode node)
    {
        if (node.IsText)
        {
            _writer.WriteStringValue(FormatWhole(node.Text));
        }
        else if (YamlScalars.IsNull(node.Text))
        {
            _writer.WriteNullValue();
        }
        else if (YamlScalars.ParseBoolean(node.Text) is { } boolean)
        {
            _writer.WriteBooleanValue(boolean);
        }
        else if (YamlScalars.ParseNumber(node.Text) is { } number)
        {
            _writer.WriteRawValue(number, skipInputValidation: true);
        }
        else
        {
            _writer.WriteStringValue(FormatWhole(node.Text));
        }
    }

    /// <summary>The text with half surrogate pairs replaced, which JSON cannot carry.</summary>
    private static string FormatWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
            }

            i++;
        }

        return text;
    }
}
