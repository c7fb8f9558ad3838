using System.Text.RegularExpressions;
using Specwright.Conformance.Calls;

namespace Specwright.Conformance.Reports;

/// <summary>Whose fault it is that a call is not fine, and why.</summary>
/// <param name="Side">Ours, the document's or Prism's.</param>
/// <param name="Reason">Why.</param>
internal sealed partial record Verdict(string Side, string Reason)
{
    public const string Ours = "ours";
    public const string TheDocuments = "document";
    public const string Prisms = "Prism";

    // The first rule that fits counts; what none explains is ours until somebody shows otherwise.
    private static readonly (CallOutcome Outcome, Regex Cause, Regex? Evidence, Verdict Verdict)[] s_rules =
    [
        Rule(
            CallOutcome.NotCallable,
            "no value of the enum|no common type|does not exist|cannot be resolved|without end",
            null,
            TheDocuments,
            "The schema allows no value."),
        Rule(
            CallOutcome.NotCallable,
            "/version must not be empty",
            null,
            TheDocuments,
            "A path parameter is an object whose members are all readOnly, so that no member may be sent."),
        Rule(
            CallOutcome.NotCallable,
            "no text could be made",
            null,
            Prisms,
            "The program's own maker of texts does not know the pattern; nothing was sent."),
        Rule(
            CallOutcome.NotCallable,
            "Expected one of .* but found the string",
            null,
            TheDocuments,
            "A discriminator's mapping names values that the property's enum does not have."),
        Rule(CallOutcome.NotCallable, "Expected a date and time", null, TheDocuments, "The format and the pattern contradict each other."),
        Rule(
            CallOutcome.Refused,
            "Request header (must have required property '|parameter )(content-type|accept|authorization)",
            null,
            Prisms,
            "Header parameters of these names are to be ignored (OpenAPI 3.0, Parameter Object)."),
        Rule(
            CallOutcome.Refused,
            "^request.path Request path must have required property",
            null,
            TheDocuments,
            "A path parameter is declared that the path does not have, or that Prism does not find in it."),
        Rule(
            CallOutcome.Refused,
            "No supported content types",
            null,
            TheDocuments,
            "OpenAPI 2.0 without consumes: the operation does not name the body's media type."),
        Rule(
            CallOutcome.Refused,
            "^request.query[^;]* must be object",
            null,
            TheDocuments,
            "A list of objects in a query: no style says how (OpenAPI 3.0.4, Style Values)."),
        Rule(
            CallOutcome.Refused,
            "^request.body Request body must be object",
            "Content-Type: text/",
            Prisms,
            "Prism holds a text against the schema of an object that the document gives for text/plain."),
        Rule(
            CallOutcome.Refused,
            "^request.query[^;]* must be array",
            null,
            Prisms,
            "Prism reads the items of a query only where the type is array alone, not of a nullable array or an array of arrays."),
        Rule(
            CallOutcome.Refused,
            "must be (array|object|integer|number|boolean)",
            "urlencoded|multipart/form-data",
            Prisms,
            "Of a repeated field of a form Prism keeps the last one, as text, and it reads no JSON in a field."),
        Rule(
            CallOutcome.Refused,
            "must have required property",
            "urlencoded",
            Prisms,
            "Of a form Prism keeps the fields that are declared; what is required without being declared it then misses."),
        Rule(
            CallOutcome.Refused,
            "^request Body parameter is required",
            "[|] null =>",
            Prisms,
            "Prism takes a body that is null for none."),
        Rule(
            CallOutcome.Refused,
            @"^request.query[^;]* allowed values: (\d|true|false)",
            null,
            TheDocuments,
            "The enum's numbers or booleans have no type beside them; in a query there are only texts."),
        Rule(
            CallOutcome.Refused,
            "exactly one schema in oneOf",
            null,
            TheDocuments,
            "Alternatives of a oneOf overlap: the value is valid for more than one."),
        Rule(CallOutcome.NoAnswer, "^SCHEMA_TOO_COMPLEX", null, Prisms, "Prism makes no answer for schemas of this size."),
        Rule(
            CallOutcome.NoAnswer,
            "Cannot find serializer|NO_COMPLEX_OBJECT_TEXT",
            null,
            Prisms,
            "Prism has no example of this media type."),
        Rule(
            CallOutcome.NoAnswer,
            "^status (500|422): HEAD",
            null,
            Prisms,
            "The answer to HEAD has no body to say why; GET of the same path shows it."),
        Rule(
            CallOutcome.NoAnswer,
            "^NOT_ACCEPTABLE",
            null,
            Prisms,
            "The document gives a range of media types; Prism compares it as a text with Accept."),
        Rule(CallOutcome.NoAnswer, "^NO_(SUCCESS_)?RESPONSE", null, TheDocuments, "The operation has no response for success."),
        Rule(
            CallOutcome.NoAnswer,
            "^VIOLATIONS: [^;]* must (be |NOT have|match (exactly one|a) schema)",
            null,
            TheDocuments,
            "Neither its example nor what is made from its schema fits the schema: its parts contradict each other."),
        Rule(
            CallOutcome.NoAnswer,
            "^VIOLATIONS",
            null,
            Prisms,
            "Prism's own answer does not fit a pattern, a format or a list of required members."),
        Rule(CallOutcome.Unanswered, "^Prism ends", null, Prisms, "Prism ends itself while it reads the request."),
        Rule(
            CallOutcome.NotRead,
            "expected the required member",
            @"\[\{\}\]",
            Prisms,
            "Where a schema leads back to itself Prism's sample ends in an object without members, and its own check ends there too."),
        Rule(CallOutcome.NotRead, "success: false", null, Prisms, "A made answer says success: false, and so the client says it, too."),
        Rule(CallOutcome.NotRead, "expected an (object|envelope|array).* but found", null, TheDocuments, "The schema has properties or "
            + "items, but no type: by JSON Schema any value is valid, null too. The client takes it for an object or a list."),
        Rule(
            CallOutcome.NotRead,
            "#.* was answered",
            null,
            TheDocuments,
            "Operations whose paths differ after a # only are one to a server: Prism answers for the other."),
        Rule(
            CallOutcome.NotRead,
            "(a number|an integer|true or false).*found the string",
            null,
            TheDocuments,
            "The example has a text where the schema has a number or a boolean; Prism converts before it compares."),
        Rule(CallOutcome.NotRead, "time limit has passed", null, Prisms, "Prism had no answer in time."),
        Rule(CallOutcome.NoAnswer, "^status 3..:", null, TheDocuments, "The operation succeeds with a redirect only."),
        Rule(CallOutcome.NoAnswer, "^status 4..:", null, TheDocuments, "The operation has no response for success."),
        Rule(CallOutcome.NoAnswer, "^status 500:.*Internal Server Error", null, Prisms, "Prism fails while it makes its answer."),
        Rule(
            CallOutcome.NotRead,
            "expected the required member",
            null,
            TheDocuments,
            "The example lacks a member that the schema requires; Prism's check passes over it."),
        Rule(
            CallOutcome.Lossy,
            @"\.\d{8,}.* came",
            null,
            Ours,
            "Of a second's digits the first seven are kept: .NET's types of time end at 100 ns."),
        Rule(CallOutcome.NotRead, "expected a date and time", null, Ours, "The value breaks the case of a union whose members it has, "
            + "and is valid only for another case, which takes these members as unknown ones."),
    ];

