using System.Reflection;

namespace Specwright.Conformance.Calls;

/// <summary>Waits for what a generated method returns, and reads it to its end.</summary>
internal static class Answer
{
    // Prism gives the same page again and again, which the client takes for the loop that it is.
    private const int MostItems = 1;

    /// <summary>The value and its declared type; <see langword="null"/> for a method that returns none.</summary>
    public static async Task<(Type? Type, object? Value)> ReadAsync(object answer, CancellationToken cancellationToken)
    {
        if (answer is Task task)
        {
            await task.ConfigureAwait(false);
            var type = ResultOf(task.GetType());
            return type is null
                ? default
                : await OpenAsync(type, task.GetType().GetProperty("Result")!.GetValue(task), cancellationToken).ConfigureAwait(false);
        }

        var item = answer
            .GetType()
            .GetInterfaces()
            .First(static one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
            .GetGenericArguments()[0];
        await ((Task)typeof(Answer).GetMethod(nameof(DrainAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(item)
            .Invoke(null, [answer, cancellationToken])!).ConfigureAwait(false);
        return default;
    }

    private static async Task<(Type? Type, object? Value)> OpenAsync(Type type, object? value, CancellationToken cancellationToken)
    {
        if (value is ApiResponse)
        {
            // A response without a value may still be generic: of the headers that are described.
            return type.GetProperty("Value") is { } property
                ? await OpenAsync(property.PropertyType, property.GetValue(value), cancellationToken).ConfigureAwait(false)
                : default;
        }

        if (value is not Stream stream)
        {
            return (type, value);
        }

        await using (stream.ConfigureAwait(false))
        {
            await stream.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        }

        return default;
    }

    // The class of an awaited method's task is hidden, and derives from Task<T>; one without a result is Task<VoidTaskResult>.
    private static Type? ResultOf(Type type)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (one.IsGenericType && one.GetGenericTypeDefinition() == typeof(Task<>))
            {
                return one.GetGenericArguments()[0] is { IsPublic: true } or { IsNested: true } or { IsVisible: true }
                    ? Visible(one.GetGenericArguments()[0])
                    : null;
            }
        }

        return null;
    }

    private static Type? Visible(Type result) => result.Name == "VoidTaskResult" ? null : result;

    private static async Task DrainAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (++count == MostItems)
            {
                break;
            }
        }
    }
}
