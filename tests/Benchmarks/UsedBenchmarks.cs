namespace Specwright.Benchmarks;

/// <summary>
/// What a build pays for twelve calls of a whole document with <c>Generate="Used"</c>, beside the same operations by <c>Operations</c> and
/// beside a project without a document. Rounds are interleaved; the median of each counts.
/// </summary>
internal static class UsedBenchmarks
{
    private const int Rounds = 5;

    private static readonly Call[] s_cloudflare =
    [
        new("IAccountMembersClient", "ListMembers", "GET /accounts/{account_id}/members"),
        new("IDnssecClient", "DnssecDetails", "GET /zones/{zone_id}/dnssec"),
        new("IPagesProjectClient", "DeleteProject", "DELETE /accounts/{account_id}/pages/projects/{project_name}"),
        new("IZoneLevelAccessPoliciesClient", "UpdateAnAccessPolicy", "PUT /zones/{zone_id}/access/apps/{app_id}/policies/{policy_id}"),
        new("IUrlScannerClient", "UrlscannerSearchScans", "GET /accounts/{accountId}/urlscanner/scan"),
        new("IStreamLiveInputsClient", "ListLiveInputs", "GET /accounts/{account_id}/stream/live_inputs"),
        new("ICustomHostnameForAZoneClient", "ListCustomHostnames", "GET /zones/{zone_id}/custom_hostnames"),
        new("IWorkerCronTriggerClient", "GetCronTriggers", "GET /accounts/{account_id}/workers/scripts/{script_name}/schedules"),
        new("IMagicGreTunnelsClient", "UpdateGreTunnel", "PUT /accounts/{account_id}/magic/gre_tunnels/{gre_tunnel_id}"),
        new("IRadarBgpClient", "GetHijacksEvents", "GET /radar/bgp/hijacks/events"),
        new("IListsClient", "CreateListItems", "POST /accounts/{account_id}/rules/lists/{list_id}/items"),
        new("IWafRuleGroupsClient", "ListWafRuleGroups", "GET /zones/{zone_id}/firewall/waf/packages/{package_id}/groups"),
    ];

    private static readonly Call[] s_stripe =
    [
        new("IMeasuredClient", "GetBalance", "GET /v1/balance"),
        new("IMeasuredClient", "GetCharges", "GET /v1/charges"),
        new("IMeasuredClient", "PostCheckoutSessions", "POST /v1/checkout/sessions"),
        new("IMeasuredClient", "PostCustomers", "POST /v1/customers"),
        new("IMeasuredClient", "GetCustomersCustomer", "GET /v1/customers/{customer}"),
        new("IMeasuredClient", "GetEvents", "GET /v1/events"),
        new("IMeasuredClient", "GetInvoicesUpcoming", "GET /v1/invoices/upcoming"),
        new("IMeasuredClient", "PostPaymentIntents", "POST /v1/payment_intents"),
        new("IMeasuredClient", "PostPaymentIntentsIntentConfirm", "POST /v1/payment_intents/{intent}/confirm"),
        new("IMeasuredClient", "PostRefunds", "POST /v1/refunds"),
        new("IMeasuredClient", "GetSubscriptions", "GET /v1/subscriptions"),
        new("IMeasuredClient", "DeleteCustomersCustomer", "DELETE /v1/customers/{customer}"),
    ];

    private static readonly Call[] s_gitHub =
    [
        new("IReposClient", "ListBranches", "GET /repos/{owner}/{repo}/branches"),
        new("IReposClient", "GetContent", "GET /repos/{owner}/{repo}/contents/{path}"),
        new("IReposClient", "GetLatestRelease", "GET /repos/{owner}/{repo}/releases/latest"),
        new("IReposClient", "CreateRelease", "POST /repos/{owner}/{repo}/releases"),
        new("IIssuesClient", "CreateMilestone", "POST /repos/{owner}/{repo}/milestones"),
        new("ISearchClient", "IssuesAndPullRequests", "GET /search/issues"),
        new("IPullsClient", "ListReviews", "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"),
        new("IGitClient", "GetTag", "GET /repos/{owner}/{repo}/git/tags/{tag_sha}"),
        new("IUsersClient", "GetByUsername", "GET /users/{username}"),
        new("IActionsClient", "GetWorkflowRunUsage", "GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"),
        new("IGistsClient", "Unstar", "DELETE /gists/{gist_id}/star"),
        new("IOrgsClient", "CheckBlockedUser", "GET /orgs/{org}/blocks/{username}"),
    ];

