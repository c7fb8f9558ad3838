using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// Passes over the members of a record, to read each of them from JSON, to write it as JSON, or to compare it: so a record says only once
/// what its members are.
/// </summary>
/// <remarks>
/// While it reads, the members come as they do in the JSON; else all of them in the order of the declaration. Most methods are not inlined
/// into generated code: there is a call of one for each member of each record.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct MemberVisitor
{
    private IModel _model;
    private ModelMembers? _members;
    private JsonValueWriter? _writer;
    private MemberValues? _values;
    private JsonMemberWriter _json;

    // Where on the stack the object is that is being read. Were it a part of this, it would be cleared for each object that is written.
    private nint _read;
    private int _visited;
    private int _count;

    /// <summary>
    /// The place in the declaration of the member that is visited. Any other number stands for all members without a property, where the
    /// record keeps them by itself.
    /// </summary>
    public readonly int Index => _visited - 1;

    internal readonly bool IsReading
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _read != 0;
    }

#pragma warning disable CS8500 // A pointer to a struct with references: it is a ref struct, so it stays on the stack while it is used.
    internal readonly unsafe ref Utf8JsonReader Reader
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref *((ObjectRead*)_read)->Reader;
    }

    private readonly unsafe ref MemberReader Members
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref ((ObjectRead*)_read)->Members;
    }

    /// <summary>Reads the members into a new object.</summary>
    /// <param name="model">The object.</param>
    /// <param name="members">The type's members.</param>
    /// <param name="reader">Stands on the object's first token, and afterwards on its last.</param>
    /// <exception cref="JsonReadException">It is no such object.</exception>
    internal unsafe void Read(IModel model, ModelMembers members, ref Utf8JsonReader reader)
    {
        fixed (Utf8JsonReader* place = &reader)
        {
            var read = default(ObjectRead);
            read.Reader = place;
            read.Members.Begin(members, ref reader);
            _read = (nint)(&read);
            _model = model;
            model.Visit(ref this);
            read.Members.End();
        }
    }
#pragma warning restore CS8500

    /// <summary>Writes the members that have a property.</summary>
    /// <param name="model">The object.</param>
    /// <param name="writer">Stands within the object.</param>
    /// <exception cref="ArgumentException">A required member is <c>null</c>, or a member has no JSON.</exception>
    internal void Write(IModel model, JsonValueWriter writer)
    {
        _writer = writer;
        _model = model;
        model.Visit(ref this);
    }

    /// <summary>Hands on the values of all members.</summary>
    internal void Take(IModel model, MemberValues values)
    {
        _values = values;
        _model = model;
        model.Visit(ref this);
        values.Add(model.Unknown);
    }

    /// <summary>The names of the members in JSON, and what each of them may be.</summary>
    internal ModelMembers Describe(IModel model)
    {
        _model = model;
        model.Visit(ref this);
        return _members!;
    }

    /// <summary>Moves to the next member; a <c>null</c> in JSON that says no more than an absent member is passed over.</summary>
    /// <param name="members">The record's members.</param>
    /// <returns><c>false</c> behind the last.</returns>
    /// <exception cref="JsonReadException">A member is null that may not be.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next(ModelMembers members) => _visited++ < _count || Move(members);

    // Neither while reading nor at the first member is anything counted yet.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Move(ModelMembers members) => IsReading ? MoveReader(members) : Begin(members);

    private bool MoveReader(ModelMembers members)
    {
        ref var reader = ref Reader;
        ref var read = ref Members;
        while (read.Next(ref reader))
        {
            if (read.Index >= 0 || members.HasRest)
            {
                _visited = read.Index + 1;
                return true;
            }

            _model.ReadUnknown(ref read, ref reader);
        }

        return false;
    }

    // At the first member, and behind the last.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Begin(ModelMembers members)
    {
        if (_members is not null)
        {
            return false;
        }

        _members = members;
        members.Type ??= _model.GetType().Name;
        if (_writer is not null)
        {
            _json.Begin(members, _writer);
        }

        if (_writer is not null || _values is not null)
        {
            _count = members.Count + (members.HasRest ? 1 : 0);
        }

        return _count > 0;
    }
}
