using Gan.Cli;

return await GanCommandLine.RunAsync(args, Console.Out, Console.Error);
