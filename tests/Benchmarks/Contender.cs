namespace Specwright.Benchmarks;

/// <summary>One way of doing the work that is measured.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Operation">Does the work once.</param>
internal sealed record Contender(string Name, Action Operation);
