using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx.Tests;

internal static class ResidentMemory
{
    /// <summary>Reads the column "Synthetic" of 10,000 rows: images of 32 x 32, of which 9,000 kept ones would be 36 MiB.</summary>
    public static void IsFlatOverTenThousandImages(MLContext ml, ITransformer model)
    {
        IDataView view = model.Transform(ml.Data.LoadFromEnumerable(Enumerable.Range(0, 10_000).Select(i => new Row { Int32 = i })));
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema["Synthetic"]]);
        ValueGetter<MLImage> getter = cursor.GetGetter<MLImage>(view.Schema["Synthetic"]);
        long before = 0;
        for (int row = 0; cursor.MoveNext(); row++)
        {
            // Each image is the reader's own. It holds native memory, of which the garbage collector knows nothing.
            MLImage image = null!;
            getter(ref image);
            Assert.AreEqual(32, image.Width);
            image.Dispose();
            if (row == 1000)
                before = Now();
        }
        Assert.IsLessThan(16L << 20, Now() - before);
    }

    private static long Now()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet;
    }
}
