namespace Microsoft.ML.Gan.Tests;

/// <summary>Reads a loader's view as any consumer does: one cursor, one image variable, pixels copied while the row is current.</summary>
internal static class LoadedRows
{
    /// <summary>The images' BGRA bytes.</summary>
    public static List<byte[]> Pixels(IDataView view)
    {
        var rows = new List<byte[]>();
        MLImage? image = null;
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema["Image"]]);
        ValueGetter<MLImage> getImage = cursor.GetGetter<MLImage>(view.Schema["Image"]);
        while (cursor.MoveNext())
        {
            getImage(ref image!);
            Assert.AreEqual(MLPixelFormat.Bgra32, image.PixelFormat);
            rows.Add(image.Pixels.ToArray());
        }
        return rows;
    }

    /// <summary>The labels as text.</summary>
    public static List<string> Labels(IDataView view) => view.Schema["Label"].Type is TextDataViewType
        ? [.. view.GetColumn<ReadOnlyMemory<char>>("Label").Select(label => label.ToString())]
        : [.. view.GetColumn<int>("Label").Select(label => label.ToString())];

    /// <summary>Opaque BGRA bytes of gray values.</summary>
    public static byte[] Bgra(params byte[] gray) => [.. gray.SelectMany(value => new byte[] { value, value, value, 255 })];
}
