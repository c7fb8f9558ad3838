namespace Specwright.Load;

/// <summary>What happens in the call of a number: client and server find the same by themselves, no request has to tell it.</summary>
/// <param name="Number">The number of the call, from 0; it is the item's id.</param>
/// <param name="Fault">What the server does.</param>
/// <param name="Posts">Whether the call is a POST, else a GET.</param>
internal readonly record struct CallPlan(int Number, Fault Fault, bool Posts)
{
    /// <summary>A text of the call's own, with characters that a URL and JSON have to escape.</summary>
    public string Echo => $"{Number} é&=+%/\"{(uint)Number * 2654435761u}";

    /// <summary>What happens in a call: no fault in half of the calls, else each fault equally often.</summary>
    public static CallPlan Of(int number, int seed)
    {
        uint mixed = Mix((uint)number ^ Mix((uint)seed));
        var fault = (mixed & 1) == 0 ? Fault.None : (Fault)(1 + ((mixed >> 2) % (uint)Fault.Cancellation));
        return new CallPlan(number, fault, (mixed & 2) == 0);
    }

    /// <summary>Spreads the bits of a number over all of it (the xor and multiply steps of MurmurHash3's last stage).</summary>
    private static uint Mix(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85EBCA6B;
        value = (value ^ (value >> 13)) * 0xC2B2AE35;
        return value ^ (value >> 16);
    }
}
