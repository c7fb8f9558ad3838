using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints the class that registers a client with a container.</summary>
internal static class RegistrationEmitter
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Builder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
    internal const string Section = "global::Microsoft.Extensions.Configuration.IConfigurationSection";
    private const string Monitor = "global::Microsoft.Extensions.Options.IOptionsMonitor";
    private const string Factories = Monitor + "<global::Microsoft.Extensions.Http.HttpClientFactoryOptions>";

    public static void Write(SourceWriter writer, RegistrationPlan plan, string access)
    {
        DocComments.WriteSummary(writer, $"Registers the client {plan.Client} with a container.");
        writer.WriteLine($"{access} static class {plan.Name}");
        using (writer.WriteBraces())
        {
            writer.WriteLine($"private const string ClientName = {Literals.FormatString(plan.FullName)};\n");
            WriteMethods(writer, plan);
            WriteAdd(writer, plan);
            writer.WriteLine($$"""

                private static {{plan.Options}} Options(IServiceProvider provider, string? name) =>
                    provider.GetRequiredService<{{Monitor}}<{{plan.Options}}>>().Get(name);

                """);
            SettingsEmitter.Write(writer, plan);
            if (plan.AddressMissing is not null)
            {
                WriteHasAddress(writer);
            }
        }
    }

    private static void WriteMethods(SourceWriter writer, RegistrationPlan plan)
    {
        foreach (var hasSection in new[] { false, true })
        {
            WriteDoc(writer, plan, hasSection);
            writer.WriteLine($"public static {Builder} Add{plan.Client}(");
            using (writer.Indent())
            {
                writer.WriteLine($"this {Services} services,");
                if (hasSection)
                {
                    writer.WriteLine($"{Section} section,");
                }

                writer.WriteLine($"Action<{plan.Options}>? configure = null,");
                if (plan.Credential is { } type)
                {
                    writer.WriteLine($"{FormatCredentialType(type)} credential = null,");
                }

                writer.WriteLine("string? name = null)");
            }

            using (writer.WriteBraces())
            {
                if (hasSection)
                {
                    writer.WriteLine("if (section is null)\n{\n    throw new ArgumentNullException(nameof(section));\n}\n");
                }

                writer.WriteLine($"return Add(services, {(hasSection ? "section" : "null")}, configure, {(plan.Credential is null
                    ? ""
                    : "credential, ")}name);");
            }

            writer.WriteLine();
        }
    }

    private static string FormatCredentialType(string type) => $"Func<IServiceProvider, {type}>?";

    private static void WriteDoc(SourceWriter writer, RegistrationPlan plan, bool hasSection)
    {
        DocComments.WriteSummary(
            writer,
            $"Registers the client, its interface and those of its groups; a name makes them keyed services."
            + (hasSection ? " Its settings stand in a section of the configuration." : ""));
        writer.WriteLine("""
            /// <remarks>
            /// Failed requests are repeated by the client itself, unless handlers are added to what is returned, or the options say
            /// otherwise.
            /// </remarks>
            """);
        DocComments.WriteParameter(writer, "services", "The services of the application.");
        if (hasSection)
        {
            DocComments.WriteParameter(
                writer,
                "section",
                "The settings by the names of the options; Credential holds the arguments of a credential by the name of its method.");
        }

        DocComments.WriteParameter(writer, "configure", "Sets the options.");
        if (plan.Credential is not null)
        {
            DocComments.WriteParameter(
                writer, "credential", "Gives the credential of each client that is made; without it, the options have it.");
        }

        DocComments.WriteParameter(writer, "name", "The key of the services and the name of the options; null registers them without one.");
        DocComments.WriteException(writer, "ArgumentNullException", $"There are no services{(hasSection ? ", or no section" : "")}.");
        DocComments.WriteException(writer, "ArgumentException", "The name is empty.");
    }

    private static void WriteAdd(SourceWriter writer, RegistrationPlan plan)
    {
        var credential = plan.Credential is { } name ? FormatCredentialType(name) + " credential, " : "";
        var loggers = plan.HasQueryCredential ? "\n    .RemoveAllLoggers(); // they would show the credential in the query" : ";";
        var parameters = $"{Services} services, {Section}? section, Action<{plan.Options}>? configure, {credential}string? name";
        writer.WriteLine($"private static {Builder} Add(\n    {parameters})");
        using (writer.WriteBraces())
        {
            writer.WriteLine($$"""
                if (services is null)
                {
                    throw new ArgumentNullException(nameof(services));
                }

                if (name is { Length: 0 })
                {
                    throw new ArgumentException("A name must not be empty.", nameof(name));
                }

                var client = name is null ? ClientName : ClientName + "/" + name;
                var builder = services.AddHttpClient(client)
                    .ConfigurePrimaryHttpMessageHandler(provider =>
                    {
                        var options = Options(provider, name);
                        return ApiTransport.CreateHandlers(options, {{(plan.Credential is null ? "null" : "options.Credential")}});
                    })
                    .RedactLoggedHeaders(static _ => true){{loggers}}
                services.AddOptions<{{plan.Options}}>(name)
                    .Configure(options =>
                    {
                        if (section is not null)
                        {
                            Bind(options, section);
                        }

                        configure?.Invoke(options);
                    })

                    // Whoever adds handlers to the primary one decides what is repeated; each registration has set that one.
                    .PostConfigure<{{Factories}}>((options, factories) => options.Retry ??=
                        factories.Get(client).HttpMessageHandlerBuilderActions.Count > CountRegistrations()
                            ? null
                            : new global::Specwright.ApiRetryOptions())
                """);
            if (plan.CredentialMissing is { } noCredential)
            {
                writer.WriteLine("    .Validate(\n        options => credential is not null || options.Credential is not null,\n"
                    + $"        {Literals.FormatString(noCredential)})");
            }

            if (plan.AddressMissing is { } noAddress)
            {
                const string Test = "(options, factories) => options.BaseAddress is not null || HasAddress(factories.Get(client))";
                writer.WriteLine($"    .Validate<{Factories}>(\n        {Test},\n        {Literals.FormatString(noAddress)})");
            }

            writer.WriteLine("    .ValidateOnStart();");
            writer.WriteLine($$"""
                services.AddKeyedTransient(name, (provider, _) => Create(provider));
                services.AddKeyedTransient<{{plan.Interface}}>(name, (provider, _) => Create(provider));
                """);
            foreach (var group in plan.Groups)
            {
                writer.WriteLine($"services.AddKeyedTransient<{group.Interface}>(name, "
                    + $"(provider, _) => Create(provider).{group.Property});");
            }

            WriteCreate(writer, plan);
        }
    }

    private static void WriteCreate(SourceWriter writer, RegistrationPlan plan)
    {
        var credential = plan.Credential is null ? "" : "credential?.Invoke(provider) ?? options.Credential!, ";
        writer.WriteLine($$"""
            return builder;

            int CountRegistrations() => global::System.Linq.Enumerable.Count(
                services,
                service => service.ServiceType == typeof({{plan.Client}}) && Equals(service.ServiceKey, name));

            {{plan.Client}} Create(IServiceProvider provider)
            {
                var options = Options(provider, name);
                var http = provider.GetRequiredService<global::System.Net.Http.IHttpClientFactory>().CreateClient(client);
                if (options.Timeout is not null)
                {
                    http.Timeout = global::System.Threading.Timeout.InfiniteTimeSpan;
                }

                return new {{plan.Client}}({{credential}}http, options);
            }
            """);
    }

    private static void WriteHasAddress(SourceWriter writer) => writer.WriteLine("""

        private static bool HasAddress(global::Microsoft.Extensions.Http.HttpClientFactoryOptions factory)
        {
            using var http = new global::System.Net.Http.HttpClient();
            foreach (var action in factory.HttpClientActions)
            {
                action(http);
            }

            return http.BaseAddress is not null;
        }
        """);
}
