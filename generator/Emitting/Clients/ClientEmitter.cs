using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints the client: its interface, its class and its options, with its groups and the operations without a group.</summary>
internal static class ClientEmitter
{
    public static void Write(SourceWriter writer, ClientPlan plan, string access)
    {
        WriteInterface(writer, plan, access);
        writer.WriteLine();
        WriteClass(writer, plan, access);
        writer.WriteLine();
        WriteOptions(writer, plan, access);
    }

    private static void WriteInterface(SourceWriter writer, ClientPlan plan, string access)
    {
        DocComments.WriteSummary(writer, $"The operations of {plan.Name}, as an interface that tests can substitute.");
        writer.WriteLine($"{access} interface {plan.Interface}");
        using (writer.WriteBraces())
        {
            var isFirst = true;
            foreach (var group in plan.Groups)
            {
                Separate();
                DocComments.WriteSummary(writer, group.Description);
                writer.WriteLine($"{group.Interface} {group.Property} {{ get; }}");
            }

            foreach (var method in plan.Methods)
            {
                Separate();
                MethodEmitter.WriteDeclarations(writer, method);
            }

            void Separate()
            {
                if (!isFirst)
                {
                    writer.WriteLine();
                }

                isFirst = false;
            }
        }
    }

    private static void WriteClass(SourceWriter writer, ClientPlan plan, string access)
    {
        DocComments.Write(writer, plan.Doc);
        writer.WriteLine($"{access} sealed partial class {plan.Name} : {plan.Interface}, IDisposable");
        using (writer.WriteBraces())
        {
            writer.WriteLine("private readonly ApiTransport _transport;\n");
            WriteConstructors(writer, plan);
            foreach (var group in plan.Groups)
            {
                writer.WriteLine($"\n/// <inheritdoc/>\npublic {group.Interface} {group.Property} {{ get; }}");
            }

            foreach (var method in plan.Methods)
            {
                writer.WriteLine();
                MethodEmitter.WriteImplementation(writer, method, isCalledDirectly: true);
            }

            writer.WriteLine("\n/// <summary>Disposes of the HTTP client, if this client made it.</summary>\npublic void Dispose() => "
                + "_transport.Dispose();");
        }
    }

    private static void WriteConstructors(SourceWriter writer, ClientPlan plan)
    {
        var credential = plan.CredentialName is { } type ? type + " credential, " : "";
        WriteConstructorDoc(writer, plan, "Makes a client with an HTTP client of its own, which it disposes of.", takesHttpClient: false);
        writer.WriteLine($"public {plan.Name}({credential}{plan.Options}? options = null)");
        writer.WriteLine($"    : this({(credential.Length > 0 ? "credential, " : "")}null, options)\n{{\n}}\n");

        WriteConstructorDoc(writer, plan, "Makes a client that sends by an HTTP client of the caller's.", takesHttpClient: true);
        writer.WriteLine($"public {plan.Name}({credential}HttpClient? httpClient, {plan.Options}? options = null)");
        using (writer.WriteBraces())
        {
            var server = plan.ServerUrl is { } url ? Literals.FormatString(url) : "null";
            writer.WriteLine($"_transport = new ApiTransport({server}, {(plan.CredentialName is null
                ? "null"
                : "credential ?? throw new ArgumentNullException(nameof(credential))")}, httpClient, options);");
            foreach (var group in plan.Groups)
            {
                writer.WriteLine($"{group.Property} = new {group.Class}(_transport);");
            }
        }
    }

    private static void WriteConstructorDoc(SourceWriter writer, ClientPlan plan, string summary, bool takesHttpClient)
    {
        DocComments.WriteSummary(writer, summary + " It is safe for concurrent use and meant to be shared.");
        if (plan.CredentialName is not null)
        {
            DocComments.WriteParameter(writer, "credential", "What to authenticate with.");
        }

        if (takesHttpClient)
        {
            const string Text = "The HTTP client, which is not disposed of; null makes one that the client disposes of.";
            DocComments.WriteParameter(writer, "httpClient", Text);
        }

        DocComments.WriteParameter(writer, "options", "Base address, timeout, headers and limits; they are copied.");
        if (plan.CredentialName is not null)
        {
            DocComments.WriteException(writer, "ArgumentNullException", "There is no credential.");
        }

        DocComments.WriteException(
            writer,
            "ArgumentException",
            "A default header cannot be sent, or the options do not fit the HTTP client.");
    }

    private static void WriteOptions(SourceWriter writer, ClientPlan plan, string access)
    {
        DocComments.WriteSummary(writer, $"How a {plan.Name} calls: address, time limits, headers, retries and what it checks.");
        writer.WriteLine($"{access} sealed partial class {plan.Options} : ApiClientOptions");
        using (writer.WriteBraces())
        {
            if (plan.HasOptionsCredential)
            {
                DocComments.WriteSummary(
                    writer,
                    "The credential of a client that a container makes; one that is made with new takes that of its constructor.");
                writer.WriteLine($"public {plan.CredentialName}? Credential {{ get; set; }}");
            }
        }
    }
}
