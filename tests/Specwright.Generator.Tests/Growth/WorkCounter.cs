namespace Specwright.Generator.Tests.Growth;

/// <summary>What the instrumented generator has done on this thread.</summary>
public static class WorkCounter
{
    /// <summary>Methods that were entered, and rounds of loops.</summary>
    [ThreadStatic]
    public static long Steps;
}
