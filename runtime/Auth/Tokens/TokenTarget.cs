namespace Specwright;

/// <summary>Where a token is asked for, and how the client proves itself there.</summary>
internal readonly record struct TokenTarget(Uri Address, bool SendSecretInBody);
