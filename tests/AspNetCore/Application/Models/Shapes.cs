using System.Text.Json.Serialization;

namespace Shop.Models;

/// <summary>An abstract base, told apart by texts.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
public abstract record Shape(string Name);

public sealed record Circle(string Name, double Radius) : Shape(Name);

public sealed record Square(string Name, double Side) : Shape(Name);

/// <summary>A base that is a case itself.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(Animal), "animal")]
[JsonDerivedType(typeof(Cat), "cat")]
[JsonDerivedType(typeof(Dog), "dog")]
public record Animal(string Name);

public sealed record Cat(string Name, int Lives) : Animal(Name);

public sealed record Dog(string Name, bool Barks) : Animal(Name);

/// <summary>Cases that are told apart by numbers.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "method")]
[JsonDerivedType(typeof(CardPayment), 1)]
[JsonDerivedType(typeof(CashPayment), 2)]
public abstract record Payment(Money Amount);

public sealed record CardPayment(Money Amount, string Last4) : Payment(Amount);

public sealed record CashPayment(Money Amount, Money Tendered) : Payment(Amount);

/// <summary>Two levels of inheritance.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Bicycle), "bicycle")]
[JsonDerivedType(typeof(Car), "car")]
[JsonDerivedType(typeof(Taxi), "taxi")]
public abstract record Vehicle(string Plate);

public sealed record Bicycle(string Plate, int Gears) : Vehicle(Plate);

public record Car(string Plate, int Doors) : Vehicle(Plate);

public sealed record Taxi(string Plate, int Doors, decimal Fare) : Car(Plate, Doors);

/// <summary>A base without a discriminator: only written, never read.</summary>
[JsonDerivedType(typeof(EmailNotice))]
[JsonDerivedType(typeof(SmsNotice))]
public record Notice(string Text);

public sealed record EmailNotice(string Text, string Address) : Notice(Text);

public sealed record SmsNotice(string Text, string Number) : Notice(Text);

/// <summary>Polymorphic members, in a list and in a dictionary.</summary>
public sealed record Drawing(Shape Main, IReadOnlyList<Shape> Shapes, IReadOnlyDictionary<string, Shape> ByName, Shape? Optional);
