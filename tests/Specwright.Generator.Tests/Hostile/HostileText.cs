using System.Globalization;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>
/// Texts that try to leave the literal, comment or name that they are put into. Those that could run as code carry <see cref="Marker"/>.
/// </summary>
internal static class HostileText
{
    /// <summary>What may occur in literals, documentation and (as a part) names of the generated code, and nowhere else.</summary>
    public const string Marker = "PWNED";

    private static readonly string[] s_breakouts =
    [
        "\"; PWNED(); //", "\\\"; PWNED(); //", "'; PWNED(); "
            + "//", "*/ PWNED(); /*", "--> PWNED <!--", "]]> PWNED <![CDATA[", "</summary><script>PWNED</script>", "</c><PWNED/>",
        "&#x0; PWNED", "&PWNED;", "&lt;PWNED&gt;", "\n#error PWNED\n", "\r#error PWNED\r", "\r\n#error PWNED\r\n", "\u0085#error "
            + "PWNED\u0085", "\u2028#error PWNED\u2028", "\u2029#error PWNED\u2029",
        "\n\n#if PWNED\n\n", "\n}\nclass PWNED {", "\n/// </summary>\nclass PWNED {}\n/// "
            + "<summary>", "\"\"\"\nPWNED\n\"\"\"", "{ PWNED }", "}} PWNED {{", "{{PWNED}}", "{0} PWNED {1:x}", "$\"{PWNED}\"", "@\"PWNED",
        "\\u0022; PWNED(); //", "\\", "\\\\", "PWNED\\", "#if PWNED", "#error PWNED", "#pragma warning disable "
            + "PWNED", "#nullable disable // PWNED", "#line 1 \"PWNED\"", "// PWNED", "/// PWNED", "/* PWNED", "@PWNED", "$PWNED",
        "`PWNED", "`PWNED`", "``PWNED``", "`a` PWNED `b", "`<c>`PWNED`</c>`", "`\nPWNED\n`", "PWNED\0", "\0", "PWNED\ud800", "\udc00PWNED",
        "\ud83d", "\udc00\ud83d PWNED", "\u202ePWNED\u202c", "\u202a\u202b\u202c\u202d\u202e",
        "\u2066\u2067PWNED\u2068\u2069", "a\u200dPWNED", "\u200d", "\ufeffPWNED", "e\u0301PWNED", "\u0301", "\u0301PWNED", "\u3164",
        "\u3164PWNED", "PWNED\u115f\u1160", "\uffa0", "a\u034fPWNED", "\ufe0f", "PWNED\ufe0f", "\u180b\u17b4PWNED",
        "\udb40\udc41\udb40\udc42PWNED", "PWNED\udb40\udd00", "\ud834\udd73PWNED", "\ud83d\ude00", "\ud83d\ude00PWNED",
        "\ud835\udcabPWNED", "\u01c5PWNED", "\u16eePWNED", "\u05d0PWNED", "\u4e2d\u6587", "\u0130\u0131PWNED", "\u00e4\u00df",
        "[System.Obsolete(\"PWNED\", true)]", "<PWNED>", "PWNED;", ";", ",", ")", "(PWNED)", "a,b,PWNED", "?PWNED=1&b=2#c", "/", "//",
        "///", "../PWNED", "~0~1PWNED", "%00%2FPWNED", "%", "{", "}", "{}", "{{", "}}", "\"", "'", "\"\"\"", "\uffff", "\ufffe",
        "\u001b[31mPWNED",
    ];

    private static readonly string[] s_empty = [
        "", " ", "\t", "\n", "\u00a0", "\u3000", " PWNED ", "0", "123", "1e999", "-1", "_", "__", "_PWNED", "1PWNED", "-", "+",
        "\u0661\u0662",
    ];

