using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Shop;
using Shop.Endpoints;
using Swashbuckle.AspNetCore.SwaggerGen;

var builder = WebApplication.CreateBuilder(args);
builder.AddShop();
builder.Services.AddEndpointsApiExplorer();
builder.Services.AddSwaggerGen(options =>
{
    options.AddSecurityDefinition(
        AccountEndpoints.BearerScheme, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" });
    options.AddSecurityDefinition(
        AccountEndpoints.CookieScheme,
        new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = AccountEndpoints.CookieName });
    options.OperationFilter<SecurityFilter>();
    if (builder.Configuration["schemas"] == "polymorphic")
    {
        // Without a choice of its own, Swashbuckle takes JsonNode's cases too, and ends with a stack overflow.
        options.SelectSubTypesUsing(static type => type.Assembly == typeof(ShopApplication).Assembly
            ? type.Assembly.GetTypes().Where(other => other != type && type.IsAssignableFrom(other))
            : []);
        options.SelectDiscriminatorNameUsing(static type =>
            type.GetCustomAttribute<JsonPolymorphicAttribute>() is { } polymorphic
                ? polymorphic.TypeDiscriminatorPropertyName ?? "$type" : null);
        options.SelectDiscriminatorValueUsing(static type => Bases(type)
            .SelectMany(static one => one.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false))
            .FirstOrDefault(derived => derived.DerivedType == type)?.TypeDiscriminator?.ToString());
        options.UseOneOfForPolymorphism();
        options.UseAllOfForInheritance();
        options.UseAllOfToExtendReferenceSchemas();
        options.SupportNonNullableReferenceTypes();
        options.NonNullableReferenceTypesAsRequired();
    }
});

var app = builder.Build();
app.MapShop();
app.MapSwagger();
await app.ServeAsync();

static IEnumerable<Type> Bases(Type? type)
{
    for (; type is not null; type = type.BaseType)
    {
        yield return type;
    }
}

/// <summary>Says which security scheme an operation wants.</summary>
internal sealed class SecurityFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (AccountEndpoints.SchemeOf(context.ApiDescription.ActionDescriptor.EndpointMetadata) is { } scheme)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] }];
        }
    }
}
