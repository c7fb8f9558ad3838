using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.Types;

/// <summary>Plans what a record has of its base: it reads, writes and checks it along with its own members.</summary>
internal sealed class InheritedMembers(PlanContext context, MemberPlanner members, DiscriminatorPlanner discriminators)
{
    /// <summary>The members that a record has of its base, as they are in it.</summary>
    public List<MemberPlan> Plan(string id, ObjectShape shape, BaseRecord? parent, NameScope scope)
    {
        var inherited = new List<MemberPlan>();
        if (parent is null)
        {
            return inherited;
        }

        var use = RecordUse.Of(context.Schemas, id);
        var properties = shape.Properties.ToDictionary(static property => property.Name, StringComparer.Ordinal);
        foreach (var member in parent.Plan.Members)
        {
            properties.TryGetValue(member.Wire, out var property);
            if (member.Discriminator is not null)
            {
                var values = context.Unions.ValuesOf(id).FirstOrDefault(one => one.Property == member.Wire)
                    ?? new CaseValues(member.Wire, parent.Kind);
                inherited.Add(member with
                {
                    IsInherited = true,
                    PresenceInJson = property is null ? member.Presence : DiscriminatorPlanner.ChoosePresence(property),
                    Discriminator = discriminators.Plan(values, property, parent.Types[member.Wire], scope) with
                    {
                        IsReset = !parent.Plan.IsAbstract,
                    },
                });
                continue;
            }

            inherited.Add(property is null ? member with { IsInherited = true } : member with
            {
                IsInherited = true,
                PresenceInJson = MemberPlanner.ChoosePresence(property, member.Type, use),
                ReadOnly = property.ReadOnly && use.InRequest,
                Checks = members.PlanChecks(property, member.Type, use),
            });
        }

        return inherited;
    }
}
