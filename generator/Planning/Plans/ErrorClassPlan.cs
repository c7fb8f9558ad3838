using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>
/// The class of the functions that read the bodies of refusals: one for each set of statuses and types that operations have in common.
/// </summary>
internal sealed record ErrorClassPlan(string Name, EquatableArray<ErrorFunctionPlan> Functions);
