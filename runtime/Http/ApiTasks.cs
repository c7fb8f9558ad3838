using System.ComponentModel;

namespace Specwright.CompilerServices;

/// <summary>Takes the result out of a response to come.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiTasks
{
    /// <summary>The result of a response, without status and headers.</summary>
    public static async Task<T> Value<T>(this Task<ApiResponse<T>> response) => (await response.ConfigureAwait(false)).Value;
}
