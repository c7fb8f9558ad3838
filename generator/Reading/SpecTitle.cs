using System.Text;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Specwright.Generator.Reading;

/// <summary>Finds <c>info.title</c> without building a tree: the client's name, when the project gives none, decides which files belong together.</summary>
internal static class SpecTitle
{
    /// <summary>The title; empty when there is none, or the text cannot be read that far.</summary>
    public static string Find(SpecFile file, CancellationToken cancellationToken)
    {
        try
        {
            return (IsJson(file.Text) ? FindInJson(file.Text, cancellationToken) : FindInYaml(file.Text, cancellationToken)) ?? "";
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Reading meets it again and reports it, with its place; here it would end the generator.
            return "";
        }
    }

    private static bool IsJson(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && character != '\uFEFF')
            {
                return character == '{';
            }
        }

        return false;
    }

    private static string? FindInJson(string text, CancellationToken cancellationToken)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 1024 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isInfo = reader.ValueTextEquals("info");
            reader.Read();
            if (!isInfo || reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isTitle = reader.ValueTextEquals("title");
                reader.Read();
                if (isTitle && reader.TokenType == JsonTokenType.String)
                {
                    return reader.GetString();
                }

                reader.Skip();
            }
        }

        return null;
    }

    private static string? FindInYaml(string text, CancellationToken cancellationToken)
    {
        var parser = new Parser(new StringReader(text));
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
                parser.SkipThisAndNestedEvents();
                continue;
            }

            while (parser.TryConsume<Scalar>(out var member))
            {
                if (member.Value == "title" && parser.TryConsume<Scalar>(out var title))
                {
                    return title.Value;
                }

                parser.SkipThisAndNestedEvents();
            }

            return null;
        }

        return null;
    }
}