    private static readonly Verdict s_readOnly = new(Prisms, "A required member that is readOnly is required of responses only (OpenAPI "
        + "3.0, Schema Object); Prism asks for it within alternatives and lists.");

    public static Verdict Of(CallResult call)
    {
        if (call.Outcome == CallOutcome.Refused
            && RequiredMember().Match(call.Cause) is { Success: true } missing
            && call.LeftOut.Contains(missing.Groups[1].Value))
        {
            return s_readOnly;
        }

        foreach (var (outcome, cause, evidence, verdict) in s_rules)
        {
            if (call.Outcome == outcome && cause.IsMatch(call.Cause) && evidence?.IsMatch(call.Evidence) != false)
            {
                return verdict;
            }
        }

        return new Verdict(Ours, "");
    }

    [GeneratedRegex("^request[.]body[^;]* must have required property '([^']*)'")]
    private static partial Regex RequiredMember();

    private static (CallOutcome Outcome, Regex Cause, Regex? Evidence, Verdict Verdict) Rule(
        CallOutcome outcome,
        string cause,
        string? evidence,
        string side,
        string reason) =>
        (
            outcome,
            new Regex(cause, RegexOptions.CultureInvariant),
            evidence is null ? null : new Regex(evidence, RegexOptions.CultureInvariant),
            new Verdict(side, reason));
}
