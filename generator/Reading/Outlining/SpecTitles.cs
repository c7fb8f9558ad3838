using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Json;
using Specwright.Generator.Reading.Sources;
using Specwright.Generator.Reading.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Specwright.Generator.Reading.Outlining;

/// <summary>
/// Finds <c>info.title</c> without building a tree: the client's name, when the project gives none, decides which files belong together.
/// </summary>
internal static class SpecTitles
{
    private const int HeadLength = 16_384;

    private static readonly JsonReaderOptions s_options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 1024,
    };

    /// <summary>The title; empty when there is none, or the text cannot be read that far.</summary>
    /// <param name="format">How the text is written.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static string Find(SpecFormat format, string text, CancellationToken cancellationToken)
    {
        try
        {
            return (format == SpecFormat.Json ? FindInJson(text, cancellationToken) : FindInYaml(text, cancellationToken)) ?? "";
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Reading meets it again and reports it, with its place; here it would end the generator.
            return "";
        }
    }

    /// <summary>
    /// The title that a value of <c>title</c> is: a number, too, as YAML reads <c>title: 2024</c>; <see langword="null"/> for what is none.
    /// </summary>
    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    // Nearly every document says at its beginning what it is.
    private static string? FindInJson(string text, CancellationToken cancellationToken) =>
        text.Length > HeadLength
            && FindInJson(new JsonText(text.Substring(0, HeadLength)), isWhole: false, cancellationToken) is (true, var title)
            ? title
            : FindInJson(new JsonText(text), isWhole: true, cancellationToken).Title;

    private static (bool IsCertain, string? Title) FindInJson(JsonText text, bool isWhole, CancellationToken cancellationToken)
    {
        var reader = new Utf8JsonReader(text.Utf8.Span, isWhole, new JsonReaderState(s_options));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isInfo = reader.ValueTextEquals("info");
            if (!reader.Read())
            {
                break;
            }

            if (isInfo && reader.TokenType == JsonTokenType.StartObject)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var isTitle = reader.ValueTextEquals("title");
                    if (!reader.Read())
                    {
                        return (isWhole, null);
                    }

                    if (isTitle && reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
                    {
                        return (true, Of(JsonElement.ParseValue(ref reader)));
                    }

                    if (!reader.TrySkip())
                    {
                        return (isWhole, null);
                    }
                }
            }
            else if (!reader.TrySkip())
            {
                break;
            }
        }

        return (isWhole, null);
    }

    private static string? FindInYaml(string text, CancellationToken cancellationToken)
    {
        var mending = YamlMending.Characters(text);
        try
        {
            return FindInYaml(mending, cancellationToken);
        }
        catch (YamlException)
        {
            // As the tree is built, too.
            return FindInYaml(mending.Blanks(), cancellationToken);
        }
    }

    private static string? FindInYaml(YamlMending mending, CancellationToken cancellationToken)
    {
        var parser = new Parser(new StringReader(mending.Text));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        if (!parser.TryConsume<MappingStart>(out _))
        {
            return null;
        }

        while (parser.TryConsume<Scalar>(out var key))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (key.Value != "info" || !parser.TryConsume<MappingStart>(out _))
            {
                Skip(parser, cancellationToken);
                continue;
            }

            while (parser.TryConsume<Scalar>(out var member))
            {
                if (member.Value == "title" && parser.TryConsume<Scalar>(out var title))
                {
                    return title.Style != ScalarStyle.Plain ? mending.Restore(title.Value)
                        : YamlScalars.ParseNumber(title.Value) is { } number ? number
                        : YamlScalars.IsNull(title.Value) || YamlScalars.ParseBoolean(title.Value) is not null ? null
                        : mending.Restore(title.Value);
                }

                Skip(parser, cancellationToken);
            }

            return null;
        }

        return null;
    }

    /// <summary>Passes over a node; what is nested deeper than anything is read ends the search, since the parser is slow at it.</summary>
    private static void Skip(Parser parser, CancellationToken cancellationToken)
    {
        var depth = 0;
        do
        {
            depth += parser.Consume<ParsingEvent>().NestingIncrease;
            cancellationToken.ThrowIfCancellationRequested();
        }
        while (depth is > 0 and <= SpecLimits.MaxDepth);

        if (depth > 0)
        {
            throw new YamlException($"Nested deeper than {SpecLimits.MaxDepth} levels.");
        }
    }
}
