using System.ComponentModel;

namespace Specwright.CompilerServices;

/// <summary>Collects what is wrong with the arguments of a request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ArgumentChecks
{
}
