using System.Text.Json.Nodes;

namespace Specwright.Conformance.Styles;

/// <summary>One call of an operation with one argument.</summary>
/// <param name="OperationId">The operation.</param>
/// <param name="Parameter">The parameter's name; <see langword="null"/> for the body.</param>
/// <param name="Case">What is special about the value.</param>
/// <param name="Value">The value; <see langword="null"/> for none.</param>
internal sealed record StyleCall(string OperationId, string? Parameter, string Case, JsonNode? Value)
{
    public override string ToString() => $"{OperationId} {Case}";
}
