using Cloudflare;

namespace Specwright.Quickstart;

/// <summary>Prints what happened, for people to read.</summary>
internal static class Report
{
    public static void Title(string text) => Console.WriteLine($"\n{text}\n{new string('─', text.Length)}");

    public static void Step(string text) => Console.WriteLine($"\n  {text}");

    public static void Note(string text) => Console.WriteLine($"    {text}");

    public static void Show(IReadOnlyDictionary<string, RiskBehavior> behaviors)
    {
        foreach ((string id, RiskBehavior behavior) in behaviors)
        {
            Note($"{id,-15} {behavior.Name,-20} {OnOff(behavior.Enabled),-4} {Text(behavior.RiskLevel)}");
        }
    }

    public static void Show(FraudSettings settings)
    {
        Note($"user profiles         {(settings.UserProfiles is { } profiles ? Text(profiles) : "not set")}");
        Note($"username expressions  {List(settings.UsernameExpressions)}");
        Note($"login succeeded       {List(settings.AuthenticationSettings?.SuccessCriteria?.StatusCodes)}");
        Note($"login failed          {List(settings.AuthenticationSettings?.FailureCriteria?.StatusCodes)}");
    }

    public static void Show(IReadOnlyList<ApiMessage> messages)
    {
        foreach (ApiMessage message in messages)
        {
            Note($"  · {message.Message}{(message.Pointer is { } pointer ? $" ({pointer})" : "")} [{message.Code}]");
        }
    }

    public static void Failure(ApiException e)
    {
        Note($"refused: {e.Method} {e.PathTemplate} → {(e.StatusCode is { } status ? $"{(int)status} {status}" : e.Message)}");
        Show(e.Errors);
        Show(e.Messages);
    }

    public static string OnOff(bool value) => value ? "on" : "off";

    /// <summary>The text on the wire; a value that the specification does not know is marked, not lost.</summary>
    public static string Text<T>(OpenEnum<T> value)
        where T : struct, Enum => value.Known is null ? $"{value.Raw} (unknown to this client, and kept)" : value.Raw;

    // Not set and set to nothing are two things.
    private static string List<T>(IReadOnlyList<T>? items) => items switch
    {
        null => "not set",
        [] => "none (an empty list)",
        _ => string.Join(", ", items),
    };
}