    private static readonly string[] s_names =
    [
        "class", "namespace", "event", "string", "object", "int", "void", "this", "base", "null", "true", "default", "new", "operator",
        "record", "field", "file", "required", "scoped", "await", "async", "var", "nameof", "value", "init", "partial", "where", "global",
        "dynamic", "nint", "notnull", "unmanaged", "managed", "yield", "get", "set", "add", "remove", "allows", "extension", "with", "and",
        "or", "not", "is", "when", "args", "_", "System", "Task", "String", "Object", "Exception", "List", "Dictionary", "JsonElement",
        "Uri", "Guid", "Stream", "HttpClient",
        "Collections", "Generic", "Text", "Json", "Serialization", "Http", "Threading", "Tasks", "IO", "Net", "CompilerServices",
        "Specwright", "IReadOnlyList", "IReadOnlyDictionary", "IDisposable", "IAsyncEnumerable", "DateOnly", "DateTimeOffset",
        "CancellationToken", "Func", "Nullable", "Enum", "Type", "Attribute",
        "JsonConverter", "JsonSerializerContext", "StringBuilder", "Obsolete", "NotNullWhen", "EditorBrowsable", "Equals", "GetHashCode",
        "ToString", "GetType", "MemberwiseClone", "EqualityContract", "PrintMembers", "Clone", "<Clone>$", "Finalize", "ReferenceEquals",
        "Deconstruct", "op_Equality", "get_Item",
        "Dispose", "Default", "Options", "GetTypeInfo", "Unknown", "AdditionalProperties", "Match", "TryGet", "Index", "Value", "Name",
        "Instance", "Members", "ReadValue", "WriteValue", "Check", "Open", "None", "Header", "Bearer",
        "ApiTransport", "ApiRequest", "ApiResponse", "ApiException", "ApiCredential", "ApiClientOptions", "ApiFile", "ApiMessage",
        "OpenEnum", "Optional", "Union", "UnknownMembers", "JsonCodec", "JsonCodecs", "ModelMembers", "ValueEquality", "HashBuilder",
        "ServerSentEvent", "MemberVisitor", "ArgumentChecks", "ModelText", "CredentialPart",
        "cancellationToken", "request", "form", "body", "reader", "writer", "members", "checks", "unknown", "hash", "other", "builder",
        "transport", "_transport", "httpClient", "options", "credential", "item1", "case0", "TResult",
        "Example", "Thing", "thing", "THING", "ThingCodec", "UnknownThing", "Shape", "UnknownShape", "Circle", "Toy", "toy", "Pets",
        "PetsClient", "IPetsClient", "PetsCredential", "PetsJson", "PetsJsonEnums", "SchemasClient", "SecretsCredential", "Size", "Kind",
        "ThingKind", "SendAsync", "Send", "SendRequest", "ListToysAsync", "ListToysWithResponse", "AddToy", "id", "Id", "ID", "limit",
        "kind", "x", "X", "b", "B", "y", "Payloads", "Event", "Con", "nul",
    ];

    /// <summary>Texts that mean something to C#, XML, a terminal or a reader's eye, and texts without anything to read.</summary>
    public static IReadOnlyList<string> ShortBreakouts { get; } = [.. s_breakouts, .. s_empty];

    /// <summary>Those, and texts of 100,000 characters.</summary>
    public static IReadOnlyList<string> Breakouts { get; } = [
        .. ShortBreakouts, Long('a'), Long('\n'), Long('`'), Long('<'), Long('"'), Long('\u202e'), Words(),
    ];

    /// <summary>
    /// Texts that are names already: keywords, types of the framework and the runtime, members that every object has, and what the
    /// documents of these tests make.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } = s_names;

    /// <summary>The text as one can read it in a test's output.</summary>
    public static string Show(string text) => string.Concat(text.Take(60).Select(static c =>
        c is >= ' ' and <= '~' ? c.ToString() : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)));

    private static string Long(char character) => Marker + new string(character, 100_000);

    private static string Words() => string.Concat(Enumerable.Repeat("Word PWNED ", 9_000));
}
