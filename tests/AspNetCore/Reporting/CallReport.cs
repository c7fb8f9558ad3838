using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Shop.Reporting;

/// <summary>
/// What came of the calls of one client: the endpoints that have answered, the values that were compared, and what differed.
/// </summary>
public sealed class CallReport
{
    private readonly ConcurrentDictionary<string, int> _endpoints = new(StringComparer.Ordinal);
    private readonly List<string> _differences = [];
    private readonly List<Oddity> _oddities = [];

    /// <summary>The endpoints that have answered, as the document calls them (<c>GET /api/orders/{id}</c>), in order.</summary>
    public IEnumerable<string> Endpoints => _endpoints.Keys.Order(StringComparer.Ordinal);

    /// <summary>How many values were compared.</summary>
    public int Values { get; private set; }

    /// <summary>How many of them are what they should be.</summary>
    public int RightValues { get; private set; }

    /// <summary>How many calls could not succeed, for the document's own words.</summary>
    public int CallsInVain { get; private set; }

    /// <summary>What is not as it should be, and no text of the document explains.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>What is not as the application has it, since the document says something else.</summary>
    public IReadOnlyList<Oddity> Oddities => _oddities;

    /// <summary>Notes that an endpoint has answered.</summary>
    public void Answered(string endpoint) => _endpoints.AddOrUpdate(endpoint, 1, static (_, count) => count + 1);

    /// <summary>Makes a call and compares what comes; an exception is a difference.</summary>
    public async Task CallAsync(Func<Task> call, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        try
        {
            await call();
        }
        catch (Exception exception)
        {
            Differ($"{exception.GetType().Name}: {exception.Message}", file, line);
        }
    }

    /// <summary>Compares a value with what it should be; lists and dictionaries by their items.</summary>
    public void Equal<T>(T expected, T actual, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Values++;
        if (AreEqual(expected, actual))
        {
            RightValues++;
        }
        else
        {
            Differ($"expected {Show(expected)}, but found {Show(actual)}", file, line);
        }
    }

    /// <summary>Makes a call that fails, and looks at the exception.</summary>
    public async Task ThrowsAsync<TException>(
        Func<Task> call, Action<TException> compare, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TException : Exception
    {
        try
        {
            await call();
            Differ($"expected {typeof(TException).Name}, but the call succeeded", file, line);
        }
        catch (TException exception)
        {
            compare(exception);
        }
    }

    /// <summary>
    /// Makes a call that the application refuses, or whose answer cannot be read, since the document describes it otherwise.
    /// </summary>
    public async Task InVainAsync<TException>(Func<Task> call, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TException : Exception
    {
        try
        {
            await call();
            Differ($"expected {typeof(TException).Name}, but the call succeeded", file, line);
        }
        catch (TException)
        {
            CallsInVain++;
        }
    }

    /// <summary>Looks for a part of a text.</summary>
    public void Contains(string part, string? text, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Values++;
        if (text?.Contains(part, StringComparison.Ordinal) == true)
        {
            RightValues++;
        }
        else
        {
            Differ($"expected a text with \"{part}\", but found {Show(text)}", file, line);
        }
    }

    /// <summary>Says what a document writes otherwise than its application behaves, and that the calls around do without it.</summary>
    /// <param name="what">What it means for a caller.</param>
    /// <param name="pointer">Where the document says so: a JSON pointer.</param>
    /// <param name="json">What stands there; a test compares it with the document. <see langword="null"/> where it is the absence of it
    /// that matters.</param>
    /// <param name="endpoint">The endpoint that cannot be called for it; <see langword="null"/> when it is called all the same.</param>
    public void Odd(string what, string pointer, string? json, string? endpoint = null) =>
        _oddities.Add(new Oddity(what, pointer, json, endpoint));

    private void Differ(string what, string file, int line) => _differences.Add($"{Path.GetFileName(file)}({line}): {what}");

    private static bool AreEqual(object? expected, object? actual) => (expected, actual) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string, _) or (_, string) => expected.Equals(actual),
        _ when Entry(expected) is { } left && Entry(actual) is { } right => left.Key.Equals(right.Key) && AreEqual(left.Value, right.Value),
        (IEnumerable left, IEnumerable right) => left.Cast<object?>().SequenceEqual(right.Cast<object?>(), Comparer.Instance),
        _ => expected.Equals(actual),
    };

    /// <summary>The key and the value of a dictionary's entry, whose own comparison is by reference.</summary>
    private static (object Key, object? Value)? Entry(object entry) =>
        entry.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? (type.GetProperty("Key")!.GetValue(entry)!, type.GetProperty("Value")!.GetValue(entry))
            : null;

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        _ when Entry(value) is { } entry => $"{Show(entry.Key)}: {Show(entry.Value)}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Show))}]",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private sealed class Comparer : IEqualityComparer<object?>
    {
        public static readonly Comparer Instance = new();

        bool IEqualityComparer<object?>.Equals(object? x, object? y) => AreEqual(x, y);

        public int GetHashCode(object? obj) => 0;
    }
}

/// <summary>A difference between an application and its document.</summary>
/// <param name="What">What it means for a caller.</param>
/// <param name="Pointer">Where the document says so: a JSON pointer.</param>
/// <param name="Json">What stands there; <see langword="null"/> for nothing.</param>
/// <param name="Endpoint">The endpoint that cannot be called for it; <see langword="null"/> when it is called all the same.</param>
public sealed record Oddity(string What, string Pointer, string? Json, string? Endpoint);
