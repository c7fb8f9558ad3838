using System.ComponentModel;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Specwright.CompilerServices;

/// <summary>The parts of a multipart body (RFC 7578 for <c>multipart/form-data</c>).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartBody
{
    private readonly List<MultipartPart> _parts = [];
    private readonly List<Action<ArgumentChecks>> _checks = [];
    private readonly bool _optional;
    private List<KeyValuePair<string, string>>? _faults;
    private List<KeyValuePair<string, UnwritableValueException>>? _unwritable;

    internal MultipartBody(string contentType, bool optional)
    {
        ContentType = contentType;
        _optional = optional;
    }

    /// <summary>Whether nothing of a body is given that need not be sent.</summary>
    internal bool IsLeftOut => _optional && _parts.Count == 0 && _unwritable is null;

    internal string ContentType { get; }

    /// <summary>Whether the streams of all parts can be read more than once.</summary>
    internal bool IsRepeatable => _parts.TrueForAll(static part => part.Source is not { IsRepeatable: false });

    /// <summary>A field with a text; <see langword="null"/> leaves it out.</summary>
    internal MultipartBody Field(string name, string? value, string? contentType = null)
    {
        if (value is not null)
        {
            _parts.Add(new MultipartPart(name, Encoding.UTF8.GetBytes(value), contentType));
        }

        return this;
    }

    /// <summary>
    /// A field with a value: a scalar as its text, a list of scalars as a field for each item, everything else as JSON;
    /// <see langword="null"/> leaves it out.
    /// </summary>
    public MultipartBody Field<T>(string name, T? value, JsonCodec<T> codec, string? contentType = null)
    {
        if (value is null)
        {
            return this;
        }

        AddCheck(name, value, codec);
        if (Flatten(name, value, codec) is not { } flat)
        {
            return this;
        }

        if (flat.Kind == FlatKind.Scalar)
        {
            return Field(name, flat.Text, contentType);
        }

        if (flat.Kind == FlatKind.List && contentType is null)
        {
            foreach (var item in flat.Members)
            {
                Field(name, item.Value.Text, item.Value.Kind == FlatKind.Scalar ? null : "application/json");
            }

            return this;
        }

        using var json = codec.WriteRequest(value);
        _parts.Add(new MultipartPart(name, json.Written.ToArray(), contentType ?? "application/json"));
        return this;
    }

    /// <inheritdoc cref="Field{T}(string, T, JsonCodec{T}, string)"/>
    public MultipartBody Field<T>(string name, T? value, JsonCodec<T> codec, string? contentType = null)
        where T : struct => value is { } some ? Field(name, some, codec, contentType) : this;

    /// <summary>A value in one of the styles for queries, each of its pairs a field; <see langword="null"/> leaves it out.</summary>
    /// <remarks>Nothing is percent-encoded in a part (OpenAPI 3.1.1, "Encoding Object").</remarks>
    public MultipartBody Field<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style, bool explode)
    {
        if (value is null)
        {
            return this;
        }

        AddCheck(name, value, codec);
        if (Flatten(name, value, codec) is { } flat)
        {
            foreach (var pair in ParameterText.Pairs(name, flat, style, explode))
            {
                Field(pair.Key, pair.Value);
            }
        }

        return this;
    }

    /// <inheritdoc cref="Field{T}(string, T, JsonCodec{T}, ParameterStyle, bool)"/>
    public MultipartBody Field<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style, bool explode)
        where T : struct => value is { } some ? Field(name, some, codec, style, explode) : this;

    /// <summary>A file; <see langword="null"/> leaves it out.</summary>
    public MultipartBody File(string name, ApiFile? file, string? contentType = null)
    {
        if (file is not null)
        {
            var part = file.PartName ?? name;
            var type = file.ContentType ?? contentType ?? "application/octet-stream";
            var source = new StreamSource(file.Content);
            if (source.Fault is { } fault)
            {
                AddFault(name, fault);
            }

            _parts.Add(new MultipartPart(part, source, type, file.FileName ?? part));
        }

        return this;
    }

    /// <summary>Several files under one name.</summary>
    public MultipartBody Files(string name, IReadOnlyList<ApiFile>? files, string? contentType = null)
    {
        foreach (var file in files ?? [])
        {
            File(name, file, contentType);
        }

        return this;
    }

    /// <summary>A file in a part that the caller names.</summary>
    /// <param name="parameter">The name of the parameter, for messages.</param>
    /// <param name="file">The file; <see langword="null"/> leaves it out.</param>
    /// <param name="contentType">The media type of a file that names none.</param>
    public MultipartBody Named(string parameter, ApiFile? file, string? contentType = null)
    {
        if (file is not null && string.IsNullOrEmpty(file.PartName ?? file.FileName))
        {
            AddFault(parameter, "must have a name of its part, as the specification leaves that to the caller: set ApiFile.PartName");
        }

        return file is null ? this : File(file.FileName ?? parameter, file, contentType);
    }

    /// <summary>Files in parts that the caller names.</summary>
    /// <inheritdoc cref="Named(string, ApiFile, string)" path="/param"/>
    public MultipartBody Named(string parameter, IReadOnlyList<ApiFile>? files, string? contentType = null)
    {
        foreach (var file in files ?? [])
        {
            Named(parameter, file, contentType);
        }

        return this;
    }

    /// <summary>Names a part that must be there if any part of an optional body is.</summary>
    public MultipartBody Needs(string name, object? value)
    {
        if (value is null)
        {
            AddFault(name, "is required where other parts of the body are given");
        }

        return this;
    }

    /// <summary>Checks that there is a body to send: one without a part has no form (RFC 2046, section 5.1.1).</summary>
    internal void Require(ArgumentChecks checks)
    {
        if (_parts.Count == 0 && _unwritable is null)
        {
            checks.Add("body", "must have at least one part, as every multipart body (RFC 2046, section 5.1.1)");
        }

        _faults?.ForEach(fault => checks.Add(fault.Key, fault.Value));
        _unwritable?.ForEach(fault => checks.Descend("body", fault, static (state, nested) => nested.Add(state.Key, state.Value)));
    }

    internal void Check(ArgumentChecks checks) => _checks.ForEach(check => check(checks));

    internal Task SetBackAsync() => Task.WhenAll(_parts.Select(static part => part.Source?.SetBackAsync() ?? Task.CompletedTask));

    internal void BeginCall(CancellationToken callToken)
    {
        foreach (var part in _parts)
        {
            if (part.Source is { } source)
            {
                source.CallToken = callToken;
            }
        }
    }

    internal HttpContent CreateContent()
    {
        var slash = ContentType.IndexOf('/');
        var content = new MultipartContent(ContentType.Substring(slash + 1).Split(';')[0].Trim())
        {
#if NET
            HeaderEncodingSelector = static (_, _) => Encoding.UTF8,
#endif
        };
        if (MediaTypeHeaderValue.TryParse(ContentType, out var declared))
        {
            foreach (var parameter in declared.Parameters.Where(static parameter =>
                !parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase)))
            {
                content.Headers.ContentType!.Parameters.Add(parameter);
            }
        }

        foreach (var part in _parts)
        {
            content.Add(part.CreateContent());
        }

        return content;
    }

    private void AddFault(string name, string rule) => (_faults ??= []).Add(new(name, rule));

    private FlatValue? Flatten<T>(string name, T value, JsonCodec<T> codec)
    {
        try
        {
            return FlatValue.Of(value, codec);
        }
        catch (UnwritableValueException fault)
        {
            (_unwritable ??= []).Add(new(name, fault));
            return null;
        }
    }

    private void AddCheck<T>(string name, T value, JsonCodec<T> codec) =>
        _checks.Add(checks => checks.Descend("body", value, (some, nested) => nested.Descend(name, some, codec.Check)));
}
