using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>The function that reads the bodies of an operation's refusals, and what is to be said of them.</summary>
/// <param name="Function">The function, with its class.</param>
/// <param name="Types">What the refusals carry.</param>
internal sealed record ErrorReference(string Function, EquatableArray<ErrorTypePlan> Types);
