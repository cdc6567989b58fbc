using Lab;

return await LabCommandLine.RunAsync(Experiment.Known, args, Console.Out, Console.Error);
