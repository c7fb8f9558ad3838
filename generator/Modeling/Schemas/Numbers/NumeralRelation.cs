namespace Specwright.Generator.Modeling.Schemas.Numbers;

/// <summary>
/// What a part of a pattern does to the reading of a number: from each state, the states that the texts which the part matches lead to.
/// </summary>
internal readonly struct NumeralRelation
{
    private const int Count = (int)NumeralState.NoNumber + 1;

    private readonly NumeralStates[] _after;

    private NumeralRelation(NumeralStates[] after) => _after = after;

    /// <summary>The relation of the empty text.</summary>
    public static NumeralRelation Same { get; } = Make(NumeralStates.Of);

    /// <summary>The relation of one character out of several.</summary>
    public static NumeralRelation Of(NumeralSymbols symbols) => Make(state =>
    {
        var after = default(NumeralStates);
        for (var symbol = 1; symbol <= (int)NumeralSymbols.Other; symbol <<= 1)
        {
            if (((int)symbols & symbol) != 0)
            {
                after = after.Or(NumeralStates.Of(GetNext(state, (NumeralSymbols)symbol)));
            }
        }

        return after;
    });

    public NumeralStates GetStatesAfter(NumeralState state) => _after[(int)state];

    public NumeralRelation Or(NumeralRelation other)
    {
        var self = this;
        return Make(state => self.GetStatesAfter(state).Or(other.GetStatesAfter(state)));
    }

    public NumeralRelation Then(NumeralRelation next)
    {
        var self = this;
        return Make(state =>
        {
            var after = default(NumeralStates);
            for (var between = 0; between < Count; between++)
            {
                after = self.GetStatesAfter(state).Has(
                    (NumeralState)between) ? after.Or(next.GetStatesAfter((NumeralState)between)) : after;
            }

            return after;
        });
    }

    /// <summary>
    /// The relation of the part repeated. Of high counts it is that of more texts than there are, which can only make a number less likely.
    /// </summary>
    public NumeralRelation Repeat(int least, int? most)
    {
        const int Exact = 3;
        var all = Same;
        for (var i = 0; i < Math.Min(least, Exact); i++)
        {
            all = all.Then(this);
        }

        return least <= Exact && most == least ? all
            : least <= Exact && most == least + 1 ? all.Then(Same.Or(this))
            : all.Then(Closure());
    }

    private NumeralRelation Closure()
    {
        var all = Same.Or(this);
        for (var length = 1; length < Count; length *= 2)
        {
            all = all.Then(all);
        }

        return all;
    }

    private static NumeralRelation Make(Func<NumeralState, NumeralStates> after)
    {
        var states = new NumeralStates[Count];
        for (var state = 0; state < Count; state++)
        {
            states[state] = after((NumeralState)state);
        }

        return new NumeralRelation(states);
    }

    private static NumeralState GetNext(NumeralState state, NumeralSymbols symbol)
    {
        var isDigit = (symbol & NumeralSymbols.AnyDigit) != 0;
        var isSign = symbol is NumeralSymbols.Plus or NumeralSymbols.Minus;
        return state switch
        {
            NumeralState.Start when isSign => NumeralState.Sign,
            NumeralState.Start or NumeralState.Sign when symbol == NumeralSymbols.Zero => NumeralState.Zero,
            NumeralState.Start or NumeralState.Sign when isDigit => NumeralState.One,
            NumeralState.Zero or NumeralState.Padded when isDigit => NumeralState.Padded,
            NumeralState.One or NumeralState.Many when isDigit => NumeralState.Many,
            NumeralState.Point or NumeralState.Fraction when isDigit => NumeralState.Fraction,
            NumeralState.ExponentMark when isSign => NumeralState.ExponentSign,
            NumeralState.ExponentMark or NumeralState.ExponentSign or NumeralState.Exponent when isDigit => NumeralState.Exponent,
            >= NumeralState.Zero and <= NumeralState.Padded when symbol == NumeralSymbols.Point => NumeralState.Point,
            (>= NumeralState.Zero and <= NumeralState.Padded) or NumeralState.Fraction when symbol == NumeralSymbols.Exponent =>
                NumeralState.ExponentMark,
            _ => NumeralState.NoNumber,
        };
    }
}
