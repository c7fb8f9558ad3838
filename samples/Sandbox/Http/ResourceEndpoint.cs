using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Specwright.Sandbox.Resources;

namespace Specwright.Sandbox.Http;

/// <summary>GET and PUT of one resource: method, credential, identifier, permission, body, in this order.</summary>
internal sealed class ResourceEndpoint(IResource resource)
{
    public async Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        bool writes = HttpMethods.IsPut(request.Method);
        if (!writes && !HttpMethods.IsGet(request.Method))
        {
            var message = new Message(Codes.MethodNotAllowed, $"{request.Method} is not possible here; GET and PUT are.");
            throw new RefusedException(
                Reply.Refusal(StatusCodes.Status405MethodNotAllowed, message) with { Header = ("Allow", "GET, PUT") });
        }

        Caller caller = Caller.Of(request);
        resource.CheckOwner((string)context.GetRouteValue("id")!);
        if (writes && !caller.CanWrite)
        {
            throw new RefusedException(
                StatusCodes.Status403Forbidden,
                new Message(Codes.Forbidden, $"The credential lacks the permission: {resource.WritePermission}."));
        }

        Reply reply = writes ? await UpdateAsync(request).ConfigureAwait(false) : new Reply { Result = resource.Read() };
        await reply.SendAsync(context.Response).ConfigureAwait(false);
    }

    private async Task<Reply> UpdateAsync(HttpRequest request)
    {
        using JsonDocument body = await RequestBody.ReadAsync(request).ConfigureAwait(false);
        return resource.Update(body.RootElement);
    }
}
