using System.Reflection;

namespace Specwright.Conformance.Clients;

/// <summary>The client once for each way to authenticate that its document declares, with credentials that mean nothing.</summary>
internal sealed class ClientInstances
{
    private const string Secret = "dummy";

    private readonly List<object> _clients = [];

    public ClientInstances(Assembly assembly, string rootNamespace, HttpClient http, Uri baseAddress)
    {
        var type = assembly.GetTypes().First(type => type.Namespace == rootNamespace && ConstructorOf(type) is not null);
        var constructor = ConstructorOf(type)!;
        var credentialType = constructor
            .GetParameters()
            .Select(static parameter => parameter.ParameterType)
            .FirstOrDefault(static parameter => parameter.IsSubclassOf(typeof(ApiCredential)));
        foreach (var credential in credentialType is null ? [null] : CredentialsOf(credentialType))
        {
            _clients.Add(constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
                parameter.ParameterType == typeof(HttpClient) ? http
                : parameter.ParameterType.IsSubclassOf(typeof(ApiClientOptions)) ? OptionsOf(parameter.ParameterType, baseAddress)
                : credential)]));
        }
    }

    /// <summary>How many ways to authenticate there are; one at least.</summary>
    public int Count => _clients.Count;

    /// <summary>What the methods of <paramref name="className"/> are called on: the client itself, or the group of that class.</summary>
    public object TargetOf(string className, int credential)
    {
        var client = _clients[credential];
        return client.GetType().Name == className
            ? client
            : client
                .GetType()
                .GetProperties()
                .Where(static property => property.GetMethod!.GetParameters().Length == 0)
                .Select(property => property.GetValue(client))
                .First(group => group?.GetType().Name == className)!;
    }

    private static ConstructorInfo? ConstructorOf(Type type) => type.GetConstructors().FirstOrDefault(static constructor =>
        constructor.GetParameters() is { } parameters
        && Array.Exists(parameters, static parameter => parameter.ParameterType == typeof(HttpClient))
        && Array.Exists(parameters, static parameter => parameter.ParameterType.IsSubclassOf(typeof(ApiClientOptions))));

    private static ApiClientOptions OptionsOf(Type type, Uri baseAddress)
    {
        var options = (ApiClientOptions)Activator.CreateInstance(type)!;
        options.BaseAddress = baseAddress;
        return options;
    }

    private static IEnumerable<object?> CredentialsOf(Type type)
    {
        var factories = type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(factory => factory.ReturnType == type
                && Array.TrueForAll(factory.GetParameters(), static parameter => parameter.ParameterType == typeof(string)))
            .Select(static factory => factory.Invoke(null, [.. factory.GetParameters().Select(static _ => (object)Secret)]))
            .ToArray();
        return factories.Length > 0
            ? factories
            : throw new InvalidOperationException($"No credential of {type.Name} can be made from texts.");
    }
}
