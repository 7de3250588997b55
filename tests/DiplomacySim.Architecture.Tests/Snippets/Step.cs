namespace DiplomacySim.Architecture.Tests.Snippets;

/// <summary>Something that a page shows and that can be tried, with its line, from 1.</summary>
internal abstract record Step(int Line);

/// <summary>A command of the tool with the exit code that the page promises, and the file that takes its output, if any.</summary>
internal sealed record CommandStep(int Line, IReadOnlyList<string> Arguments, int ExitCode, string? OutputFile) : Step(Line)
{
    /// <summary>The output that the page shows; null where it promises none.</summary>
    public IReadOnlyList<string>? Shown { get; init; }
}

/// <summary>A folder that the page copies, with where it goes.</summary>
internal sealed record CopyStep(int Line, string From, string To) : Step(Line);

/// <summary>A scenario, where the reader is told to put it, and the exit code of its validation.</summary>
internal sealed record ScenarioStep(int Line, string File, string Text, int ExitCode = 0) : Step(Line);

/// <summary>A snippet that the page should have written differently.</summary>
internal sealed record FaultyStep(int Line, string Message) : Step(Line);
