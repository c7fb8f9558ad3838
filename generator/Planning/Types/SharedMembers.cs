using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Types;

/// <summary>Tells which members a base record declares for all that derives from it.</summary>
internal sealed class SharedMembers(PlanContext context, MemberPlanner members)
{
    /// <summary>Whether a property has the same type in all that derives from a base: then it stands there.</summary>
    public bool Agree(string id, PropertyModel property, RecordUse use)
    {
        var type = members.ChooseType(property, use);
        var presence = MemberPlanner.ChoosePresence(property, type, use);
        foreach (var descendant in context.Unions.GetDescendants(id))
        {
            var shape = context.Schemas[descendant].Shape;
            var own = (shape as UnionShape)?.Base ?? (ObjectShape)shape;
            if (own.Properties.FirstOrDefault(other => other.Name == property.Name) is not { } narrow
                || !members.ChooseType(narrow, use).Equals(type)
                || !Holds(presence, MemberPlanner.ChoosePresence(narrow, type, use)))
            {
                return false;
            }
        }

        return true;
    }

    // A property that may be absent holds what is always there as well.
    private static bool Holds(MemberPresence general, MemberPresence special) => general switch
    {
        MemberPresence.Required => special == MemberPresence.Required,
        MemberPresence.TriState => true,
        _ => special != MemberPresence.TriState,
    };
}
