using Specwright.Sandbox;

namespace Specwright.Package.Tests;

/// <summary>
/// A consumer made from nothing but the package and three fragments calls a server, and follows its specs as they change.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class CloudflareConsumerTests(PackedPackage package)
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Cloudflare;
        using Specwright;

        internal static partial class Program
        {
            private static async Task Main(string[] args)
            {
                var options = new CloudflareClientOptions { BaseAddress = new Uri(args[0]) };
                using var client = new CloudflareClient(CloudflareCredential.ApiToken(args[1]), options: options);

                RiskBehaviors before = await client.RiskScoring.GetBehaviorsAsync(args[2]);
                Console.WriteLine("behaviors: " + (before.Behaviors.Count > 0));

                RiskBehaviorsUpdate after = await client.RiskScoring.UpdateBehaviorsAsync(args[2], new RiskBehaviorsUpdate
                {
                    Behaviors = new Dictionary<string, RiskBehaviorUpdate> { ["imp_travel"] = new() { Enabled = true, RiskLevel = RiskLevel.High } },
                });
                Console.WriteLine("imp_travel: " + after.Behaviors["imp_travel"].RiskLevel);

                FraudSettings settings = await client.Fraud.UpdateSettingsAsync(args[3], new FraudSettings { UserProfiles = FraudUserProfiles.Enabled });
                Console.WriteLine("profiles: " + settings.UserProfiles);

                await MoreAsync(client, args[2]);
            }

            private static partial Task MoreAsync(CloudflareClient client, string accountId);
        }
        """;

    private const string FourthFragment = """
        openapi: 3.0.3
        info:
          title: Cloudflare risk summary
          version: "4"
        paths:
          /accounts/{account_id}/zt_risk_scoring/summary:
            get:
              operationId: risk-scoring-get-summary
              summary: Get the risk summary
              tags: [Risk Scoring]
              parameters:
                - $ref: "common.yaml#/components/parameters/AccountId"
              responses:
                "200":
                  description: The summary.
                  content:
                    application/json:
                      schema:
                        allOf:
                          - $ref: "common.yaml#/components/schemas/Envelope"
                          - type: object
                            properties:
                              result:
                                $ref: "#/components/schemas/RiskSummary"
        components:
          schemas:
            RiskSummary:
              type: object
              required: [users]
              properties:
                users:
                  type: integer
                  format: int32
        """;

    [Fact]
    public async Task CallsTheServerAndFollowsItsSpecs()
    {
        await using SandboxServer server = await SandboxServer.StartAsync();
        string[] arguments = [server.BaseAddress.ToString(), SandboxIdentity.ApiToken, SandboxIdentity.AccountId, SandboxIdentity.ZoneId];
        string[] expected = ["behaviors: True", "imp_travel: high", "profiles: enabled"];
        ConsumerProject consumer = package.NewConsumer()
            .WithProject(
                "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>",
                """<OpenApiSpec Include="specs/cloudflare/*.yaml" Namespace="Cloudflare" Client="CloudflareClient" />""")
            .WithCloudflareSpecs()
            .With("Program.cs", Program)
            .With("More.cs", More("return Task.CompletedTask;"));

        Assert.Equal(expected, await consumer.BuildAndRunAsync(arguments));

        consumer
            .Edit(
                "specs/cloudflare/fraud-settings.yaml",
                "        user_profiles:\n          $ref",
                "        reviewed_by:\n          type: string\n        user_profiles:\n          $ref")
            .With("More.cs", More("Console.WriteLine(nameof(FraudSettings.ReviewedBy) + new FraudSettings { ReviewedBy = \"me\" "
                + "}.ReviewedBy); return Task.CompletedTask;"));

        Assert.Equal(expected.Append("ReviewedByme"), await consumer.BuildAndRunAsync(arguments));

        consumer
            .With("specs/cloudflare/risk-summary.yaml", FourthFragment)
            .With("More.cs", More("return Assert404Async(client.RiskScoring.GetSummaryAsync(accountId));"));

        Assert.Equal(expected.Append("no such endpoint: NotFound"), await consumer.BuildAndRunAsync(arguments));
    }

    private static string More(string statements) => $$"""
        using System;
        using System.Threading.Tasks;
        using Cloudflare;
        using Specwright;

        internal static partial class Program
        {
            private static partial Task MoreAsync(CloudflareClient client, string accountId)
            {
                {{statements}}
            }

            // The sandbox does not play the endpoint, and says so: the method has sent its request.
            public static async Task Assert404Async<T>(Task<T> call)
            {
                try
                {
                    await call;
                }
                catch (ApiException refusal)
                {
                    Console.WriteLine("no such endpoint: " + refusal.StatusCode);
                }
            }
        }
        """;
}
