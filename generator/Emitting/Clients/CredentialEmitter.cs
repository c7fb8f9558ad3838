using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints the credential class.</summary>
internal static class CredentialEmitter
{
    public static void Write(SourceWriter writer, CredentialPlan plan, string access)
    {
        DocComments.WriteSummary(
            writer,
            "What the client authenticates with. It is sent over HTTPS or to a loopback address only, and its text shows no secret.");
        writer.WriteLine($"{access} sealed class {plan.Name} : ApiCredential");
        using (writer.WriteBraces())
        {
            writer.WriteLine($"private {plan.Name}(params CredentialPart[] parts)\n    : base(parts)\n{{\n}}");
            foreach (var factory in plan.Factories)
            {
                writer.WriteLine();
                WriteFactory(writer, plan.Name, factory);
            }
        }
    }

    private static void WriteFactory(SourceWriter writer, string type, CredentialFactoryPlan factory)
    {
        DocComments.WriteSummary(writer, factory.Description);
        foreach (var parameter in factory.Parameters)
        {
            DocComments.WriteParameter(writer, parameter.Name, parameter.Description);
        }

        if (factory.Obsolete)
        {
            writer.WriteLine("[Obsolete(\"The API has deprecated this way to authenticate.\")]");
        }

        var signature = string.Join(", ", factory.Parameters.Select(parameter =>
            $"{parameter.Type} {Identifiers.Escape(parameter.Name)}{(parameter.Optional ? " = null" : "")}"));
        writer.WriteLine(
            $"public static {type} {factory.Name}({signature}) => new({string.Join(", ", factory.Parts.Select(FormatPart))});");
    }

    private static string FormatPart(CredentialPartPlan part)
    {
        if (part.Factory == CredentialFactory.None)
        {
            return "CredentialPart.None";
        }

        var arguments = part.Parameters.Select(parameter => Identifiers.Escape(parameter.Name));
        return $"CredentialPart.{part.Factory}("
            + $"{string.Join(", ", part.FixedName is { } name ? arguments.Prepend(Literals.FormatString(name)) : arguments)})";
    }
}
