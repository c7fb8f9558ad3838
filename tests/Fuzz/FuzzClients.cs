using System.Reflection;
using Specwright.Conformance.Clients;
using Specwright.Testing.Driving;

namespace Specwright.Fuzz;

/// <summary>Makes generated clients, and calls them, by reflection.</summary>
internal static class FuzzClients
{
    // What the client runs with is what it is compiled with.
#if NETSTANDARD_RUNTIME
    private static readonly HostSettings s_settings = new() { TargetFramework = ReferenceSet.NetStandard20 };
#else
    private static readonly HostSettings s_settings = new();
#endif

    /// <summary>Generates and compiles a client for the runtime that this program has.</summary>
    /// <param name="spec">The document.</param>
    /// <param name="rootNamespace">The client's namespace.</param>
    public static CompiledClient Compile(SpecSource spec, string rootNamespace) =>
        CompiledClient.Of([spec], rootNamespace, default, s_settings);

    /// <summary>A client that sends its requests to <paramref name="handler"/>.</summary>
    /// <param name="type">The generated class.</param>
    /// <param name="handler">Answers the requests.</param>
    public static object Make(Type type, HttpMessageHandler handler) =>
        Make(type, new HttpClient(handler), credential: null, static _ => { });

    /// <summary>A client with a credential and settings.</summary>
    /// <param name="type">The generated class.</param>
    /// <param name="http">Sends the requests.</param>
    /// <param name="credential">The credential, if it needs one.</param>
    /// <param name="configure">Changes the settings.</param>
    public static object Make(Type type, HttpClient http, object? credential, Action<ApiClientOptions> configure)
    {
        var constructor = type.GetConstructors().First(static one => Array.Exists(one.GetParameters(), IsHttpClient));
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Argument(parameter.ParameterType))]);

        object? Argument(Type wanted)
        {
            if (wanted.IsAssignableTo(typeof(ApiClientOptions)))
            {
                var options = (ApiClientOptions)Activator.CreateInstance(wanted)!;
                configure(options);
                return options;
            }

            return wanted == typeof(HttpClient) ? http : wanted.IsInstanceOfType(credential) ? credential : null;
        }
    }

    /// <summary>Arguments that leave out what a method lets its caller leave out.</summary>
    public static object?[] Defaults(MethodInfo method) => Array.ConvertAll(method.GetParameters(), static parameter =>
        parameter.ParameterType == typeof(CancellationToken) ? default(CancellationToken)
        : parameter.HasDefaultValue ? parameter.DefaultValue
        : null);

    private static bool IsHttpClient(ParameterInfo parameter) => parameter.ParameterType == typeof(HttpClient);
}
