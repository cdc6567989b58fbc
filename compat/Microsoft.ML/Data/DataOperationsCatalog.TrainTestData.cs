namespace Microsoft.ML;

public sealed partial class DataOperationsCatalog
{
    /// <summary>Data to learn from, and data to judge by.</summary>
    public struct TrainTestData
    {
        public readonly IDataView TrainSet;

        public readonly IDataView TestSet;

        internal TrainTestData(IDataView trainSet, IDataView testSet)
        {
            TrainSet = trainSet;
            TestSet = testSet;
        }
    }
}
