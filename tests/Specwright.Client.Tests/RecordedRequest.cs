namespace Specwright.Client.Tests;

/// <summary>A request as it was sent.</summary>
internal sealed record RecordedRequest(HttpMethod Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string? Body);
