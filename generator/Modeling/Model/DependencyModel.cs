using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Model;

/// <summary>A property that must not be there without others (<c>dependentRequired</c>).</summary>
internal sealed record DependencyModel(string Name, EquatableArray<string> Required);
