using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Specwright.Sandbox.Resources;

namespace Specwright.Sandbox.Http;

/// <summary>The routes of the sandbox, and what holds for all of them.</summary>
internal static class SandboxApi
{
    public static void Map(WebApplication application, CannedResponseQueue cannedResponses)
    {
        application.Use(AddRayId);
        application.Use(AnswerRefusals);
        application.Use(cannedResponses.InvokeAsync);

        string root = SandboxServer.BasePath;
        application.Map($"{root}/accounts/{{id}}/zt_risk_scoring/behaviors", new ResourceEndpoint(new RiskBehaviorsResource()).InvokeAsync);
        application.Map($"{root}/zones/{{id}}/fraud_detection/settings", new ResourceEndpoint(new FraudSettingsResource()).InvokeAsync);
        application.MapFallback("{*path}", RefuseRoute);
    }

    // Cloudflare names every request like this: 16 hexadecimal digits and the place that answered.
    private static Task AddRayId(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers["cf-ray"] = $"{RandomNumberGenerator.GetHexString(16, lowercase: true)}-SBX";
        return next(context);
    }

    private static async Task AnswerRefusals(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (RefusedException refused)
        {
            await refused.Reply.SendAsync(context.Response).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            var message = new Message(Codes.ServerError, $"The sandbox has a bug: {e.Message}");
            await Reply.Refusal(StatusCodes.Status500InternalServerError, message).SendAsync(context.Response).ConfigureAwait(false);
        }
    }

    private static Task RefuseRoute(HttpContext context) => throw new RefusedException(
        StatusCodes.Status404NotFound,
        new Message(Codes.UnknownRoute, $"Nothing is at {context.Request.Path}."));
}
