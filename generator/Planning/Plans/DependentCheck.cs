using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>The members that another one needs beside it.</summary>
internal sealed record DependentCheck(string Member, EquatableArray<string> Required) : CheckPlan;
