using System.Reflection;
using Specwright.Testing.Driving;

namespace Specwright.Fuzz.Answers;

/// <summary>The client of <c>answers.yaml</c>: calls of every kind, whose credential asks a token endpoint.</summary>
internal sealed class AnswerClient
{
    /// <summary>What no exception may show.</summary>
    public const string Secret = "s3cret-of-the-fuzzer";

    private const string Namespace = "Fuzz.Answers";

    private readonly Type _type;
    private readonly MethodInfo _credential;

    public AnswerClient()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "answers.yaml"));
        var spec = new SpecSource("/specs/answers.yaml", text) { Namespace = Namespace, Client = "AnswersClient" };
        var assembly = FuzzClients.Compile(spec, Namespace).Assembly;
        _type = assembly.GetType(Namespace + ".AnswersClient", throwOnError: true)!;
        _credential = assembly.GetType(Namespace + ".AnswersCredential", throwOnError: true)!
            .GetMethods(BindingFlags.Public | BindingFlags.Static).First(IsClientCredentials);
        Methods = [.. _type.GetMethods().Where(static one => one.Name.EndsWith("Async", StringComparison.Ordinal))];
    }

    /// <summary>Every method of the client.</summary>
    public IReadOnlyList<MethodInfo> Methods { get; }

    /// <summary>Calls a method by a client of its own.</summary>
    /// <param name="handler">Answers the API's requests, and those for tokens.</param>
    /// <param name="method">The method.</param>
    /// <returns>What the method returns: a task, or items to come.</returns>
    public object? Call(HttpMessageHandler handler, MethodInfo method)
    {
        var http = new HttpClient(handler);
        var tokens = new ClientCredentialsOptions { HttpClient = http };
        var credential = _credential.Invoke(null, ["id", Secret, tokens]);
        var made = FuzzClients.Make(_type, http, credential, WithoutDelay);
        var arguments = FuzzClients.Defaults(method);
        if (method.GetParameters()[0] is { Name: "body" or "item" } body)
        {
            arguments[0] = System.Text.Json.JsonSerializer.Deserialize("""{ "id": 1 }""", body.ParameterType);
        }

        return method.Invoke(made, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static void WithoutDelay(ApiClientOptions options) => options.MaxEventReconnectDelay = TimeSpan.Zero;

    private static bool IsClientCredentials(MethodInfo method) =>
        method.GetParameters() is [_, _, { } options] && options.ParameterType == typeof(ClientCredentialsOptions);
}
