using Microsoft.OpenApi.Models;
using Shop;
using Shop.Endpoints;

var builder = WebApplication.CreateBuilder(args);
builder.AddShop();
builder.Services.AddOpenApi(static options =>
{
    options.AddDocumentTransformer(static (document, _, _) =>
    {
        document.Components ??= new OpenApiComponents();
        var schemes = document.Components.SecuritySchemes;
        schemes[AccountEndpoints.BearerScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
        schemes[AccountEndpoints.CookieScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = AccountEndpoints.CookieName,
        };
        return Task.CompletedTask;
    });
    options.AddOperationTransformer(static (operation, context, _) =>
    {
        if (AccountEndpoints.SchemeOf(context.Description.ActionDescriptor.EndpointMetadata) is { } scheme)
        {
            var reference = new OpenApiReference { Type = ReferenceType.SecurityScheme, Id = scheme };
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecurityScheme { Reference = reference }] = [] }];
        }

        return Task.CompletedTask;
    });
});

var app = builder.Build();
app.MapShop();
app.MapOpenApi();
await app.ServeAsync();
