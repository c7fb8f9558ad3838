using Microsoft.OpenApi;
using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>What an operation asks of its caller.</summary>
/// <param name="IsAnonymous">Whether it takes no credential.</param>
/// <param name="Scopes">The scopes of all alternatives.</param>
/// <param name="TokenScopes">The scopes to ask a token for.</param>
internal sealed record OperationSecurity(bool IsAnonymous, EquatableArray<string> Scopes, EquatableArray<string> TokenScopes);
