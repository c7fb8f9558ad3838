using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Bytes that are sent as they are read.</summary>
internal sealed class StreamBody(StreamSource source, string contentType) : RequestBody
{
    public override bool IsRepeatable => source.IsRepeatable;

    public override void Require(ArgumentChecks checks)
    {
        if (source.Fault is { } fault)
        {
            checks.Add("body", fault);
        }
    }

    public override Task SetBackAsync() => source.SetBackAsync();

    public override void BeginCall(CancellationToken callToken) => source.CallToken = callToken;

    public override HttpContent CreateContent(bool ownsSending) => WithType(new StreamSourceContent(source), contentType);
}
