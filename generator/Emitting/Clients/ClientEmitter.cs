using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints the client class: its groups, and the operations without a group.</summary>
internal static class ClientEmitter
{
    public static void Write(SourceWriter writer, ClientPlan plan, string access)
    {
        DocComments.Write(writer, plan.Doc);
        writer.Line($"{access} sealed partial class {plan.Name} : IDisposable");
        using (writer.Braces())
        {
            writer.Line("private readonly ApiTransport _transport;\n");
            WriteConstructor(writer, plan);
            foreach (var group in plan.Groups)
            {
                writer.Line();
                DocComments.Summary(writer, group.Description ?? $"The operations of {group.Tag}.");
                writer.Line($"public {group.Interface} {group.Property} {{ get; }}");
            }

            foreach (var method in plan.Methods)
            {
                writer.Line();
                MethodEmitter.WriteImplementation(writer, method, documented: true);
            }

            writer.Line("\n/// <summary>Disposes of the HTTP client, if this client made it.</summary>\npublic void Dispose() => "
                + "_transport.Dispose();");
        }
    }

    private static void WriteConstructor(SourceWriter writer, ClientPlan plan)
    {
        DocComments.Summary(writer, "Makes a client. It is safe for concurrent use and meant to be shared.");
        if (plan.CredentialName is not null)
        {
            DocComments.Parameter(writer, "credential", "What to authenticate with.");
        }

        DocComments.Parameter(
            writer,
            "httpClient",
            "The HTTP client to send by; by default the client makes, and disposes of, one of its own.");
        DocComments.Parameter(writer, "options", "Base address, timeout, headers and limits.");
        if (plan.CredentialName is not null)
        {
            writer.Line("/// <exception cref=\"ArgumentNullException\">There is no credential.</exception>");
        }

        writer.Line($"public {plan.Name}({(plan.CredentialName is { } type ? type + " credential, " : "")}HttpClient? httpClient = "
            + $"null, ApiClientOptions? options = null)");
        using (writer.Braces())
        {
            var server = plan.ServerUrl is { } url ? Literals.String(url) : "null";
            writer.Line($"_transport = new ApiTransport({server}, {(plan.CredentialName is null
                ? "null"
                : "credential ?? throw new ArgumentNullException(nameof(credential))")}, httpClient, options);");
            foreach (var group in plan.Groups)
            {
                writer.Line($"{group.Property} = new {group.Class}(_transport);");
            }
        }
    }
}
