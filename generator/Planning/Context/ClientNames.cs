using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Context;

/// <summary>The names of a client's own types and members, and the scopes in which everything else is named.</summary>
internal sealed class ClientNames
{
    private const string RegistrationEnd = "ServiceCollectionExtensions";

    private readonly Dictionary<string, GroupReference> _groups = new(StringComparer.Ordinal);

    public required string Client { get; init; }

    /// <summary>The client's interface.</summary>
    public string Interface => "I" + Client;

    public required string Options { get; init; }

    public required string Credential { get; init; }

    public required string JsonContext { get; init; }

    public required string Errors { get; init; }

    /// <summary>The class that registers the client with a container.</summary>
    public required string Registration { get; init; }

    /// <summary>The type names of the namespace.</summary>
    public required NameScope Scope { get; init; }

    /// <summary>The members of the client class: groups, and methods without a group.</summary>
    public required NameScope ClientScope { get; init; }

    public static ClientNames Choose(ApiModel model, SpecOptions options)
    {
        var client = options.Client is { } given && Identifiers.IsGivenName(given) ? given : MakeDefault(model.Title);
        if (ReservedNames.Types.Contains(client) || ReservedNames.ClientMembers.Contains(client))
        {
            // `HttpClient`, `Task`: its own file could not use the type that it hides. `Dispose`: no member may be called like its class.
            client = (client.EndsWith("Client", StringComparison.Ordinal) ? client.Substring(0, client.Length - 6) + "Api" : client)
                + "Client";
        }

        var stem = client.EndsWith("Client", StringComparison.Ordinal) && client.Length > 6
            ? client.Substring(0, client.Length - 6)
            : client;

        var credential = ReservedNames.Types.Contains(stem + "Credential") ? client + "Credential" : stem + "Credential";

        // `ApiClient` would have the options that the runtime's are the base of.
        var clientOptions = new[] { client + "Options", stem + "Options", client + "ClientOptions" }
            .First(static name => !ReservedNames.Types.Contains(name));

        // A type that is called like a part of its namespace would hide the namespace.
        var scope = new NameScope(
            options.Namespace.Split('.').Select(part => part.TrimStart('@')),
            [client, "I" + client, clientOptions, credential],
            [stem + "Json", stem + "JsonCodecs", stem + "Errors", client + RegistrationEnd]);
        return new ClientNames
        {
            Client = client,
            Options = clientOptions,
            Credential = credential,
            JsonContext = stem + "Json",
            Errors = stem + "Errors",
            Registration = client + RegistrationEnd,
            Scope = scope,
            ClientScope = new NameScope(ReservedNames.ClientMembers, [client, "I" + client]),
        };
    }

    /// <summary>The names of the groups, by tag.</summary>
    public IReadOnlyDictionary<string, GroupReference> Groups => _groups;

    /// <summary>
    /// Takes the names of all groups of the document, selected or not: the client's property, the interface and the class of each.
    /// </summary>
    /// <param name="tags">The tags that operations have.</param>
    /// <param name="models">What the document says of them.</param>
    public void TakeGroups(IEnumerable<string> tags, IEnumerable<TagModel> models)
    {
        var described = models
            .GroupBy(tag => tag.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var tag in tags.Select(tag => described.TryGetValue(tag, out var model) ? model : new TagModel(tag, DocText.None, null)))
        {
            _groups.Add(tag.Name, TakeGroup(tag));
        }
    }

    private GroupReference TakeGroup(TagModel tag)
    {
        var name = tag.NameOverride is { } given && Identifiers.IsGivenName(given) ? given : Identifiers.ToPascalCase(tag.Name, "Group");

        // `PetCodec` is how the client's own methods call the codec of `Pet`.
        var property = name.EndsWith("Codec", StringComparison.Ordinal)
            ? ClientScope.Take(name + "Group")
            : ClientScope.Take(name, name + "Group");
        var type = property.EndsWith("Client", StringComparison.Ordinal) ? property : property + "Client";
        while (IsTaken(type) || IsTaken("I" + type))
        {
            type = property + "Group" + type.Substring(property.Length);
        }

        Scope.Reserve(type);
        Scope.Reserve("I" + type);
        return new GroupReference(
            tag.Name,
            property,
            "I" + type,
            type,
            DocLine.Of(tag.Description) ?? $"The operations of {tag.Name}.");
    }

    private bool IsTaken(string type) => !Scope.IsFree(type) || ReservedNames.Types.Contains(type);

    private static string MakeDefault(string title)
    {
        var name = Identifiers.ToPascalCase(WithoutFirstDocument(title), "Api");
        return name.EndsWith("Client", StringComparison.Ordinal) ? name : name + "Client";
    }

    // ASP.NET Core calls a document `Shop | v1`: by the application, and by the document. Unless others are added, that is its only one.
    private static string WithoutFirstDocument(string title)
    {
        var bar = title.LastIndexOf('|');
        return bar > 0 && title.Substring(bar + 1).Trim() == "v1" ? title.Substring(0, bar) : title;
    }
}
