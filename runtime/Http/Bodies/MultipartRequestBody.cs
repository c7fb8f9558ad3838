using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>A multipart body as a request carries it.</summary>
internal sealed class MultipartRequestBody(MultipartBody body) : RequestBody
{
    public override bool IsLeftOut => body.IsLeftOut;

    public override void Require(ArgumentChecks checks) => body.Require(checks);

    public override void Check(ArgumentChecks checks) => body.Check(checks);

    public override bool IsRepeatable => body.IsRepeatable;

    public override Task SetBackAsync() => body.SetBackAsync();

    public override void BeginCall(CancellationToken callToken) => body.BeginCall(callToken);

    public override HttpContent CreateContent(bool ownsSending) => body.CreateContent();
}
