using NSwag;
using NSwag.Generation.AspNetCore;
using NSwag.Generation.Processors;
using NSwag.Generation.Processors.Contexts;
using NSwag.Generation.Processors.Security;
using Shop;
using Shop.Endpoints;

var builder = WebApplication.CreateBuilder(args);
builder.AddShop();
builder.Services.AddEndpointsApiExplorer();
builder.Services.AddOpenApiDocument(static settings =>
{
    settings.DocumentProcessors.Add(new SecurityDefinitionAppender(
        AccountEndpoints.BearerScheme, new OpenApiSecurityScheme { Type = OpenApiSecuritySchemeType.Http, Scheme = "bearer" }));
    settings.DocumentProcessors.Add(new SecurityDefinitionAppender(
        AccountEndpoints.CookieScheme,
        new OpenApiSecurityScheme
        {
            Type = OpenApiSecuritySchemeType.ApiKey,
            In = OpenApiSecurityApiKeyLocation.Cookie,
            Name = AccountEndpoints.CookieName,
        }));
    settings.OperationProcessors.Add(new SecurityProcessor());
});

var app = builder.Build();
app.MapShop();
app.UseOpenApi();
await app.ServeAsync();

/// <summary>Says which security scheme an operation wants.</summary>
internal sealed class SecurityProcessor : IOperationProcessor
{
    public bool Process(OperationProcessorContext context)
    {
        var metadata = ((AspNetCoreOperationProcessorContext)context).ApiDescription.ActionDescriptor.EndpointMetadata;
        if (AccountEndpoints.SchemeOf(metadata) is { } scheme)
        {
            context.OperationDescription.Operation.Security = [new OpenApiSecurityRequirement { [scheme] = [] }];
        }

        return true;
    }
}
