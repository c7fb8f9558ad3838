using System.Text.Json;
using Polymorphism;

namespace Specwright.Client.Tests.Polymorphism;

/// <summary>What the members of <c>polymorphism.yaml</c> that have several types are read as, and what is written.</summary>
public sealed class CaseTests
{
    // Every spelling of a member, what it is read as, and what is written of it.
    public static TheoryData<string, string, string, string> Read => new()
    {
        // Several levels.
        { "vehicle", """{"realm":"land","wheels":"four","owner":"Ann","doors":5}""", "Car", "" },
        { "vehicle", """{"doors":5,"owner":"Ann","wheels":"four","realm":"land"}""", "Car", """{"realm":"land","wheels":"four","owner":"Ann","doors":5}""" },
        { "vehicle", """{"realm":"land","wheels":"two","plate":"X","bell":true}""", "Bike", "" },
        { "vehicle", """{"realm":"land","wheels":"three","plate":"X","cargo":[1]}""", "UnknownLandVehicle", "" },
        { "vehicle", """{"realm":"air","plate":"X","wings":{"left":1}}""", "UnknownVehicle", "" },
        { "vehicle", """{"realm":"sea","sails":2,"wheels":"two"}""", "Boat", "" },
        { "land", """{"realm":"land","wheels":"four","owner":"Ann"}""", "Car", "" },

        // The base that a list of its cases means.
        { "shape", """{"kind":"circle","label":"a","radius":1.5}""", "Circle", "" },
        { "shape_or_null", """{"kind":"square","label":"a","note":null,"side":2}""", "Square", "" },
        { "shape", """{"kind":"hexagon","label":"a","note":"n","sides":6,"deep":{"a":[1.50]}}""", "UnknownShape", "" },
        { "shape_or_text", """{"kind":"square","label":"a","side":2}""", "Square", "" },

        // The base itself.
        { "post", """{"$type":"plain","title":"a"}""", "Post", "" },
        { "post", """{"$type":"image","title":"a","url":"u"}""", "ImagePost", "" },
        { "post", """{"$type":"video","title":"a","seconds":3}""", "UnknownPost", "" },

        // Values that are no texts, also when they come as texts.
        { "step", """{"code":1,"a":"x"}""", "FirstStep", "" },
        { "step", """{"code":"2","b":"x"}""", "SecondStep", """{"code":2,"b":"x"}""" },
        { "step", """{"code":2.0,"b":"x"}""", "SecondStep", """{"code":2,"b":"x"}""" },
        { "step", """{"code":3,"c":"x"}""", "UnknownStep", "" },
        { "step", """{"c":"x"}""", "UnknownStep", "" },
        { "flag", """{"enabled":false,"reason":"r"}""", "Off", "" },
        { "flag", """{"enabled":true}""", "On", "" },
        { "flag", """{"enabled":"true"}""", "On", """{"enabled":true}""" },
        { "version", """{"version":1}""", "OldVersion", "" },
        { "version", """{"version":1.0}""", "OldVersion", """{"version":1}""" },
        { "version", """{"version":2.50}""", "NewVersion", """{"version":2.5}""" },
        { "version", """{"version":3.5,"a":1}""", "UnknownVersionModel", "" },

        // A base that has no discriminator of its own.
        { "creature", """{"$type":"cat","name":"a","lives":9}""", "CreatureCat", "" },
        { "creature", """{"name":"a"}""", "CreatureBase", "" },
        { "creature", """{"$type":"bird","name":"a","wings":2}""", "CreatureBase", "" },

        // An enum, whose values the schemas' names resemble.
        { "payment", """{"method":"card_payment","amount":5,"number":"1"}""", "CardPayment", "" },
        { "payment", """{"method":"cash_payment"}""", "CashPayment", "" },
        { "payment", """{"method":"cheque","amount":1,"bank":"b"}""", "UnknownPayment", "" },

        // Several values for one case: the one that came stays.
        { "action", """{"type":"shutdown"}""", "Power", "" },
        { "action", """{"type":"Resize","size":"s"}""", "Resize", "" },
        { "action", """{"type":"scale"}""", "Resize", "" },
        { "action", """{"type":"rename","name":"n"}""", "UnknownActionModel", "" },

        // What no other case takes.
        { "message", """{"kind":"text","text":"t"}""", "TextMessage", "" },
        { "message", """{"kind":"picture","data":"d"}""", "OtherMessage", "" },
        { "message", """{"data":"d"}""", "OtherMessage", "" },

        // One case of two unions.
        { "owner", """{"is":"person","name":"n"}""", "Person", "" },
        { "buyer", """{"is":"human","name":"n"}""", "Person", "" },
        { "buyer", """{"is":"robot","model":"m"}""", "Robot", "" },

        // A base that lists its children.
        { "node", """{"op":"branch","children":[{"op":"leaf","value":1},{"op":"branch","children":[]},{"op":"new","x":[]}]}""", "Branch", "" },

        // Alternatives without a name.
        { "inline", """{"how":"rise","up":1}""", "InlineRise", "" },
        { "inline", """{"how":"fall","down":1}""", "InlineFall", "" },

        // A base that no value names, between the base and its cases.
        { "resource", """{"kind":"disk","size":5}""", "Disk", "" },
        { "resource", """{"kind":"tape","size":5}""", "UnknownResource", "" },
        { "storage", """{"kind":"disk","size":5}""", "Disk", "" },
        { "storage", """{"kind":"tape","size":5}""", "UnknownStorage", "" },

        // A base that is a value, too, but is not named.
        { "animal", """{"$type":"cat","name":"n","lives":9}""", "Cat", "" },
        { "animal", """{"name":"n"}""", "Animal", "" },
        { "animal", """{"$type":"bird","name":"n","wings":2}""", "UnknownAnimal", "" },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public void A_value_is_read_as_its_case_and_written_as_it_came(string member, string json, string type, string written)
    {
        var document = $"{{\"{member}\":{json}}}";

        var value = JsonSerializer.Deserialize(document, PolymorphismJson.Default.Everything)!;

        Assert.Null(value.Unknown);
        Assert.Equal(type, Value(value).GetType().Name);
        Assert.Equal(
            written.Length == 0 ? document : $"{{\"{member}\":{written}}}",
            JsonSerializer.Serialize(value, PolymorphismJson.Default.Everything));
        Assert.Equal(value, JsonSerializer.Deserialize(
            JsonSerializer.Serialize(value, PolymorphismJson.Default.Everything),
            PolymorphismJson.Default.Everything));
    }

    // What is made says its case by itself.
    public static TheoryData<Everything, string> Made => new()
    {
        { new() { Vehicle = new Car { Owner = "Ann" } }, """{"vehicle":{"realm":"land","wheels":"four","owner":"Ann"}}""" },
        { new() { Vehicle = new Boat() }, """{"vehicle":{"realm":"sea"}}""" },
        { new() { Land = new Bike() }, """{"land":{"realm":"land","wheels":"two"}}""" },
        { new() { Vehicle = new UnknownLandVehicle { Wheels = "three" } }, """{"vehicle":{"realm":"land","wheels":"three"}}""" },
        { new() { Shape = new Circle { Label = "a", Radius = 1 } }, """{"shape":{"kind":"circle","label":"a","radius":1}}""" },
        { new() { ShapeOrNull = null }, """{"shape_or_null":null}""" },
        { new() { ShapeOrNull = new Square { Label = "a", Side = 1 } }, """{"shape_or_null":{"kind":"square","label":"a","side":1}}""" },
        { new() { ShapeOrText = new Square { Label = "a", Side = 1 } }, """{"shape_or_text":{"kind":"square","label":"a","side":1}}""" },
        { new()
        {
            Shapes = [new Circle { Label = "a", Radius = 1 }, new Square { Label = "b", Side = 2 }],
        }, """{"shapes":[{"kind":"circle","label":"a","radius":1},{"kind":"square","label":"b","side":2}]}""" },
        { new() { Post = new() { Title = "t" } }, """{"post":{"$type":"plain","title":"t"}}""" },
        { new() { Post = new ImagePost { Title = "t", Url = "u" } }, """{"post":{"$type":"image","title":"t","url":"u"}}""" },
        { new() { Post = new UnknownPost { Type = "video", Title = "t" } }, """{"post":{"$type":"video","title":"t"}}""" },
        { new() { Step = new SecondStep() }, """{"step":{"code":2}}""" },
        { new() { Flag = new Off() }, """{"flag":{"enabled":false}}""" },
        { new() { Version = new NewVersion() }, """{"version":{"version":2.5}}""" },
        { new() { Creature = new CreatureBase { Name = "n" } }, """{"creature":{"name":"n"}}""" },
        { new() { Creature = new CreatureDog { Name = "n" } }, """{"creature":{"$type":"dog","name":"n"}}""" },
        { new() { Payment = new CashPayment() }, """{"payment":{"method":"cash_payment"}}""" },
        { new() { Action = new Power { Type = "shutdown" } }, """{"action":{"type":"shutdown"}}""" },
        { new() { Action = new Resize() }, """{"action":{"type":"resize"}}""" },
        { new() { Action = new Resize { Type = "scale" } }, """{"action":{"type":"scale"}}""" },
        { new() { Message = new OtherMessage() }, """{"message":{}}""" },
        { new() { Message = new OtherMessage { Kind = "picture" } }, """{"message":{"kind":"picture"}}""" },
        { new() { Owner = new Person() }, """{"owner":{"is":"person"}}""" },
        { new() { Buyer = new Person() }, """{"buyer":{"is":"human"}}""" },
        { new() { Buyer = new Person { Is = "person", Name = "n" } }, """{"buyer":{"is":"human","name":"n"}}""" },
        { new() { Owner = new Company { Vat = "v" } }, """{"owner":{"is":"company","vat":"v"}}""" },
        { new()
        {
            Node = new Branch { Children = [new Leaf { Value = 1 }] },
        }, """{"node":{"op":"branch","children":[{"op":"leaf","value":1}]}}""" },
        { new() { Inline = new InlineFall { Down = 1 } }, """{"inline":{"how":"fall","down":1}}""" },
        { new() { Animal = new() { Name = "n" } }, """{"animal":{"name":"n"}}""" },
        { new() { Animal = new Dog { Name = "n" } }, """{"animal":{"$type":"dog","name":"n"}}""" },
    };

    [Theory]
    [MemberData(nameof(Made))]
    public void What_is_made_names_its_case(Everything value, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(value, PolymorphismJson.Default.Everything));
        Assert.Equal(value, JsonSerializer.Deserialize(json, PolymorphismJson.Default.Everything));
    }

