using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Signatures;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Bodies;

/// <summary>Tells whether two overloads of a method, which differ in their bodies, could be meant by the same call.</summary>
internal static class BodyOverloads
{
    /// <summary>Whether there is a number of arguments that both take, of the same types: the compiler could not choose then.</summary>
    public static bool AreAmbiguous(BodyPlan first, BodyPlan second, IReadOnlyList<ParameterPlan> parameters)
    {
        var one = SignaturePlanner.Plan(parameters, first);
        var two = SignaturePlanner.Plan(parameters, second);
        var required = Math.Max(one.Count(static argument => !argument.Optional), two.Count(static argument => !argument.Optional));
        if (required > Math.Min(one.Count, two.Count))
        {
            return false;
        }

        for (var i = 0; i < required; i++)
        {
            if (CompiledTypes.Of(one[i].Type) != CompiledTypes.Of(two[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The C# type of a body that is one parameter; <see langword="null"/> for one of several parts.</summary>
    public static TypeRef? TypeOf(BodyPlan body) => body.Type is { } type ? CompiledTypes.Of(type) : null;
}
