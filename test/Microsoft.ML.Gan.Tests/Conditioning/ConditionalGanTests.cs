namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class ConditionalGanTests
{
    private readonly MLContext _ml = new(1);

    private static readonly ConditionalGanOptions Small = TinyGan.Small(new ConditionalGanOptions()) with
    {
        Network = GanNetwork.Mlp,
        Variant = GanVariant.Gan,
        Steps = 5,
        BatchSize = 6,
        LatentSize = 4,
    };

    public static IEnumerable<object[]> Conditionings => LabelConditioning.Names.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Conditionings))]
    public void Generator_learns_what_each_class_looks_like(string conditioning)
    {
        var options = Small with
        {
            Variant = GanVariant.Gan with { Optimizer = new AdamSettings { LearningRate = 2e-3, Beta1 = 0.5 } },
            Network = GanNetwork.Dcgan,
            Conditioning = LabelConditioning.Get(conditioning),
            Steps = 150,
            BatchSize = 30,
            BaseChannels = 4,
        };

        using var model = _ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Label", options).Fit(LabeledImages.Named(_ml));

        var levels = LabeledImages.Names.Select(name => model.Generate(50, 1, new SampleRequest { Label = name }).Average()).ToArray();
        Assert.IsTrue(levels[0] < -0.5 && Math.Abs(levels[1]) < 0.4 && levels[2] > 0.5, string.Join(", ", levels));
    }

    [TestMethod]
    public void Classes_names_travel_in_the_model_and_rows_give_the_label()
    {
        var data = LabeledImages.Named(_ml);
        using var model = _ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Label", Small).Fit(data);

        CollectionAssert.AreEqual(LabeledImages.Names, model.Metadata.ClassNames.ToArray());
        Assert.AreEqual("Label", model.Options.LabelColumnName);
        Assert.AreEqual(30, model.Transform(data).GetColumn<MLImage>("Synthetic").Count());
    }

    [TestMethod]
    public void Classes_of_keys_without_names_are_their_numbers_from_0()
    {
        using var model = _ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Label", Small).Fit(LabeledImages.Keys(_ml));

        CollectionAssert.AreEqual(new[] { "0", "1", "2" }, model.Metadata.ClassNames.ToArray());
    }

    [TestMethod]
    public void Column_that_is_no_key_is_refused_with_the_way_out()
    {
        var trainer = _ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Number", Small);
        var error = Assert.ThrowsExactly<ArgumentException>(() => trainer.Fit(LabeledImages.Keys(_ml)));
        Assert.AreEqual(
            "Label column 'Number' must be a key of known count, but is Int32. Conversion.MapValueToKey before the trainer makes it one.",
            error.Message);
        Throws.Error<ArgumentException>(() => _ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Class", Small)
                .Fit(LabeledImages.Keys(_ml)), "Label column 'Class' must be in the data");
    }

    [TestMethod]
    public void Row_without_a_label_is_refused()
    {
        var trainer = _ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Label", Small);
        var error = Assert.Throws<Exception>(() => trainer.Fit(LabeledImages.Keys(_ml, 1, 2, 0)));
        StringAssert.Contains(error.GetBaseException().Message, "row 2 has none");
    }

    [TestMethod]
    public void Class_without_images_is_warned_of_by_name()
    {
        var messages = new List<string>();
        _ml.Log += (_, e) => messages.Add(e.Message);

        using var model = _ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Label", Small with { Environment = _ml })
            .Fit(LabeledImages.Keys(_ml, 1, 3, 1, 3));

        Assert.IsTrue(messages.Exists(message => message.Contains("Label column 'Label' has no images of class 1")),
            string.Join("\n", messages));
    }

    [TestMethod]
    public void Packing_does_not_go_with_classes()
    {
        var error = Assert.ThrowsExactly<ArgumentException>(() =>
            _ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Label", Small with { Variant = GanVariant.PacGan }));
        StringAssert.Contains(error.Message, "that of 'pacgan' judges 2 together");
    }

    [TestMethod]
    [DynamicData(nameof(Conditionings))]
    public void Every_conditioning_trains_with_every_variant(string conditioning)
    {
        foreach (var variant in GanVariant.Known.Except([GanVariant.PacGan]))
        {
            var options = Small with
            {
                Variant = variant,
                Network = GanNetwork.Dcgan,
                Conditioning = LabelConditioning.Get(conditioning),
                Steps = 2,
                EmaDecay = 0.9,
            };
            using var model = _ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Label", options).Fit(LabeledImages.Keys(_ml));
            Assert.AreEqual(LabeledImages.Classes, model.Metadata.Classes, variant.Name);
        }
    }
}
