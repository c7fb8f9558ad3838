using System.Reflection;

namespace Specwright.Fuzz.Answers;

/// <summary>Reads everything that a call gives: its result, the items to come, the bytes of a stream, the headers as properties.</summary>
internal static class AnswerReader
{
    private const int MostItems = 50;

    private static readonly MethodInfo s_readItems =
        typeof(AnswerReader).GetMethod(nameof(ReadItemsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Whether the caller reads the bytes by itself.</summary>
    public static bool GivesBytes(MethodInfo method) => method.Name.StartsWith("GetBytes", StringComparison.Ordinal);

    public static async Task ReadAsync(object? value)
    {
        switch (value)
        {
            case Task task:
                await task.ConfigureAwait(false);
                await ReadAsync(task.GetType().GetProperty("Result")?.GetValue(task)).ConfigureAwait(false);
                return;
            case Stream stream:
                await using (stream.ConfigureAwait(false))
                {
                    await stream.CopyToAsync(Stream.Null).ConfigureAwait(false);
                }

                return;
            case ApiResponse response:
                ReadProperties(response);
                await ReadAsync(response.GetType().GetProperty("Value")?.GetValue(response)).ConfigureAwait(false);
                return;
        }

        if (value?.GetType().GetInterfaces().FirstOrDefault(IsItems) is { } items)
        {
            await ((Task)s_readItems.MakeGenericMethod(items.GetGenericArguments()).Invoke(null, [value])!).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the properties of a response or of an exception, and the headers that it has as properties.</summary>
    public static void ReadProperties(object value)
    {
        foreach (var property in value.GetType().GetProperties().Where(static one => one.GetIndexParameters().Length == 0))
        {
            var read = property.GetMethod!.Invoke(value, BindingFlags.DoNotWrapExceptions, null, null, null);
            if (read is TypedHeaders)
            {
                ReadProperties(read);
            }
        }
    }

    private static bool IsItems(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    private static async Task ReadItemsAsync<T>(IAsyncEnumerable<T> items)
    {
        var count = 0;
        await foreach (var item in items.ConfigureAwait(false))
        {
            if (++count == MostItems)
            {
                return;
            }
        }
    }
}
