namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class ImageRowsDataViewTests
{
    private readonly IDataView _view = new MLContext().Data.LoadDigits(3);

    private DataViewSchema.Column Image => _view.Schema["Image"];

    private DataViewSchema.Column Label => _view.Schema["Label"];

    [TestMethod]
    public void Cursor_walks_the_rows_and_stays_ended()
    {
        using DataViewRowCursor cursor = _view.GetRowCursor([Label]);
        ValueGetter<DataViewRowId> getId = cursor.GetIdGetter();
        var ids = new HashSet<DataViewRowId>();
        Assert.AreEqual(-1, cursor.Position);
        for (int row = 0; row < 3; row++)
        {
            Assert.IsTrue(cursor.MoveNext());
            Assert.AreEqual(row, cursor.Position);
            DataViewRowId id = default;
            getId(ref id);
            Assert.IsTrue(ids.Add(id));
        }
        Assert.IsFalse(cursor.MoveNext());
        Assert.IsFalse(cursor.MoveNext());
        Assert.AreEqual(-1, cursor.Position);
    }

    [TestMethod]
    public void Only_the_columns_asked_for_are_active()
    {
        using DataViewRowCursor cursor = _view.GetRowCursor([Label]);

        Assert.IsTrue(cursor.IsColumnActive(Label));
        Assert.IsFalse(cursor.IsColumnActive(Image));
        Assert.ThrowsExactly<ArgumentException>(() => cursor.GetGetter<MLImage>(Image));
    }

    [TestMethod]
    public void Getter_of_another_type_is_refused()
    {
        using DataViewRowCursor cursor = _view.GetRowCursor([Label]);

        Assert.ThrowsExactly<InvalidCastException>(() => cursor.GetGetter<long>(Label));
    }

    [TestMethod]
    public void Value_before_the_first_row_or_after_the_last_is_refused()
    {
        using DataViewRowCursor cursor = _view.GetRowCursor([Label]);
        ValueGetter<int> getLabel = cursor.GetGetter<int>(Label);
        int label = 0;

        Assert.ThrowsExactly<InvalidOperationException>(() => getLabel(ref label));
        while (cursor.MoveNext())
            getLabel(ref label);
        Assert.ThrowsExactly<InvalidOperationException>(() => getLabel(ref label));
    }

    [TestMethod]
    public void Getter_disposes_the_image_given_back_and_can_be_called_again_for_a_row()
    {
        using DataViewRowCursor cursor = _view.GetRowCursor([Image]);
        ValueGetter<MLImage> getImage = cursor.GetGetter<MLImage>(Image);
        cursor.MoveNext();
        MLImage image = null!;
        getImage(ref image);
        MLImage first = image;
        byte[] pixels = first.Pixels.ToArray();

        getImage(ref image);

        Assert.AreNotSame(first, image);
        CollectionAssert.AreEqual(pixels, image.Pixels.ToArray());
        Assert.ThrowsExactly<InvalidOperationException>(() => first.Width);
    }

    [TestMethod]
    public void Disposing_a_cursor_early_closes_the_file()
    {
        using var folder = new TempFolder();
        string path = folder.Write("images", IdxBytes.Build([1000, 1, 1], new byte[1000]));
        IDataView view = new MLContext().Data.LoadFromIdx(path);
        using (DataViewRowCursor cursor = view.GetRowCursor(view.Schema))
        {
            Assert.IsTrue(cursor.MoveNext());
            Assert.ThrowsExactly<IOException>(() => File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose());
        }

        File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
    }

    [TestMethod]
    public void Cursor_set_is_one_cursor_over_all_rows()
    {
        DataViewRowCursor cursor = _view.GetRowCursorSet([Label], n: 4).Single();
        int rows = 0;
        while (cursor.MoveNext())
            rows++;
        cursor.Dispose();

        Assert.AreEqual(3, rows);
    }

    [TestMethod]
    public void Shuffled_view_has_the_same_rows_in_another_order()
    {
        var ml = new MLContext(seed: 1);
        IDataView digits = ml.Data.LoadDigits(100);

        List<string> shuffled = LoadedRows.Labels(ml.Data.ShuffleRows(digits, seed: 1));

        CollectionAssert.AreNotEqual(LoadedRows.Labels(digits), shuffled);
        CollectionAssert.AreEquivalent(LoadedRows.Labels(digits), shuffled);
    }
}
