using Refit;

namespace Specwright.Benchmarks;

/// <summary>The measured call as Refit has it.</summary>
internal interface IRefitBehaviors
{
    /// <summary>Gets the behaviors.</summary>
    [Get("/accounts/{account}/zt_risk_scoring/behaviors")]
    [Headers("Accept: application/json")]
    Task<PlainEnvelope> GetAsync(string account, [Authorize("Bearer")] string token);
}
