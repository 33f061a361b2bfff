using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Upstream.Tests.Signatures;

/// <summary>The types and members of the official packages that a compiled assembly is bound to.</summary>
internal static class UsedMembers
{
    public static IReadOnlyList<UsedMember> Read(string path)
    {
        using var assembly = new PEReader(File.OpenRead(path));
        var metadata = assembly.GetMetadataReader();
        var types = metadata.TypeReferences.Select(handle => new UsedMember(
            AssemblyOf(metadata, handle), ReferenceText.Instance.GetTypeFromReference(metadata, handle, rawTypeKind: 0)));
        var members = metadata.MemberReferences.Select(metadata.GetMemberReference).Select(member => Read(metadata, member));
        return [.. types.Concat(members.OfType<UsedMember>()).Where(used => used.Assembly is "Pulumi" or "Pulumi.OpenStack").Distinct()];
    }

    private static UsedMember? Read(MetadataReader metadata, MemberReference member)
    {
        if (DeclaringType(metadata, member.Parent) is not { } type)
        {
            return null;
        }

        var name = $"{ReferenceText.Instance.GetTypeFromReference(metadata, type, rawTypeKind: 0)}.{metadata.GetString(member.Name)}";
        return new UsedMember(AssemblyOf(metadata, type), name + Signature(member));
    }

    private static string Signature(MemberReference member)
    {
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return $" : {member.DecodeFieldSignature(ReferenceText.Instance, null)}";
        }

        var signature = member.DecodeMethodSignature(ReferenceText.Instance, null);
        var arity = signature.GenericParameterCount > 0 ? $"``{signature.GenericParameterCount}" : "";
        return $"{arity}({string.Join(", ", signature.ParameterTypes)}) -> {signature.ReturnType}";
    }

    private static TypeReferenceHandle? DeclaringType(MetadataReader metadata, EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeSpecification)
        {
            // A generic type with its arguments: the first thing in it is the type.
            var blob = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
            if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            {
                return null;
            }

            blob.ReadSignatureTypeCode();
            parent = blob.ReadTypeHandle();
        }

        return parent.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)parent : null;
    }

    private static string AssemblyOf(MetadataReader metadata, TypeReferenceHandle type)
    {
        var scope = metadata.GetTypeReference(type).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => AssemblyOf(metadata, (TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => throw new BadImageFormatException($"a type reference has the scope {scope.Kind}"),
        };
    }
}

/// <summary>A type or member that an assembly is bound to.</summary>
/// <param name="Assembly">Where it is declared.</param>
/// <param name="Key">What it is named by: the same text as <see cref="UpstreamApi.ApiMember.Key"/>.</param>
internal sealed record UsedMember(string Assembly, string Key);
