using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class SchemaShape
{
    /// <summary>The shape of a column.</summary>
    public struct Column
    {
        /// <summary>Whether a column holds one item or several.</summary>
        public enum VectorKind
        {
            Scalar,
            Vector,
            VariableVector,
        }

        public readonly string Name;

        public readonly VectorKind Kind;

        /// <summary>The type of the items; for keys, the number type that stores them.</summary>
        public readonly DataViewType ItemType;

        public readonly bool IsKey;

        internal readonly SchemaShape Annotations;

        internal Column(string name, VectorKind kind, DataViewType itemType, bool isKey = false, SchemaShape annotations = null)
        {
            Name = name;
            Kind = kind;
            ItemType = itemType;
            IsKey = isKey;
            Annotations = annotations ?? Empty;
        }

        internal Column(string name, DataViewType type, SchemaShape annotations = null)
        {
            var vector = type as VectorDataViewType;
            var itemType = vector?.ItemType ?? type;
            Name = name;
            Kind = vector == null ? VectorKind.Scalar : vector.IsKnownSize ? VectorKind.Vector : VectorKind.VariableVector;
            IsKey = itemType is KeyDataViewType;
            ItemType = IsKey ? NumberDataViewType.FromRawType(itemType.RawType) : itemType;
            Annotations = annotations ?? Empty;
        }

        internal Column Renamed(string name) => new(name, Kind, ItemType, IsKey, Annotations);

        /// <summary>The type in words, for messages.</summary>
        internal string TypeString
        {
            get
            {
                string item = IsKey ? $"Key<{ItemType}>" : $"{ItemType}";
                return Kind == VectorKind.Scalar ? item : $"Vector<{item}>";
            }
        }
    }
}
