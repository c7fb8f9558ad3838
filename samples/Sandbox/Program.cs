using System.Globalization;
using Specwright.Sandbox;

// Runs the sandbox on its own, until Ctrl+C: `dotnet run --project samples/Sandbox [port]`.
int port = args is [string text] ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
await using var server = await SandboxServer.StartAsync(port);

Console.WriteLine($"""
    The sandbox listens at {server.BaseAddress} until you press Ctrl+C.

      account  {SandboxIdentity.AccountId}
      zone     {SandboxIdentity.ZoneId}
      token    {SandboxIdentity.ApiToken}
               {SandboxIdentity.ReadOnlyToken} (may only read)
      email    {SandboxIdentity.Email}
      key      {SandboxIdentity.ApiKey}

    curl -H "Authorization: Bearer {SandboxIdentity.ApiToken}" {server.BaseAddress}/zones/{SandboxIdentity.ZoneId}/fraud_detection/settings
    """);

var stop = new TaskCompletionSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.TrySetResult();
};
await stop.Task;
