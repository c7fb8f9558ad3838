using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Specwright.Conformance.Styles;

namespace Specwright.Conformance.Judges;

/// <summary>Asks swagger-client what it would send.</summary>
internal static class SwaggerClient
{
    /// <summary>The requests for the calls, in their order; a text that says why there is none where it refuses.</summary>
    /// <param name="document">The document, as JSON.</param>
    /// <param name="calls">The calls.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<(BuiltRequest? Request, string? Refusal)>> BuildAsync(
        JsonNode document,
        IEnumerable<StyleCall> calls,
        CancellationToken cancellationToken)
    {
        var input = new JsonObject
        {
            ["spec"] = document.DeepClone(),
            ["calls"] = new JsonArray([.. calls.Select(static call => new JsonObject
            {
                ["operationId"] = call.OperationId,
                ["parameters"] = call.Parameter is { } name && call.Value is { } value
                    ? new JsonObject { [name] = value.DeepClone() }
                    : new JsonObject(),
                ["body"] = call.Parameter is null ? call.Value?.DeepClone() : null,
            })]),
        };
        using var process = Process.Start(new ProcessStartInfo(NodePackages.Node!, ["build-requests.mjs"])
        {
            WorkingDirectory = NodePackages.Directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardInput.WriteAsync(input.ToJsonString().AsMemory(), cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return process.ExitCode == 0
                ? [.. JsonNode.Parse(await output.ConfigureAwait(false))!.AsArray().Select(static one => Read(one!.AsObject()))]
                : throw new InvalidOperationException($"swagger-client failed: {await errors.ConfigureAwait(false)}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static (BuiltRequest? Request, string? Refusal) Read(JsonObject built)
    {
        if (built["error"]?.ToString() is { } error)
        {
            return (null, error);
        }

        var url = built["url"]!.ToString();
        var path = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
        var headers = (built["headers"] as JsonObject ?? []).ToDictionary(
            static header => header.Key,
            static header => header.Value?.ToString() ?? "",
            StringComparer.OrdinalIgnoreCase);
        return (
            BuiltRequest.Of($"{built["method"]!.ToString().ToUpperInvariant()} {url[path..]}", headers, built["body"]?.ToString()),
            null);
    }
}
