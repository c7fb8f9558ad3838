using System.Reflection;

namespace Specwright.Fuzz;

/// <summary>Makes generated clients, and calls them, by reflection.</summary>
internal static class FuzzClients
{
    /// <summary>A client that sends its requests to <paramref name="handler"/>.</summary>
    /// <param name="type">The generated class.</param>
    /// <param name="handler">Answers the requests.</param>
    public static object Make(Type type, HttpMessageHandler handler)
    {
        var http = new HttpClient(handler);
        var constructor = type.GetConstructors().First(static one => one.GetParameters().Any(IsHttpClient));
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => IsHttpClient(parameter) ? http : (object?)null)]);
    }

    /// <summary>Arguments that leave out what a method lets its caller leave out.</summary>
    public static object?[] Defaults(MethodInfo method) => Array.ConvertAll(method.GetParameters(), static parameter =>
        parameter.ParameterType == typeof(CancellationToken) ? default(CancellationToken)
        : parameter.HasDefaultValue ? parameter.DefaultValue
        : null);

    private static bool IsHttpClient(ParameterInfo parameter) => parameter.ParameterType == typeof(HttpClient);
}
