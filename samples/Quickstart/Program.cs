using System.Text;
using Specwright;
using Specwright.Quickstart;

// Reads, changes and reads back the risk behaviors of an account and the fraud settings of a zone.
Console.OutputEncoding = Encoding.UTF8;
bool write = args is ["--write"];
if (args.Length > 0 && !write)
{
    Console.Error.WriteLine(Target.Usage);
    return 2;
}

try
{
    await using Target target = await Target.OpenAsync(write);
    Report.Title($"Cloudflare, at {target.Name}");
    if (!target.CanWrite)
    {
        Report.Note("Nothing will be changed. Add --write to change things (they are put back at the end).");
    }

    await new RiskBehaviorsTour(target).RunAsync();
    await new FraudSettingsTour(target).RunAsync();
    if (target.Sandbox is { } sandbox)
    {
        await new SurpriseTour(target, sandbox).RunAsync();
    }

    return 0;
}
catch (ApiException e)
{
    Report.Failure(e);
    return 1;
}
catch (InvalidOperationException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
