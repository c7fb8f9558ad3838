global using Bicycle = Shop.VehicleBicycle;
global using CardPayment = Shop.PaymentCardPayment;
global using CashPayment = Shop.PaymentCashPayment;
global using Cat = Shop.AnimalCat;
global using Circle = Shop.ShapeCircle;
global using Dog = Shop.AnimalDog;
global using Square = Shop.ShapeSquare;
global using Taxi = Shop.VehicleTaxi;

using Shop.Reporting;

namespace Shop.Calls;

/// <summary>ASP.NET Core's writer calls a derived type by its base and itself, and copies the members of the base into it.</summary>
internal static partial class Document
{
    public static Animal Animal(string name) => new AnimalAnimal { Name = name };

    public static Vehicle Car(string plate, int doors) => new VehicleCar { Plate = plate, Doors = doors };

    public static async Task CallNoticesAsync(ShopClient client, CallReport report)
    {
        IReadOnlyList<Notice> notices = await client.Shapes.GetNoticesAsync();
        report.Equal("Plain", notices[0].TryGetNoticeBase(out var plain) ? plain.Text : null);
        report.Equal("a@example.com", notices[1].TryGetNoticeEmailNotice(out var email) ? email.Address : null);
        report.Equal("+49", notices[2].TryGetNoticeSmsNotice(out var sms) ? sms.Number : null);
    }
}
