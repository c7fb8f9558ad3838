using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning.Plans;

/// <summary>
/// What a method calls its own variables. A parameter keeps the name that the document gives it: these are the ones that give way.
/// </summary>
/// <param name="Token">The parameter that cancels the call.</param>
/// <param name="Options">The parameter that holds what is optional.</param>
/// <param name="Request">The request that the method describes.</param>
/// <param name="Form">The body of several parts.</param>
internal sealed record MethodVariables(string Token, string Options, string Request, string Form)
{
    /// <param name="parameters">The parameters of the method.</param>
    /// <param name="body">Its body, if it has one.</param>
    public static MethodVariables Of(IEnumerable<ParameterPlan> parameters, BodyPlan? body)
    {
        var names = new NameScope(parameters.Select(static parameter => parameter.Name));
        if (body is not null)
        {
            names.Reserve(body.Name);
            foreach (var part in body.Parts.Where(static part => part.IsArgument))
            {
                names.Reserve(part.Name);
            }
        }

        return new MethodVariables(
            names.Take("cancellationToken", "callCancellationToken"),
            names.Take("options", "callOptions"),
            names.Take("request", "apiRequest"),
            names.Take("form", "multipartForm"));
    }
}
