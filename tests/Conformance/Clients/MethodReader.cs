using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specwright.Testing.Corpus;
using Specwright.Testing.Driving;

namespace Specwright.Conformance.Clients;

/// <summary>Reads from generated source which operation each method sends, and where its parameters go.</summary>
internal static class MethodReader
{
    /// <summary>The target of a parameter that is the body's media type.</summary>
    public const string ContentType = "ContentType";

    public static IReadOnlyList<GeneratedMethod> Read(IEnumerable<GeneratedFile> files) =>
        [.. files
            .SelectMany(static file => file.Tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Where(static method => method.Modifiers.Any(SyntaxKind.PublicKeyword))
            .Select(Read)
            .OfType<GeneratedMethod>()];

    private static GeneratedMethod? Read(MethodDeclarationSyntax method)
    {
        if (method.Parent is not ClassDeclarationSyntax type
            || Describing(method, type) is not { } describing
            || GeneratedOperations.Of(describing) is not { } operation)
        {
            return null;
        }

        var calls = describing
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(static call => ReceiverOf(call) is "request" or "form")
            .ToArray();
        return new GeneratedMethod
        {
            Class = type.Identifier.ValueText,
            Name = method.Identifier.ValueText,
            Operation = operation,
            Parameters = [.. method.ParameterList.Parameters.SkipLast(2)
                .Select(parameter => Read(
                    parameter.Identifier.ValueText,
                    parameter.Type!.ToString(),
                    calls,
                    expression => IsName(expression, parameter.Identifier.ValueText)))],
            Options = [.. PropertiesOf(describing.ParameterList.Parameters.Last(IsOptions).Identifier.ValueText, calls)],
            Multipart = calls
                .Where(static call => TargetOf(call) == "Multipart")
                .Select(static call => Texts(call).FirstOrDefault() ?? "multipart/form-data")
                .FirstOrDefault(),
        };
    }

    // The methods of an operation whose pages can be walked share one that describes the request; its parameters have the same names.
    private static MethodDeclarationSyntax? Describing(MethodDeclarationSyntax method, ClassDeclarationSyntax type)
    {
        if (GeneratedOperations.Of(method) is not null)
        {
            return method;
        }

        var called = method
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Select(static call => call.Expression)
            .OfType<IdentifierNameSyntax>()
            .Select(static name => name.Identifier.ValueText)
            .ToHashSet(StringComparer.Ordinal);
        return type.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(other => other.Modifiers.Any(SyntaxKind.PrivateKeyword)
            && called.Contains(other.Identifier.ValueText)
            && GeneratedOperations.Of(other) is not null);
    }

    private static bool IsOptions(ParameterSyntax parameter) => parameter.Type!.ToString().EndsWith("Options?", StringComparison.Ordinal);

    private static bool IsName(ExpressionSyntax expression, string name) =>
        expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name;

    /// <summary>The properties that a method reads from its options, in the order in which it does.</summary>
    private static IEnumerable<MethodParameter> PropertiesOf(string options, InvocationExpressionSyntax[] calls) => calls
        .SelectMany(static call => call.ArgumentList.Arguments)
        .Select(argument => PropertyIn(argument.Expression, options))
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Select(name => Read(name, "", calls, expression => PropertyIn(expression, options) == name));

    private static string? PropertyIn(ExpressionSyntax expression, string options) =>
        (expression is BinaryExpressionSyntax { Left: var left } ? left : expression) is MemberAccessExpressionSyntax access
            && IsName(access.Expression, options)
            ? access.Name.Identifier.ValueText
            : null;

    private static MethodParameter Read(string name, string type, InvocationExpressionSyntax[] calls, Func<ExpressionSyntax, bool> isValue)
    {
        foreach (var call in calls.Where(static call => TargetOf(call) is not ("Required" or "Check" or "Multipart")))
        {
            var arguments = call.ArgumentList.Arguments;
            var index = arguments.IndexOf(argument => isValue(argument.Expression));
            if (index >= 0)
            {
                var wire = arguments
                    .Take(index)
                    .Select(static argument => argument.Expression)
                    .OfType<LiteralExpressionSyntax>()
                    .Select(static literal => literal.Token.ValueText)
                    .FirstOrDefault() ?? "";
                var mediaType = arguments.Skip(index + 1).Select(static argument => argument.Expression).OfType<LiteralExpressionSyntax>()

                        .Where(static literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
                        .Select(static literal => literal.Token.ValueText)
                        .FirstOrDefault();

                // A body is the first argument, the media type that the caller chooses a later one.
                var target = index > 0 && wire.Length == 0 ? ContentType : TargetOf(call);
                return new MethodParameter(name, target, wire, mediaType, type);
            }
        }

        return new MethodParameter(name, "", "", null, type);
    }

    private static string? ReceiverOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver }
            ? receiver.Identifier.ValueText
            : null;

    private static string TargetOf(InvocationExpressionSyntax call) =>
        ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText;

    private static IEnumerable<string> Texts(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments
            .Select(static argument => argument.Expression)
            .OfType<LiteralExpressionSyntax>()
            .Select(static literal => literal.Token.ValueText);
}
