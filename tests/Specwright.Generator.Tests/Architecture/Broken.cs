namespace Specwright.Generator.Tests.Architecture;

/// <summary>Fails with every breach of a rule, one a line.</summary>
internal static class Broken
{
    public static void AssertNone(IEnumerable<string> breaches)
    {
        var all = breaches.ToArray();
        if (all.Length > 0)
        {
            Assert.Fail($"{all.Length} breaches of the rule:\n  {string.Join("\n  ", all)}");
        }
    }
}
