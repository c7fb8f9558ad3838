using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specwright.Testing.Driving;

namespace Specwright.Testing.Corpus;

/// <summary>Finds the operations that generated code can send: every <c>new ApiRequest(method, path)</c>.</summary>
public static class GeneratedOperations
{
    public static HashSet<Operation> Of(IEnumerable<GeneratedFile> files)
    {
        var operations = new HashSet<Operation>();
        foreach (var creation in files.SelectMany(static file => file.Tree
            .GetRoot()
            .DescendantNodes()
            .OfType<ObjectCreationExpressionSyntax>()))
        {
            if (Of(creation) is { } operation)
            {
                operations.Add(operation);
            }
        }

        return operations;
    }

    /// <summary>The operation that a method sends; <see langword="null"/> when it sends none by itself.</summary>
    public static Operation? Of(MethodDeclarationSyntax method) =>
        method
            .DescendantNodes()
            .OfType<ObjectCreationExpressionSyntax>()
            .Select(Of)
            .FirstOrDefault(static operation => operation is not null);

    private static Operation? Of(ObjectCreationExpressionSyntax creation) =>
        NameOf(creation.Type) == "ApiRequest"
        && creation.ArgumentList?.Arguments is [var method, var path, ..]
        && MethodOf(method.Expression) is { } methodName
        && path.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            ? Operation.Of(methodName, literal.Token.ValueText)
            : null;

    // HttpMethod.Get, ApiMethods.Patch, ApiMethods.Get("QUERY"), new HttpMethod("QUERY")
    private static string? MethodOf(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax name }] } => name.Token.ValueText,
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax name }] } => name.Token.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
