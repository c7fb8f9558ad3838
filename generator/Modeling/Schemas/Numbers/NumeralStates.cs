namespace Specwright.Generator.Modeling.Schemas.Numbers;

/// <summary>A set of <see cref="NumeralState"/>s.</summary>
internal readonly record struct NumeralStates(int Bits)
{
    public static NumeralStates Of(NumeralState state) => new(1 << (int)state);

    public bool Has(NumeralState state) => (Bits & (1 << (int)state)) != 0;

    public bool HasAny(params NumeralState[] states) => Array.Exists(states, Has);

    public NumeralStates Or(NumeralStates other) => new(Bits | other.Bits);
}
