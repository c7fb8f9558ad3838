using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Specwright.Generator.Tests.Architecture;

/// <summary>Finds what the instructions of a method body refer to.</summary>
internal static class IlTokens
{
    private const int TwoBytePrefix = 0xFE;

    private static readonly Dictionary<int, OpCode> s_opCodes = typeof(OpCodes).GetFields()
        .Select(static field => field.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(static code => (int)(ushort)code.Value);

    /// <summary>The types, methods and fields that <paramref name="body"/> names, and whether a value of the type is boxed.</summary>
    public static IEnumerable<(EntityHandle Token, bool IsBoxed)> Of(MethodBodyBlock body)
    {
        var il = body.GetILBytes() ?? [];
        for (var at = 0; at < il.Length;)
        {
            int value = il[at++];
            if (value == TwoBytePrefix)
            {
                value = (value << 8) | il[at++];
            }

            var operand = s_opCodes[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return (MetadataTokens.EntityHandle(BitConverter.ToInt32(il, at)), s_opCodes[value] == OpCodes.Box);
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