    /// <param name="gitHub">
    /// GitHub's document, which is not in the corpus: <c>api.github.com.json</c> of npm's <c>@octokit/openapi</c>.
    /// </param>
    public static void Run(string? gitHub)
    {
        (string Name, string Path, Call[] Calls)[] documents =
        [
            ("Cloudflare", Documents.Cloudflare, s_cloudflare),
            ("Stripe", Documents.Stripe, s_stripe),
            .. gitHub is null ? [] : new[] { ("GitHub", gitHub, s_gitHub) },
        ];
        var rows = new List<string[]> { new[] { "document", "project", "seconds", "over an empty one", "peak MB", "dll kB" } };
        foreach (var (name, path, calls) in documents)
        {
            rows.AddRange(Measure(name, path, calls));
        }

        Table.Print("dotnet build -c Release of a project with twelve calls, without analyzers", rows);
    }

    private static IEnumerable<string[]> Measure(string name, string path, Call[] calls)
    {
        (string Name, string Project, string Code)[] cases =
        [
            ("empty", BuildBenchmarks.Project([]), "namespace Measured;\n\ninternal static class Consumer;\n"),
            ("Operations", Project(path, $"Operations=\"{string.Join(';', calls.Select(static call => call.Operation))}\""), Code(calls)),
            ("Used", Project(path, "Generate=\"Used\""), Code(calls)),
        ];
        var builds = cases.ToDictionary(static one => one.Name, static _ => new List<(double Seconds, long Peak, long Size)>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (project, text, code) in cases)
            {
                builds[project].Add(Build(text, code));
            }
        }

        var empty = Median(builds["empty"], static one => one.Seconds);
        return cases.Select(one => (one.Name, Builds: builds[one.Name])).Select(one => new[]
        {
            name,
            one.Name,
            Table.Text(Median(one.Builds, static build => build.Seconds), "F2"),
            Table.Text(Median(one.Builds, static build => build.Seconds) - empty, "F2"),
            Table.Text(Median(one.Builds, static build => build.Peak) / 1048576.0),
            Table.Text(one.Builds[0].Size / 1e3, "F1"),
        });
    }

    private static (double Seconds, long Peak, long Size) Build(string project, string code)
    {
        var folder = Directory.CreateTempSubdirectory("specwright-used-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Measured.csproj"), project);
            File.WriteAllText(Path.Combine(folder, "Consumer.cs"), code);
            var build = ProjectBuild.Run(folder);
            return build.Succeeded
                ? (build.Seconds, build.Peak, new FileInfo(Path.Combine(folder, "bin", "Release", "net10.0", "Measured.dll")).Length)
                : throw new InvalidOperationException($"dotnet build failed:\n{build.Output}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Project(string path, string metadata) => BuildBenchmarks.Project([path])
        .Replace("Client=\"MeasuredClient\"", "Client=\"MeasuredClient\" " + metadata, StringComparison.Ordinal)
        .Replace("<EmitCompilerGeneratedFiles>true", "<EmitCompilerGeneratedFiles>false", StringComparison.Ordinal);

    // To name a method is to use it, and needs no arguments.
    private static string Code(Call[] calls) => $$"""
        namespace Measured;

        internal static class Consumer
        {
            public static readonly string[] Calls =
            [
                {{string.Join(",\n        ", calls.Select(static call => $"nameof({call.Interface}.{call.Method}Async)"))}},
            ];
        }
        """;

    private static double Median<T>(List<T> builds, Func<T, double> of)
    {
        var values = builds.ConvertAll(one => of(one));
        values.Sort();
        return values[values.Count / 2];
    }

    private sealed record Call(string Interface, string Method, string Operation);
}
