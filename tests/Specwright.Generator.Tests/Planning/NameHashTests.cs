using Specwright.Generator.Common;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Tests.Planning;

/// <summary>Names that nobody asks for are known by hashes, which are those of the names themselves.</summary>
public sealed class NameHashTests
{
    public static TheoryData<string> Ids =>
    [
        "", "getPets", "get_pets_async", "async", "Async", "v2-async", "2fa", "2fa-async", "-1", "***", "HTTPStatus", "IDs", "face-2-3",
        "account's owner", "\u00e9t\u00e9-\u0131d", "3F2504E0-4F89-11D3-9A0C-0305E82C3301",
        new string('a', 130), new string('b', 119) + "-c", string.Concat(Enumerable.Repeat("1-", 100)), "PageOfint", "PairOfintAndstring",
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_operation_has_the_hash_of_its_name(string id)
    {
        foreach (var given in (string?[])[null, "Given", "not given"])
        {
            var operation = new OutlinedOperation("GET", "/pets/{id}", id.Length == 0 ? null : id, "Pets", given);
            Assert.Equal(NameHash.Of(OperationNames.MakeFull(operation)), OperationNames.HashFull(operation));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_component_has_the_hashes_of_its_name(string id)
    {
        var name = ComponentName.Make(id);
        Assert.Equal(
            new ComponentName(id, name == id, NameHash.Of(name), NameHash.Of("Unknown" + name), NameHash.Of(name + "Codec")),
            ComponentName.Of(id));
    }

    [Theory]
    [InlineData("Pet", "PET", true)]
    [InlineData("\u00c9t\u00e9", "\u00e9T\u00c9", true)]
    [InlineData("Pet", "Pets", false)]
    [InlineData("Pet", "tPe", false)]
    public void Case_does_not_count(string one, string other, bool isSame)
    {
        Assert.Equal(isSame, NameHash.Of(one) == NameHash.Of(other));
        Assert.Equal(isSame, !new NameScope([one]).TryTake(other));
    }
}
