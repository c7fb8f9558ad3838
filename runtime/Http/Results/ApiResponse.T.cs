using System.Net;

namespace Specwright;

/// <summary>A result, and what came with it.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public class ApiResponse<T> : ApiResponse
{
    /// <summary>Makes a response; clients do so by themselves, tests that substitute a client may need it.</summary>
    /// <param name="value">The result.</param>
    /// <param name="statusCode">The HTTP status.</param>
    public ApiResponse(T value, HttpStatusCode statusCode = HttpStatusCode.OK)
        : base(statusCode) => Value = value;

    private protected ApiResponse(ApiResponse<T> other)
        : base(other) => Value = other.Value;

    /// <summary>The result.</summary>
    public T Value { get; }
}
