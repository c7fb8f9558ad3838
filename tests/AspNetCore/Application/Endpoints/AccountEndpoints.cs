using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Models;

namespace Shop.Endpoints;

/// <summary>A login by form that gives a cookie, one by JSON that gives a token, and endpoints that want the one or the other.</summary>
public static class AccountEndpoints
{
    /// <summary>The name of the security scheme in the documents, for endpoints that want a token.</summary>
    public const string BearerScheme = "bearer";

    /// <summary>The name of the security scheme in the documents, for endpoints that want a cookie.</summary>
    public const string CookieScheme = "cookie";

    /// <summary>The cookie of a login.</summary>
    public const string CookieName = ".AspNetCore.Cookies";

    private static readonly AuthorizationPolicy s_bearer = Policy(BearerTokenDefaults.AuthenticationScheme);
    private static readonly AuthorizationPolicy s_cookie = Policy(CookieAuthenticationDefaults.AuthenticationScheme);

    /// <summary>The security scheme that an endpoint wants, for the documents, whose writers do not find it by themselves.</summary>
    public static string? SchemeOf(IEnumerable<object> metadata) => metadata.OfType<AuthorizationPolicy>().FirstOrDefault() switch
    {
        null => null,
        var policy when policy == s_bearer => BearerScheme,
        _ => CookieScheme,
    };

    public static void Map(WebApplication app)
    {
        var account = app.MapGroup("/account").WithTags("Account").DisableAntiforgery();
        account.MapPost("/login", Login).WithName("Login");
        account.MapPost("/token", CreateToken).WithName("CreateToken").Produces<AccessTokenResponse>();
        account.MapGet("/bearer", Me).WithName("GetBearerIdentity").RequireAuthorization(s_bearer);
        account.MapGet("/cookie", Me).WithName("GetCookieIdentity").RequireAuthorization(s_cookie);
    }

    private static Results<SignInHttpResult, UnauthorizedHttpResult> Login([FromForm] LoginForm form) =>
        form.Password == "secret" ? SignIn(form.User, CookieAuthenticationDefaults.AuthenticationScheme) : TypedResults.Unauthorized();

    private static Results<SignInHttpResult, ProblemHttpResult> CreateToken(TokenRequest request) =>
        request.Password == "secret"
            ? SignIn(request.User, BearerTokenDefaults.AuthenticationScheme)
            : TypedResults.Problem("The password is wrong.", statusCode: 403);

    private static Identity Me(ClaimsPrincipal user) => new(user.Identity!.Name!, user.Identity.AuthenticationType!);

    private static SignInHttpResult SignIn(string name, string scheme)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], scheme);
        return TypedResults.SignIn(new ClaimsPrincipal(identity), authenticationScheme: scheme);
    }

    private static AuthorizationPolicy Policy(string scheme) => new AuthorizationPolicyBuilder(scheme).RequireAuthenticatedUser().Build();
}