    [Fact]
    public void The_members_of_a_base_stand_on_it()
    {
        Vehicle vehicle =
            JsonSerializer.Deserialize("""{"realm":"land","wheels":"four","owner":"Ann","plate":"X"}""", PolymorphismJson.Default.Vehicle)!;
        Shape shape =
            JsonSerializer.Deserialize("""{"kind":"hexagon","label":"a","note":null,"sides":6}""", PolymorphismJson.Default.Shape)!;

        Assert.Equal(("land", "X"), (vehicle.Realm, vehicle.Plate));
        Assert.Equal(("four", "Ann"), (Assert.IsAssignableFrom<LandVehicle>(vehicle).Wheels, ((LandVehicle)vehicle).Owner));
        Assert.Equal(("hexagon", "a", true), (shape.Kind, shape.Label, shape.Note.HasValue));
        Assert.Equal(6, shape.Unknown!["sides"].GetInt32());
        Assert.Equal("""{"kind":"hexagon","label":"a","note":null,"sides":6}""", Assert.IsType<UnknownShape>(shape).Json.GetRawText());
        Assert.Equal("b", (shape with { Label = "b" }).Label);
        Assert.Equal(
            """{"kind":"hexagon","label":"b","note":null,"sides":6}""",
            JsonSerializer.Serialize(shape with { Label = "b" }, PolymorphismJson.Default.Shape));
    }

