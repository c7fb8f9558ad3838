using Specwright.Sandbox;

namespace Specwright.Package.Tests;

/// <summary>A program for .NET Framework 4.8 with a generated client runs, under Mono.</summary>
[Collection(PackageCollection.Name)]
public sealed class NetFrameworkTests(PackedPackage package)
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Cloudflare;
        using Specwright;

        internal static class Program
        {
            private static async Task Main(string[] args)
            {
                var options = new CloudflareClientOptions { BaseAddress = new Uri(args[0]) };
                using var client = new CloudflareClient(CloudflareCredential.ApiToken(args[1]), options);

                var travel = new RiskBehaviorUpdate { Enabled = true, RiskLevel = RiskLevel.High };
                RiskBehaviorsUpdate behaviors = await client.RiskScoring.UpdateBehaviorsAsync(args[2], new RiskBehaviorsUpdate
                {
                    Behaviors = new Dictionary<string, RiskBehaviorUpdate> { ["imp_travel"] = travel },
                });
                Console.WriteLine("imp_travel: " + behaviors.Behaviors["imp_travel"].RiskLevel);

                var wanted = new FraudSettings { UsernameExpressions = new[] { "http.host eq \"ä\u2028\"" } };
                FraudSettings settings = await client.Fraud.UpdateSettingsAsync(args[3], wanted);
                FraudSettings read = await client.Fraud.GetSettingsAsync(args[3]);
                Console.WriteLine("settings: " + (read == settings) + ", " + read.UsernameExpressions![0].Length);

                string json = JsonSerializer.Serialize(read, CloudflareJson.Default.FraudSettings);
                Console.WriteLine("json: " + (JsonSerializer.Deserialize(json, CloudflareJson.Default.FraudSettings) == read));

                try
                {
                    await client.Fraud.GetSettingsAsync("unknown");
                }
                catch (ApiException refusal)
                {
                    Console.WriteLine("refused: " + refusal.StatusCode + ", " + (refusal.Errors.Count > 0));
                }

                try
                {
                    await client.Fraud.UpdateSettingsAsync("", null!);
                }
                catch (ArgumentException fault)
                {
                    Console.WriteLine(fault.Message.Replace("; ", "\n"));
                }

                using var cancelled = new CancellationTokenSource();
                cancelled.Cancel();
                try
                {
                    await client.Fraud.GetSettingsAsync(args[3], cancellationToken: cancelled.Token);
                }
                catch (OperationCanceledException exception)
                {
                    Console.WriteLine("cancelled: " + (exception.CancellationToken == cancelled.Token));
                }

                options.BaseAddress = new Uri("http://127.0.0.1:1");
                options.Retry = new() { BaseDelay = TimeSpan.Zero };
                using var nobody = new CloudflareClient(CloudflareCredential.ApiToken(args[1]), options);
                try
                {
                    await nobody.Fraud.GetSettingsAsync(args[3]);
                }
                catch (ApiException failure)
                {
                    Console.WriteLine("attempts: " + failure.Attempts + ", " + (failure.InnerException is HttpRequestException));
                }
            }
        }
        """;

    [MonoFact]
    public async Task AProgramForNetFrameworkRuns()
    {
        ConsumerProject consumer = package.NewConsumer()
            .WithProject(
                "<TargetFramework>net48</TargetFramework><OutputType>Exe</OutputType><LangVersion>11</LangVersion>",
                """
                <OpenApiSpec Include="specs/cloudflare/*.yaml" Namespace="Cloudflare" Client="CloudflareClient" />
                <Reference Include="System.Net.Http" />
                """)
            .WithCloudflareSpecs()
            .With("Program.cs", Program);
        (await consumer.BuildAsync()).Succeeded();
        string folder = Path.Combine(consumer.Folder, "bin", "Debug", "net48");
        AddNetStandard(folder);

        await using SandboxServer server = await SandboxServer.StartAsync();
        CommandResult run = await Command.RunAsync(
            "mono", folder, "Consumer.exe", server.BaseAddress.ToString(), SandboxIdentity.ApiToken, SandboxIdentity.AccountId,
            SandboxIdentity.ZoneId);

        Assert.Equal(
            """
            imp_travel: high
            settings: True, 17
            json: True
            refused: NotFound, True
            PUT /zones/{zone_id}/fraud_detection/settings was not sent: /zone_id must not be empty, as it is a part of the path
            /body is required and must not be null.
            cancelled: True
            attempts: 3, True

            """,
            run.Succeeded().Output);
    }

    // .NET Framework has it; Mono's own comes with its development packages, and the SDK has one for older frameworks.
    private static void AddNetStandard(string folder)
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string sdks = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "sdk"));
        string facade = Directory.GetFiles(sdks, "netstandard.dll", SearchOption.AllDirectories)
            .First(static file => file.Contains(Path.Combine("net461", "lib"), StringComparison.Ordinal));
        File.Copy(facade, Path.Combine(folder, "netstandard.dll"));
    }
}
