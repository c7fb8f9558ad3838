using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace Specwright.CompilerServices;

/// <summary>Collects what is wrong with the arguments of a call, so that all of it is said at once, before a request is sent.</summary>
/// <remarks>
/// A place is a JSON pointer (RFC 6901) into the call's arguments: <c>/zone_id</c> for a parameter of that name on the wire,
/// <c>/body/status_codes/0</c> for the first item of a member of the body. A <see langword="null"/> value is never a violation here: what
/// is required is the concern of the request and of the writers.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ArgumentChecks
{
    private const int MaxViolations = 32;

    // Far more than any schema nests; it stops at values that contain themselves.
    private const int MaxDepth = 128;

    private readonly List<Step> _path = [];
    private List<KeyValuePair<string, string>>? _violations;
    private int _violationCount;

    internal ArgumentChecks()
    {
    }

    /// <summary>Notes a violation of the value of the given name under the current place.</summary>
    /// <param name="name">The name on the wire; empty for the current place itself.</param>
    /// <param name="rule">What the value must be, as the end of a sentence: <c>must have at most 32 characters, but has 40</c>.</param>
    internal void Add(string name, string rule) => Add(name, "", rule);

    /// <summary>Notes that a value under the current place, or what is at a JSON pointer within it, has no JSON.</summary>
    internal void Add(string name, UnwritableValueException fault) => Add(name, fault.Pointer, fault.Rule);

    /// <summary>Checks a value within the current place; <see langword="null"/> is not looked at.</summary>
    /// <param name="name">The name on the wire; empty for the current place itself.</param>
    /// <param name="value">The value.</param>
    /// <param name="check">Notes what is wrong with it.</param>
    internal void Descend<T>(string name, T? value, Action<T, ArgumentChecks> check)
    {
        if (value is not null && EnterNamed(name, out var isNamed))
        {
            check(value, this);
            LeaveNamed(isNamed);
        }
    }

    /// <summary>Takes over what another collection found.</summary>
    internal void AddAll(ArgumentChecks other)
    {
        if (other._violations is { } violations)
        {
            (_violations ??= []).AddRange(violations);
            _violationCount += other._violationCount;
        }
    }

    /// <exception cref="ArgumentException">There is a violation; the message lists them all.</exception>
    internal void ThrowIfAny(string operation)
    {
        if (_violations is not { Count: > 0 } violations)
        {
            return;
        }

        var message = new StringBuilder(operation).Append(" was not sent: ");
        for (var i = 0; i < violations.Count && i < MaxViolations; i++)
        {
            message.Append(i == 0 ? "" : "; ").Append(violations[i].Key).Append(' ').Append(violations[i].Value);
        }

        if (_violationCount > MaxViolations)
        {
            message.Append("; and ").Append((_violationCount - MaxViolations).ToString(CultureInfo.InvariantCulture)).Append(" more");
        }

        throw new ArgumentException(message.Append('.').ToString());
    }

    private void Add(string name, string pointerWithin, string rule)
    {
        if (_violationCount++ < MaxViolations)
        {
            (_violations ??= []).Add(new(Pointer(name) + pointerWithin, rule));
        }
    }

    private bool Enter(Step step)
    {
        if (_path.Count == MaxDepth)
        {
            return false;
        }

        _path.Add(step);
        return true;
    }

    private void Leave() => _path.RemoveAt(_path.Count - 1);

    // An empty name means the current place itself: there is nothing to step into.
    private bool EnterNamed(string name, out bool isNamed)
    {
        isNamed = name.Length > 0;
        return !isNamed || Enter(new Step(name, -1));
    }

    private void LeaveNamed(bool isNamed)
    {
        if (isNamed)
        {
            Leave();
        }
    }

    private string Pointer(string name)
    {
        var pointer = new StringBuilder();
        foreach (var step in _path)
        {
            Append(pointer, step.Name ?? step.Index.ToString(CultureInfo.InvariantCulture));
        }

        Append(pointer, name);
        return pointer.ToString();
    }

    // A rule about the current place itself has an empty name and adds no segment.
    private static void Append(StringBuilder pointer, string segment)
    {
        if (segment.Length > 0)
        {
            pointer.Append('/').Append(segment.Replace("~", "~0").Replace("/", "~1"));
        }
    }

    private readonly struct Step(string? name, int index)
    {
        public string? Name => name;

        public int Index => index;
    }
}
