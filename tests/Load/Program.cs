using Microsoft.AspNetCore.Server.Kestrel.Core;
using Specwright.Load;

// Many calls at a time through a generated client to a server that fails in every way: see docs/load.md.
if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

bool right = true;
foreach (HttpProtocols protocol in new[] { HttpProtocols.Http1, HttpProtocols.Http2 })
{
    LoadResult result = await new LoadRun(arguments, protocol).RunAsync();
    right &= Report.Write(result, arguments);
}

return right ? 0 : 1;
