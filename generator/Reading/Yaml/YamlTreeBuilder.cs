using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Specwright.Generator.Reading.Yaml;

/// <summary>Builds the tree of a YAML text's first document from the parser's events.</summary>
internal sealed class YamlTreeBuilder
{
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<YamlNode> _open = new();
    private readonly YamlMending _mending;
    private YamlNode? _root;

    private YamlTreeBuilder(YamlMending mending) => _mending = mending;

    /// <summary>
    /// The document's root (<see langword="null"/> when the text has none), and the line where a second document begins, if one does.
    /// </summary>
    public static (YamlNode? Root, int? SecondDocument) Build(string text, CancellationToken cancellationToken)
    {
        var mending = YamlMending.Characters(text);
        try
        {
            return new YamlTreeBuilder(mending).Run(cancellationToken);
        }
        catch (YamlFailure failure) when (failure.Id == ReadingDiagnosticIds.InvalidSyntax)
        {
            // The parser refuses what YAML allows (block scalars that begin with an over-indented blank line): mend and read once more.
            return new YamlTreeBuilder(mending.Blanks()).Run(cancellationToken);
        }
    }

    private (YamlNode? Root, int? SecondDocument) Run(CancellationToken cancellationToken)
    {
        var scanner = new Scanner(new StringReader(_mending.Text), skipComments: true);
        var parser = new Parser(scanner);
        var documents = 0;
        for (var count = 0; MoveNext(parser, scanner); count++)
        {
            if ((count & 0x3FF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var current = parser.Current!;
            if (current is DocumentStart)
            {
                documents++;
                if (documents > 1)
                {
                    return (_root, GetLine(current.Start));
                }
            }
            else
            {
                Visit(current);
            }
        }

        return (_root, null);
    }

    private bool MoveNext(Parser parser, Scanner scanner)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (YamlException exception)
        {
            // Some of the parser's errors do not know their place; where it stands is close.
            var mark = exception.Start.Index == 0 && exception.Start.Line <= 1 ? scanner.CurrentPosition : exception.Start;
            throw new YamlFailure(ReadingDiagnosticIds.InvalidSyntax, GetLine(mark), GetColumn(mark), "YAML", Clean(exception.Message));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // On some broken texts the parser fails by other exceptions than its own.
            var mark = scanner.CurrentPosition;
            throw new YamlFailure(
                ReadingDiagnosticIds.InvalidSyntax,
                GetLine(mark),
                GetColumn(mark),
                "YAML",
                "something else is expected here");
        }
    }

    /// <summary>The parser's message without the place, which the diagnostic has, and in our sentence.</summary>
    private static string Clean(string message)
    {
        var place = message.IndexOf("): ", StringComparison.Ordinal);
        var hasPlace = message.StartsWith("(Line:", StringComparison.Ordinal) && place > 0;
        return LibraryMessage.ToClause(hasPlace ? message.Substring(place + 3) : message);
    }

    private void Visit(ParsingEvent current)
    {
        switch (current)
        {
            case Scalar scalar:
                Add(scalar, new YamlNode(YamlNodeKind.Scalar, GetLine(scalar.Start), GetColumn(scalar.Start))
                {
                    Text = _mending.Restore(scalar.Value),
                    IsText = scalar.Style != ScalarStyle.Plain || IsStringTag(scalar.Tag),
                    Length = scalar.Start.Line == scalar.End.Line ? (int)(scalar.End.Column - scalar.Start.Column) : 1,
                    IsClosed = true,
                });
                break;
            case SequenceStart or MappingStart:
                Open((NodeEvent)current);
                break;
            case SequenceEnd or MappingEnd:
                _open.Pop().IsClosed = true;
                break;
            case AnchorAlias alias:
                Attach(Resolve(alias));
                break;
        }
    }

    private void Open(NodeEvent start)
    {
        if (_open.Count >= SpecLimits.MaxDepth)
        {
            throw new YamlFailure(
                ReadingDiagnosticIds.TooDeep,
                GetLine(start.Start),
                GetColumn(start.Start),
                SpecLimits.MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var node = new YamlNode(
            start is MappingStart ? YamlNodeKind.Mapping : YamlNodeKind.Sequence,
            GetLine(start.Start),
            GetColumn(start.Start));
        Add(start, node);
        _open.Push(node);
    }

    private void Add(NodeEvent source, YamlNode node)
    {
        if (!source.Anchor.IsEmpty)
        {
            _anchors[source.Anchor.Value] = node;
        }

        Attach(node);
    }

    private void Attach(YamlNode node)
    {
        if (_open.Count > 0)
        {
            _open.Peek().Children.Add(node);
        }
        else
        {
            _root ??= node;
        }
    }

    private YamlNode Resolve(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            throw new YamlFailure(
                ReadingDiagnosticIds.InvalidSyntax,
                GetLine(alias.Start),
                GetColumn(alias.Start),
                "YAML",
                $"the alias '*{alias.Value.Value}' names no anchor above it");
        }

        return node.IsClosed
            ? node
            : throw new YamlFailure(
                ReadingDiagnosticIds.InvalidSyntax,
                GetLine(alias.Start),
                GetColumn(alias.Start),
                "YAML",
                $"the alias '*{alias.Value.Value}' contains itself");
    }

    private static bool IsStringTag(TagName tag) => !tag.IsEmpty && (tag.IsNonSpecific || tag.Value == "tag:yaml.org,2002:str");

    private static int GetLine(Mark mark) => (int)mark.Line - 1;

    private int GetColumn(Mark mark) => (int)mark.Column - 1 + (mark.Line <= 1 ? _mending.FirstLineShift : 0);
}
