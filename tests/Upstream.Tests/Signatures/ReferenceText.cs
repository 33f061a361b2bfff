using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Upstream.Tests.Signatures;

/// <summary>Types in compiled references, in the words of <see cref="UpstreamApi.TypeText"/>.</summary>
internal sealed class ReferenceText : ISignatureTypeProvider<string, object?>
{
    public static ReferenceText Instance { get; } = new();

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            return $"{GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, rawTypeKind)}.{name}";
        }

        return type.Namespace.IsNil ? name : $"{reader.GetString(type.Namespace)}.{name}";
    }

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        throw new BadImageFormatException("a member of another assembly does not know the types of this one");

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
    {
        var names = genericType.Split('.').Select(part => part.Split('`')[0]);
        return $"{string.Join('.', names)}<{string.Join(", ", typeArguments)}>";
    }

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => $"System.{typeCode}";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetByReferenceType(string elementType) => $"{elementType}&";

    public string GetPointerType(string elementType) => $"{elementType}*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) =>
        modifier == "System.Runtime.CompilerServices.IsExternalInit" ? $"{unmodifiedType} init" : unmodifiedType;

    public string GetFunctionPointerType(MethodSignature<string> signature) =>
        throw new NotSupportedException("no member of the official packages takes a function pointer");

    public string GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
}
