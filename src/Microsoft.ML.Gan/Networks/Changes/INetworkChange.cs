namespace Microsoft.ML.Gan;

/// <summary>What changes the networks of a family: a <see cref="NetworkChange"/>, or a <see cref="Condition"/>.</summary>
internal interface INetworkChange
{
    NetworkShape ChangeGeneratorShape(NetworkShape shape);

    NetworkShape ChangeCriticShape(NetworkShape shape);

    TensorModule ChangeGenerator(TensorModule generator);

    TensorModule ChangeCritic(TensorModule critic);
}