    [Fact]
    public void Cases_are_equal_by_their_members_and_their_case()
    {
        Post plain = new() { Title = "t" };
        Post image = new ImagePost { Title = "t", Url = "u" };

        Assert.Equal(plain, plain with { });
        Assert.Equal(image, image with { });
        Assert.NotEqual(plain, image);
        Assert.NotEqual(image, plain);
        Assert.NotEqual(plain, plain with { Title = "other" });
        Assert.NotEqual<Shape>(new Circle { Label = "a", Radius = 1 }, new Circle { Label = "b", Radius = 1 });
        Assert.Equal(image.GetHashCode(), (image with { }).GetHashCode());
        Assert.Equal("ImagePost { \"$type\": \"image\", \"title\": \"t\", \"url\": \"u\" }", image.ToString());
    }

    private static object Value(Everything value)
    {
        object?[] members =
        [
            value.Vehicle, value.Land, value.Shape, value.ShapeOrNull.ValueOrDefault, value.ShapeOrText?.Value, value.Post, value.Step,
            value.Flag, value.Version, value.Creature,
            value.Payment, value.Action, value.Message, value.Owner?.Value, value.Buyer?.Value, value.Node, value.Inline, value.Animal,
            value.Resource, value.Storage,
        ];
        return Assert.Single(members, static member => member is not null)!;
    }
}
