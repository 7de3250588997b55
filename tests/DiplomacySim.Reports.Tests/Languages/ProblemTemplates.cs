using System.Globalization;
using DiplomacySim.Engine.Tests;
using DiplomacySim.Scenarios.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DiplomacySim.Reports.Tests.Languages;

/// <summary>The sentences of problems, found in the sources: interpolated strings of which the compiler makes a <see cref="ProblemText"/>.</summary>
internal static class ProblemTemplates
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>Each sentence as <see cref="ProblemText.Template"/> gives it, with a place where it stands.</summary>
    public static IReadOnlyDictionary<string, string> Find()
    {
        var folder = Path.Combine(Repository.Root, "src", "DiplomacySim.Scenarios");
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file));
        var compilation = CSharpCompilation.Create("Sources", sources.Append(CSharpSyntaxTree.ParseText(Usings)), References());
        var templates = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var text in tree.GetRoot().DescendantNodes().OfType<InterpolatedStringExpressionSyntax>())
            {
                var type = text.Parent is CastExpressionSyntax cast ? model.GetTypeInfo(cast).Type : model.GetTypeInfo(text).ConvertedType;
                if (type?.Name == nameof(ProblemText))
                {
                    templates.TryAdd(Template(text), text.GetLocation().GetLineSpan().ToString());
                }
            }
        }

        return templates;
    }

    private static string Template(InterpolatedStringExpressionSyntax text)
    {
        var holes = 0;
        return string.Concat(text.Contents.Select(part => part is InterpolatedStringTextSyntax words
            ? words.TextToken.ValueText
            : string.Create(CultureInfo.InvariantCulture, $"{{{holes++}}}")));
    }

    // What the tests run with, but for the assembly that is read here.
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => file != typeof(ProblemText).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file));
}
