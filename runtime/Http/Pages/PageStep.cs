using Specwright.CompilerServices;

namespace Specwright;

/// <summary>What follows a page.</summary>
/// <param name="next">The request for the next page; <see langword="null"/> after the last.</param>
/// <param name="fault">Why there is none, for the caller who asks for it; <see langword="null"/> where all is well.</param>
/// <param name="isRepeated">Whether the page has come before, and is not delivered again.</param>
internal sealed class PageStep(ApiRequest? next, ApiException? fault = null, bool isRepeated = false)
{
    public ApiRequest? Next => next;

    public ApiException? Fault => fault;

    public bool IsRepeated => isRepeated;
}
