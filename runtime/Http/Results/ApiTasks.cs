using System.ComponentModel;

namespace Specwright.CompilerServices;

/// <summary>Takes the result out of a response to come.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiTasks
{
    /// <summary>The result of a response, without status and headers.</summary>
    public static async Task<T> Value<T>(this Task<ApiResponse<T>> response) => (await response.ConfigureAwait(false)).Value;

    /// <inheritdoc cref="Value{T}(Task{ApiResponse{T}})"/>
    public static Task<T> Value<T, THeaders>(this Task<ApiResponse<T, THeaders>> response)
        where THeaders : TypedHeaders => ThenAsync(response, static result => result.Value);

    /// <summary>The response with its headers as properties.</summary>
    public static Task<ApiResponse<T, THeaders>> WithHeaders<T, THeaders>(
        this Task<ApiResponse<T>> response,
        Func<ApiResponse, THeaders> headers)
        where THeaders : TypedHeaders =>
        ThenAsync(response, result => new ApiResponse<T, THeaders>(result, headers(result)));

    /// <inheritdoc cref="WithHeaders{T, THeaders}(Task{ApiResponse{T}}, Func{ApiResponse, THeaders})"/>
    public static Task<HeadersResponse<THeaders>> WithHeaders<THeaders>(
        this Task<ApiResponse> response,
        Func<ApiResponse, THeaders> headers)
        where THeaders : TypedHeaders =>
        ThenAsync(response, result => new HeadersResponse<THeaders>(result, headers(result)));

    private static async Task<TResult> ThenAsync<TSource, TResult>(Task<TSource> task, Func<TSource, TResult> convert) =>
        convert(await task.ConfigureAwait(false));
}
