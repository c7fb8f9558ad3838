using System.ComponentModel;

namespace Specwright.CompilerServices;

/// <summary>Takes the result out of a response to come.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiTasks
{
    /// <summary>The result of a response, without status and headers.</summary>
    public static async Task<T> Value<T>(this Task<ApiResponse<T>> response) => (await response.ConfigureAwait(false)).Value;

    /// <inheritdoc cref="Value{T}(Task{ApiResponse{T}})"/>
    public static async Task<T> Value<T, THeaders>(this Task<ApiResponse<T, THeaders>> response)
        where THeaders : TypedHeaders => (await response.ConfigureAwait(false)).Value;

    /// <summary>The response with its headers as properties.</summary>
    public static async Task<ApiResponse<T, THeaders>> WithHeaders<T, THeaders>(
        this Task<ApiResponse<T>> response,
        Func<ApiResponse, THeaders> headers)
        where THeaders : TypedHeaders
    {
        var result = await response.ConfigureAwait(false);
        return new ApiResponse<T, THeaders>(result, headers(result));
    }

    /// <inheritdoc cref="WithHeaders{T, THeaders}(Task{ApiResponse{T}}, Func{ApiResponse, THeaders})"/>
    public static async Task<HeadersResponse<THeaders>> WithHeaders<THeaders>(
        this Task<ApiResponse> response,
        Func<ApiResponse, THeaders> headers)
        where THeaders : TypedHeaders
    {
        var result = await response.ConfigureAwait(false);
        return new HeadersResponse<THeaders>(result, headers(result));
    }
}
