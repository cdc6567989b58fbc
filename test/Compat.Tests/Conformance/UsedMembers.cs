using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Compat.Tests.Conformance;

/// <summary>
/// What compiled code uses of other assemblies, as its metadata tells: types by <see cref="Type.FullName"/>, members by type and name.
/// What the compiler resolves by itself (constants, nameof) leaves no trace.
/// </summary>
internal sealed record UsedMembers(IReadOnlySet<string> Types, IReadOnlySet<(string Type, string Member)> Members)
{
    public static UsedMembers By(params IEnumerable<string> assemblyPaths)
    {
        var types = new HashSet<string>();
        var members = new HashSet<(string, string)>();
        foreach (string path in assemblyPaths)
        {
            using var file = new PEReader(File.OpenRead(path));
            MetadataReader metadata = file.GetMetadataReader();
            types.UnionWith(metadata.TypeReferences.Select(type => FullName(metadata, type)));
            members.UnionWith(metadata.MemberReferences.Select(member => MemberOf(metadata, member)).OfType<(string, string)>());
        }

        return new UsedMembers(types, members);
    }

    public bool Has(Type type) => Types.Contains(type.FullName!);

    public bool Has(Type type, string member) => Members.Contains((type.FullName!, member));

    private static (string, string)? MemberOf(MetadataReader metadata, MemberReferenceHandle handle)
    {
        MemberReference member = metadata.GetMemberReference(handle);
        return Definition(metadata, member.Parent) is { Kind: HandleKind.TypeReference } type
            ? (FullName(metadata, (TypeReferenceHandle)type), metadata.GetString(member.Name))
            : null;
    }

    // A member of List<int> is one of List<T>. Arrays have no members of their own.
    private static EntityHandle? Definition(MetadataReader metadata, EntityHandle parent)
    {
        if (parent.Kind != HandleKind.TypeSpecification)
            return parent;
        BlobReader signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        signature.ReadCompressedInteger(); // whether a class or a struct
        return signature.ReadTypeHandle();
    }

    private static string FullName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        string name = metadata.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
            return $"{FullName(metadata, (TypeReferenceHandle)type.ResolutionScope)}+{name}";
        return type.Namespace.IsNil ? name : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
