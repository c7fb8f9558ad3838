namespace Specwright.Package.Tests;

/// <summary>A test that runs a program for .NET Framework under Mono; where there is none, it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute()
    {
        // The runtime alone has no HttpClient.
        if (!Directory.Exists("/usr/lib/mono/gac/System.Net.Http"))
        {
            Skip = "Mono is not installed: apt-get install --no-install-recommends mono-runtime libmono-system-net-http4.0-cil";
        }
    }
}
