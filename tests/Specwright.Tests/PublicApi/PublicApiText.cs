using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Specwright.Tests.PublicApi;

/// <summary>Prints the public surface of an assembly as stable text: a line for each type and member, in ordinal order.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared = BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext s_nullability = new();

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => Name(type, qualified: true), StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (var line in type.IsEnum ? Constants(type) : Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsValueType ? (type.IsByRefLike ? "ref struct" : "struct")
            : type.IsAbstract && type.IsSealed
                ? "static class"
                : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        var bases = new[] { type.BaseType }.Where(candidate => candidate is not null
            && candidate != typeof(object)
            && candidate != typeof(ValueType)
            && candidate != typeof(Enum))
            .Concat(
                type.GetInterfaces().Where(contract => type.BaseType?.GetInterfaces().Contains(contract) != true && !contract.IsNotPublic))
            .Select(candidate => Name(candidate!, qualified: false)).ToArray();
        return $"{kind} {Name(type, qualified: true)}"
            + $"{(bases.Length == 0 || kind is "enum" or "delegate" ? "" : $" : {string.Join(", ", bases)}")}";
    }

    private static IEnumerable<string> Constants(Type type) =>
        Enum.GetNames(type)
            .Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture)}");

    private static IEnumerable<string> Members(Type type)
    {
        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily))
        {
            yield return $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}"
                + $"{Name(field.FieldType)}{Mark(s_nullability.Create(field).ReadState, field.FieldType)} {field.Name}";
        }

        foreach (var property in type.GetProperties(Declared))
        {
            var get = IsVisible(property.GetMethod) ? property.GetMethod : null;
            var set = IsVisible(property.SetMethod) ? property.SetMethod : null;
            if (get is not null || set is not null)
            {
                var isInit = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
                var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
                var indices = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{Parameters(parameters)}]" : "";
                yield return $"{Modifiers((get ?? set)!)}{required}{Name(property.PropertyType)}{Mark(
                    s_nullability.Create(property).ReadState,
                    property.PropertyType)} {property.Name}{indices} {{ {(get is null
                        ? ""
                        : "get; ")}{(set is null ? "" : isInit ? "init; " : "set; ")}}}";
            }
        }

        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible))
        {
            yield return $"{Modifiers(constructor)}{type.Name.Split('`')[0]}({Parameters(constructor.GetParameters())})";
        }

        foreach (var method in type.GetMethods(Declared).Where(method => IsVisible(method)
            && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            && !method.Name.Contains('<', StringComparison.Ordinal)))
        {
            var generics = method.IsGenericMethodDefinition
                ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
                : "";
            var constraints =
                string.Concat(method.GetGenericArguments().Where(argument => argument.IsGenericMethodParameter).Select(Constraint));
            yield return $"{Modifiers(method)}{Name(method.ReturnType)}{Mark(
                s_nullability.Create(method.ReturnParameter).ReadState,
                method.ReturnType)} {method.Name}{generics}({Parameters(method.GetParameters())}){constraints}";
        }
    }

    private static string Constraint(Type argument)
    {
        var attributes = argument.GenericParameterAttributes;
        var parts = (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)
            ? new[] { "struct" }
            : attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : [])
            .Concat(argument
                .GetGenericParameterConstraints()
                .Where(constraint => constraint != typeof(ValueType))
                .Select(constraint => Name(constraint))).ToArray();
        return parts.Length == 0 ? "" : $" where {argument.Name} : {string.Join(", ", parts)}";
    }

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(parameter =>
    {
        var prefix = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef
            ? (parameter.IsIn ? "in " : "ref ")
            : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        return $"{prefix}{Name(parameter.ParameterType)}{Mark(s_nullability.Create(parameter).WriteState, parameter.ParameterType)} "
            + $"{parameter.Name}{(parameter.HasDefaultValue ? " = " + Default(parameter) : "")}";
    }));

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static string Mark(NullabilityState state, Type type) =>
        state == NullabilityState.Nullable && !type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "?" : "";

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static string Modifiers(MethodBase method) =>
        (method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "")
        + (method.IsStatic ? "static " : "")
        + (method.DeclaringType!.IsInterface ? ""
            : method.IsAbstract ? "abstract "
            : method is MethodInfo { IsVirtual: true } info && info.GetBaseDefinition() != info
                ? (info.IsFinal ? "sealed override " : "override ")
            : method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType.IsSealed ? "virtual " : "");

    private static string Name(Type type, bool qualified = false)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Name(inner) + "?";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var arguments = type.GetGenericArguments();
        var name = type.Name.Split('`')[0];
        if (type.DeclaringType is { } outer)
        {
            name = $"{Name(outer.IsGenericTypeDefinition && type.IsConstructedGenericType
                ? outer.MakeGenericType(arguments[..outer.GetGenericArguments().Length])
                : outer, qualified)}.{name}";
            arguments = arguments[outer.GetGenericArguments().Length..];
        }
        else if (qualified)
        {
            name = $"{type.Namespace}.{name}";
        }

        return arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments.Select(argument => Name(argument)))}>";
    }
}
