using System.ComponentModel;
using System.Net.Http;

namespace Specwright.CompilerServices;

/// <summary>HTTP methods that <see cref="HttpMethod"/> does not offer on every target framework.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiMethods
{
    /// <summary><c>PATCH</c> (RFC 5789).</summary>
    public static HttpMethod Patch { get; } = new("PATCH");

    /// <summary>The method of any other name, as OpenAPI 3.2's <c>additionalOperations</c> has them.</summary>
    public static HttpMethod Get(string name) => new(name);
}
