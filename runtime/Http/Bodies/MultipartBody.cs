using System.ComponentModel;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Specwright.CompilerServices;

/// <summary>The parts of a multipart body (RFC 7578 for <c>multipart/form-data</c>).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartBody
{
    private readonly List<Func<HttpContent>> _parts = [];
    private readonly List<Action<ArgumentChecks>> _checks = [];
    private readonly List<StreamSource> _sources = [];
    private readonly bool _optional;
    private List<string>? _missing;

    internal MultipartBody(string contentType, bool optional)
    {
        ContentType = contentType;
        _optional = optional;
    }

    /// <summary>Whether nothing of a body is given that need not be sent.</summary>
    internal bool IsLeftOut => _optional && _parts.Count == 0;

    internal string ContentType { get; }

    /// <summary>Whether the streams of all parts can be read more than once.</summary>
    internal bool IsRepeatable => _sources.TrueForAll(static source => source.IsRepeatable);

    /// <summary>A field with a text; <see langword="null"/> leaves it out.</summary>
    public MultipartBody Field(string name, string? value, string? contentType = null)
    {
        if (value is not null)
        {
            _parts.Add(() => Part(name, new ByteArrayContent(Encoding.UTF8.GetBytes(value)), contentType, fileName: null));
        }

        return this;
    }

    /// <summary>A field with a value: a scalar as its text, a list of scalars as a field for each item, everything else as JSON; <see langword="null"/> leaves it out.</summary>
    public MultipartBody Field<T>(string name, T? value, JsonCodec<T> codec, string? contentType = null)
    {
        if (value is null)
        {
            return this;
        }

        AddCheck(name, value, codec);
        var flat = FlatValue.Of(value, codec);
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

        using var json = JsonValueWriter.Request(value, codec);
        var bytes = json.Written.ToArray();
        _parts.Add(() => Part(name, new ByteArrayContent(bytes), contentType ?? "application/json", fileName: null));
        return this;
    }

    /// <inheritdoc cref="Field{T}(string, T, JsonCodec{T}, string)"/>
    public MultipartBody Field<T>(string name, T? value, JsonCodec<T> codec, string? contentType = null)
        where T : struct => value is { } some ? Field(name, some, codec, contentType) : this;

    /// <summary>A value in one of the styles for queries, each of its pairs a field; <see langword="null"/> leaves it out.</summary>
    /// <remarks>Nothing is percent-encoded in a part (OpenAPI 3.1.1, "Encoding Object").</remarks>
    public MultipartBody Field<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style, bool explode)
    {
        if (value is not null)
        {
            AddCheck(name, value, codec);
            foreach (var pair in ParameterText.Pairs(name, FlatValue.Of(value, codec), style, explode))
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
            var source = new StreamSource(file.Content);
            _sources.Add(source);
            _parts.Add(() => Part(name, new StreamSourceContent(source), file.ContentType ?? contentType ?? "application/octet-stream", file.FileName ?? name));
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

    /// <summary>Names a part that must be there if any part of an optional body is.</summary>
    public MultipartBody Needs(string name, object? value)
    {
        if (value is null)
        {
            (_missing ??= []).Add(name);
        }

        return this;
    }

    /// <summary>Checks that there is a body to send: one without a part has no form (RFC 2046, section 5.1.1).</summary>
    internal void Require(ArgumentChecks checks)
    {
        if (_parts.Count == 0)
        {
            checks.Add("body", "must have at least one part, as every multipart body (RFC 2046, section 5.1.1)");
        }

        _missing?.ForEach(name => checks.Add(name, "is required where other parts of the body are given"));
    }

    internal void Check(ArgumentChecks checks) => _checks.ForEach(check => check(checks));

    internal void BeginCall(CancellationToken callToken) => _sources.ForEach(source => source.CallToken = callToken);

    internal HttpContent CreateContent()
    {
        var slash = ContentType.IndexOf('/');
        var content = new MultipartContent(ContentType.Substring(slash + 1).Split(';')[0].Trim());
        if (MediaTypeHeaderValue.TryParse(ContentType, out var declared))
        {
            foreach (var parameter in declared.Parameters.Where(static parameter => !parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase)))
            {
                content.Headers.ContentType!.Parameters.Add(parameter);
            }
        }

        _parts.ForEach(part => content.Add(part()));
        return content;
    }

    private void AddCheck<T>(string name, T value, JsonCodec<T> codec) =>
        _checks.Add(checks => checks.Descend("body", (value, codec), (state, nested) => nested.Model(name, state.value, state.codec)));

    private static HttpContent Part(string name, HttpContent content, string? contentType, string? fileName)
    {
        if (contentType is not null)
        {
            HeaderText.Validate("Content-Type", contentType);
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        var disposition = new StringBuilder("form-data; name=").Append(Quote(name));
        if (fileName is not null)
        {
            disposition.Append("; filename=").Append(Quote(fileName));
        }

        content.Headers.TryAddWithoutValidation("Content-Disposition", disposition.ToString());
        return content;
    }

    // What browsers do (WHATWG HTML, "multipart/form-data encoding algorithm"): nothing can end the quotes or the line. Other characters than ASCII
    // cannot pass .NET's headers; they are percent-encoded.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            if (text[i] is '"' or (< ' ' or > '~'))
            {
                UriText.Append(quoted, text.Substring(i, length));
            }
            else
            {
                quoted.Append(text[i]);
            }

            i += length - 1;
        }

        return quoted.Append('"').ToString();
    }
}
