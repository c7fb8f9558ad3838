using System.Globalization;
using System.Text;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Puts the lines of an event stream together to events (WHATWG HTML, section 9.2.6).</summary>
internal sealed class EventParser
{
    private readonly StringBuilder _data = new();
    private bool _hasData;
    private bool _isUnicode = true;
    private string _event = "";

    /// <summary>The event that the last line has completed.</summary>
    public string Data { get; private set; } = "";

    /// <summary>
    /// Whether the data came as valid UTF-8: otherwise U+FFFD stands in <see cref="Data"/> for what was not (WHATWG HTML, section 9.2.5).
    /// </summary>
    public bool IsDataUnicode { get; private set; } = true;

    public string Event { get; private set; } = "message";

    public string LastId { get; private set; } = "";

    public TimeSpan? Retry { get; private set; }

    /// <summary>
    /// Begins a stream: what the one before it left unfinished is dropped (WHATWG HTML, section 9.2.6), an id that no event has completed,
    /// too.
    /// </summary>
    public void Begin(string lastId)
    {
        _data.Clear();
        _hasData = false;
        _isUnicode = true;
        _event = "";
        LastId = lastId;
    }

    /// <summary>Takes a line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="maxLength">How many characters of data an event may have.</param>
    /// <returns>Whether it has completed an event; what the stream leaves unfinished at its end is none.</returns>
    /// <exception cref="InvalidDataException">The event's data is larger than is allowed.</exception>
    public bool Add(ReadOnlySpan<byte> line, int maxLength)
    {
        if (line.Length == 0)
        {
            return Complete();
        }

        var colon = line.IndexOf((byte)':');
        if (colon == 0)
        {
            return false; // a comment
        }

        var name = Utf8Text.Of(colon < 0 ? line : line.Slice(0, colon));
        var rest = colon < 0 ? default : line.Slice(colon + 1);
        var value = Utf8Text.Of(rest.Length > 0 && rest[0] == ' ' ? rest.Slice(1) : rest);
        switch (name)
        {
            case "data":
                _isUnicode &= Utf8Validity.FindInvalid(rest) < 0;
                AddData(value, maxLength);
                break;
            case "event":
                _event = value;
                break;
            case "id" when value.IndexOf('\0') < 0:
                LastId = value;
                break;
            case "retry" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds):
                Retry = TimeSpan.FromMilliseconds(milliseconds);
                break;
        }

        return false;
    }

    private void AddData(string value, int maxLength)
    {
        if (_data.Length + (long)value.Length > maxLength)
        {
            throw new InvalidDataException($"An event is larger than the {maxLength} bytes that ApiClientOptions.MaxResponseBytes allows.");
        }

        _data.Append(_hasData ? "\n" : "").Append(value);
        _hasData = true;
    }

    private bool Complete()
    {
        var isComplete = _hasData;
        Data = _data.ToString();
        IsDataUnicode = _isUnicode;
        _isUnicode = true;
        Event = _event.Length == 0 ? "message" : _event;
        _data.Clear();
        _hasData = false;
        _event = "";
        return isComplete;
    }
}
