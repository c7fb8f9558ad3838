using Specwright.CompilerServices;

namespace Specwright;

/// <summary>What follows a page.</summary>
/// <param name="Next">The request for the next page; <see langword="null"/> after the last.</param>
/// <param name="Fault">Why there is none, for the caller who asks for it; <see langword="null"/> where all is well.</param>
/// <param name="IsRepeated">Whether the page has come before, and is not delivered again.</param>
internal readonly record struct PageStep(ApiRequest? Next, ApiException? Fault = null, bool IsRepeated = false);
