using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>A document in which places have names (<c>«place:usual text»</c>), so that a test can put any text there.</summary>
internal sealed partial class HostileTemplate
{
    private const string Document = """
        {
          "openapi": "3.1.0", "info": { "title": "«title»", "version": "1" }, "security": [ { "key": [] } ],
          "paths": { "/a": { "get": { "operationId": "getA", "tags": [ "Things" ], "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } } } } } },
          "components": {
            "schemas": { "A": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "const": "a" }, "day": { "type": "string", "format": "date-time" }, "link": { "type": "string", "format": "uri" }, "list": { "type": "array", "items": {} } } } },
            "securitySchemes": { "key": { "type": "http", "scheme": "bearer" } }
          }
        }
        """;

    private readonly string _text;

    private HostileTemplate(string name)
    {
        Name = name;
        _text = File.ReadAllText(Path.Combine(Repository.TestProject, "Hostile", "Specs", name + ".json"));
        Places = [.. Slot().Matches(_text).Select(static match => match.Groups["place"].Value).Distinct()];
    }

    public static IReadOnlyList<HostileTemplate> All { get; } = [new("operations"), new("schemas"), new("security"), new("swagger")];

    public string Name { get; }

    public IReadOnlyList<string> Places { get; }

    /// <summary>
    /// The document with <paramref name="attack"/> at one place, or at every place when <paramref name="place"/> is <see langword="null"/>.
    /// </summary>
    public SpecSource Attack(string? place, string attack, string @namespace, string extension = "json") => Fill(
        (name, usual) => place is null || name == place ? attack : usual, @namespace, extension);

    /// <summary>The document with its usual texts.</summary>
    public SpecSource Usual(string @namespace, string extension = "json") => Fill(static (_, usual) => usual, @namespace, extension);

    /// <summary>A small document, with <paramref name="text"/> as one setting of its item, or as its title.</summary>
    public static SpecSource Small(string setting, string text)
    {
        var spec = new SpecSource(
            "/src/specs/small.json",
            Document.Replace("«title»", Escape(setting == "Title" ? text : "Small"), StringComparison.Ordinal));
        return setting switch
        {
            "Client" => spec with { Client = text },
            "Namespace" => spec with { Namespace = text },
            "Operations" => spec with { Operations = $"id:{text}; tag:{text}; GET {text}; {text}", ExcludeOperations = text },
            _ => spec,
        };
    }

    private SpecSource Fill(Func<string, string, string> text, string @namespace, string extension) => new(
        $"/src/specs/{@namespace}/{Name}.{extension}",
        Slot().Replace(_text, match => Escape(
            text(match.Groups["place"].Value, match.Groups["usual"].Value) is var value && match.Groups["ref"].Success
                ? Uri.EscapeDataString(
                    Valid(value).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))
                : value)))
    {
        Namespace = @namespace,
    };

    // Half a surrogate pair cannot be percent-encoded.
    private static string Valid(string text) => string.Concat(text.EnumerateRunes());

    /// <summary>JSON's escapes for everything that is not plain, so that the file itself is ASCII; YAML knows the same ones.</summary>
    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            result.Append(character is >= ' ' and <= '~' and not ('"' or '\\')
                ? character.ToString()
                : "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    [GeneratedRegex("«(?<ref>ref:)?(?<place>[^:«»]+):(?<usual>[^«»]*)»", RegexOptions.CultureInvariant)]
    private static partial Regex Slot();
}
