using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Files;

/// <summary>Collects the texts of the document that a file shows.</summary>
internal sealed class ShownTexts
{
    private readonly List<int> _found = [];

    private ShownTexts()
    {
    }

    /// <summary>Their numbers, in ascending order.</summary>
    public static EquatableArray<int> Find(FilePlan file)
    {
        var texts = new ShownTexts();
        texts.Add(file);
        return new(Sort(texts._found));
    }

    private static int[] Sort(List<int> numbers)
    {
        numbers.Sort();
        var count = 0;
        for (var i = 0; i < numbers.Count; i++)
        {
            if (count == 0 || numbers[count - 1] != numbers[i])
            {
                numbers[count++] = numbers[i];
            }
        }

        numbers.RemoveRange(count, numbers.Count - count);
        return numbers.ToArray();
    }

    private void Add(FilePlan file)
    {
        if (file.Client is { } client)
        {
            Add(client.Doc);
            Add(client.Methods);
            foreach (var group in client.Groups)
            {
                Add(group.Description);
            }
        }

        if (file.Group is { } plan)
        {
            Add(plan.Names.Description);
            Add(plan.Methods);
        }

        foreach (var factory in file.Credential?.Factories ?? [])
        {
            Add(factory.Description);
            foreach (var parameter in factory.Parts.SelectMany(static part => part.Parameters))
            {
                Add(parameter.Description);
            }
        }

        foreach (var type in file.Types)
        {
            Add(type);
        }
    }

    private void Add(EquatableArray<MethodPlan> methods)
    {
        foreach (var method in methods)
        {
            Add(method.Doc);
            Add(method.Signature);
            Add(method.Pages?.Signature ?? []);
            foreach (var error in method.Errors?.Types ?? [])
            {
                foreach (var line in error.Description)
                {
                    Add(line);
                }
            }
        }
    }

    private void Add(EquatableArray<ArgumentPlan> signature)
    {
        foreach (var argument in signature)
        {
            Add(argument.Description);
        }
    }

    private void Add(TypePlan type)
    {
        Add(type.Doc);
        switch (type)
        {
            case RecordPlan record:
                AddMembers(record);
                break;
            case UnionPlan union:
                AddMembers(union.Record);
                AddMembers(union.Unknown);
                break;
            case EnumPlan plan:
                foreach (var member in plan.Members)
                {
                    Add(member.Description);
                }

                break;
            case OptionsPlan options:
                foreach (var member in options.Members)
                {
                    Add(member.Description);
                }

                break;
            case HeadersPlan headers:
                foreach (var member in headers.Members)
                {
                    Add(member.Description);
                }

                break;
        }
    }

    private void AddMembers(RecordPlan? record)
    {
        if (record is null)
        {
            return;
        }

        Add(record.Doc);
        foreach (var member in record.Members)
        {
            // The property of a base is declared there, but for one that names the case.
            if (!member.IsInherited || member.Discriminator is not null)
            {
                Add(member.Doc);
            }
        }
    }

    private void Add(DocPlan doc)
    {
        Add(doc.Text);
        Add(doc.More);
    }

    private void Add(DocLine? line)
    {
        if (line is not null)
        {
            Add(line.Text);
        }
    }

    private void Add(DocText text)
    {
        if (text.Index is { } index)
        {
            _found.Add(index);
        }
    }
}
