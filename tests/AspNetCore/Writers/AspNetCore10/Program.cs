using Microsoft.OpenApi;
using Shop;
using Shop.Endpoints;

var builder = WebApplication.CreateBuilder(args);
builder.AddShop();
AddDocument("v30", OpenApiSpecVersion.OpenApi3_0);
AddDocument("v31", OpenApiSpecVersion.OpenApi3_1);

var app = builder.Build();
app.MapShop();
app.MapOpenApi();
await app.ServeAsync();

void AddDocument(string name, OpenApiSpecVersion version) => builder.Services.AddOpenApi(name, options =>
{
    options.OpenApiVersion = version;
    options.AddDocumentTransformer(static (document, _, _) =>
    {
        document.AddComponent<IOpenApiSecurityScheme>(
            AccountEndpoints.BearerScheme, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" });
        document.AddComponent<IOpenApiSecurityScheme>(
            AccountEndpoints.CookieScheme,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = AccountEndpoints.CookieName,
            });
        return Task.CompletedTask;
    });
    options.AddOperationTransformer(static (operation, context, _) =>
    {
        if (AccountEndpoints.SchemeOf(context.Description.ActionDescriptor.EndpointMetadata) is { } scheme)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] }];
        }

        return Task.CompletedTask;
    });
});
