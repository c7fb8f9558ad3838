using System.Text.RegularExpressions;

namespace Shop;

/// <summary>
/// Tells in a header of each response which endpoint has answered, as the document calls it: <c>GET /api/orders/{id}</c>.
/// </summary>
public static partial class EndpointHeader
{
    public const string Name = "X-Endpoint";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern })
        {
            var path = Constraint().Replace(pattern, "").Trim('/');
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Name] = $"{context.Request.Method} /{path}";
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    /// <summary>What stands after a parameter's name in a route: <c>:int</c>.</summary>
    [GeneratedRegex(@"(?<=\{[^}:]*):[^}]*")]
    private static partial Regex Constraint();
}
