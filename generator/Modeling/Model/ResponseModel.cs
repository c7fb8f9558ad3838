using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Model;

/// <summary>A response of an operation.</summary>
internal sealed record ResponseModel
{
    /// <summary>The status: <c>200</c>, <c>4XX</c> (upper case), or <c>default</c>.</summary>
    public required string Status { get; init; }

    public required string Pointer { get; init; }

    public DocText Description { get; init; }

    public EquatableArray<MediaTypeModel> Contents { get; init; }

    /// <summary>The headers, less <c>Content-Type</c>.</summary>
    public EquatableArray<HeaderModel> Headers { get; init; }

    /// <summary>Whether a status of success has it (<c>default</c> may be one, where there is no other).</summary>
    public bool IsSuccess => Status.Length == 3 && Status[0] == '2';

    /// <summary>The envelope that the JSON body is wrapped in; <see langword="null"/> for a body that is what it is.</summary>
    public EnvelopeModel? Envelope { get; init; }
}
