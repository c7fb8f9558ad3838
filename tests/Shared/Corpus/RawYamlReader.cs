using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Specwright.Testing.Corpus;

/// <summary>Reads YAML into <see cref="RawNode"/>s; aliases share the node that they name.</summary>
internal static partial class RawYamlReader
{
    public static RawNode? Read(string text) => TryRead(text) ?? TryRead(Mended(text));

    private static RawNode? TryRead(string text)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            parser.Consume<StreamStart>();
            return parser.TryConsume<DocumentStart>(out _)
                ? ReadValue(parser, new Dictionary<string, RawNode>(StringComparer.Ordinal))
                : null;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException)
        {
            return null;
        }
    }

    // YamlDotNet refuses a literal block that begins with an over-indented blank line, and the Unicode line separators. No line moves.
    private static string Mended(string text) =>
        BlankLine().Replace(text.Replace('\u2028', ' ').Replace('\u2029', ' ').Replace('\u0085', ' '), "");

    private static RawNode ReadValue(IParser parser, Dictionary<string, RawNode> anchors)
    {
        switch (parser.Current)
        {
            case AnchorAlias alias:
                parser.MoveNext();
                return anchors.TryGetValue(alias.Value.Value, out var known)
                    ? known
                    : new RawNode { Scalar = "", Start = StartOf(alias), End = StartOf(alias) };
            case MappingStart start:
                parser.MoveNext();
                var members = new Dictionary<string, RawNode>(StringComparer.Ordinal);
                var mapping = Remember(start, new RawNode { Members = members, Start = StartOf(start) }, anchors);
                while (!parser.Accept<MappingEnd>(out _))
                {
                    var key = ReadValue(parser, anchors).Scalar ?? "";
                    members[key] = ReadValue(parser, anchors);
                }

                mapping.End = StartOf(parser.Consume<MappingEnd>());
                return mapping;
            case SequenceStart start:
                parser.MoveNext();
                var items = new List<RawNode>();
                var sequence = Remember(start, new RawNode { Items = items, Start = StartOf(start) }, anchors);
                while (!parser.Accept<SequenceEnd>(out _))
                {
                    items.Add(ReadValue(parser, anchors));
                }

                sequence.End = StartOf(parser.Consume<SequenceEnd>());
                return sequence;
            default:
                var scalar = parser.Consume<Scalar>();
                return Remember(scalar, new RawNode
                {
                    Scalar = scalar.Value,
                    IsText = scalar.Style != ScalarStyle.Plain,
                    Start = StartOf(scalar),
                    End = StartOf(scalar),
                }, anchors);
        }
    }

    private static TextPlace StartOf(ParsingEvent parsed) => new((int)parsed.Start.Line, (int)parsed.Start.Column);

    private static RawNode Remember(NodeEvent parsed, RawNode node, Dictionary<string, RawNode> anchors)
    {
        if (!parsed.Anchor.IsEmpty)
        {
            anchors[parsed.Anchor.Value] = node;
        }

        return node;
    }

    [GeneratedRegex(@"^[ \t]+(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex BlankLine();
}
