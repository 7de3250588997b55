using DiplomacySim.Scenarios.Problems;
using YamlDotNet.Core;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>Reads YAML into nodes that know their places; every fault is a problem, nothing is thrown.</summary>
internal static class YamlFile
{
    private const int MaxRepairs = 50;

    /// <summary>The root of a file; null where it cannot be read or is not YAML.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The file as problems name it.</param>
    /// <param name="problems">Where problems go.</param>
    public static YamlNode? Read(string path, string name, ProblemList problems)
    {
        var bytes = SourceText.ReadBytes(path, name, YamlLimits.MaxBytes, problems);
        var text = bytes is null ? null : SourceText.Decode(bytes, name, problems);
        return text is null ? null : Parse(text, name, problems);
    }

    /// <summary>The root of a text; null where it is not YAML.</summary>
    public static YamlNode? Parse(string text, string name, ProblemList problems)
    {
        var source = text.ReplaceLineEndings("\n");
        for (var repairs = 0; ; repairs++)
        {
            var attempt = new ProblemList();
            try
            {
                var root = new YamlTreeBuilder(source, name, attempt).Build();
                MoveProblems(attempt, problems);
                return root;
            }
            catch (YamlException exception)
            {
                // A call such as discrete(a: 0.2) is put in quotes, said so once, and the rest of the file is read all the same.
                if (repairs < MaxRepairs && UnquotedCall.Find(source, (int)exception.Start.Line) is { } call)
                {
                    problems.Error(SourceText.PositionAt(source, call.Begin, name), "", call.Message);
                    source = call.Repaired;
                    continue;
                }

                MoveProblems(attempt, problems);
                SyntaxProblem.Add(source, name, exception, problems);
                return null;
            }
        }
    }

    private static void MoveProblems(ProblemList from, ProblemList to)
    {
        foreach (var problem in from.ToSorted())
        {
            to.Add(problem);
        }
    }
}
