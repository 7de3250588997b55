using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DiplomacySim.Results.Sqlite;
using DiplomacySim.Results.Tests.Sqlite;

namespace DiplomacySim.Results.Tests.Documentation;

public sealed class ResultStorePageTests
{
    private static readonly string _page = File.ReadAllText(Repository.PathOf("docs", "result-store.md"));

    [Fact]
    public void Sql_EveryBlock_GivesRows()
    {
        using var temporary = new SqliteTemporaryStore();
        using var session = FillAndOpen(temporary);
        var blocks = Blocks("sql");

        Assert.Equal(5, blocks.Count);
        foreach (var sql in blocks)
        {
            Assert.NotEmpty(session.Rows(row => row.GetText(0), sql));
        }
    }

    [Theory]
    [InlineData("python")]
    [InlineData("r")]
    [InlineData("sh")]
    public void Quoted_EveryQueryOfOtherLanguages_GivesRows(string language)
    {
        using var temporary = new SqliteTemporaryStore();
        using var session = FillAndOpen(temporary);
        var queries = Blocks(language).SelectMany(b => Regex.Matches(b, "\"(SELECT [^\"]+)\"")).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(queries);
        Assert.All(queries, sql => Assert.NotEmpty(session.Rows(row => row.GetText(0), sql)));
    }

    [RFact]
    public async Task R_TheBlock_PrintsTheMeansOfPolicies()
    {
        using var temporary = new SqliteTemporaryStore();
        using var session = FillAndOpen(temporary);

        var output = await RunAsync(temporary, "Rscript", Assert.Single(Blocks("r")) + "cat(nrow(tiers), \"rows of tiers\\n\")\n");

        AssertMeans(session, policy => $@"^\d+\s+{policy}\s+([\d.]+)\s*$", output);
    }

    [PandasFact]
    public async Task Python_TheBlock_PrintsTheMeansOfPolicies()
    {
        using var temporary = new SqliteTemporaryStore();
        using var session = FillAndOpen(temporary);

        var output = await RunAsync(temporary, PandasFactAttribute.Python, Assert.Single(Blocks("python")) + "print(len(tiers), \"rows of tiers\")\n");

        AssertMeans(session, policy => $@"^{policy}\s+100\.0\s+([\d.]+)\s", output);
    }

    [Fact]
    public void CSharp_TheBlock_IsTheCodeThatCompiles()
    {
        var code = File.ReadAllLines(
            Repository.PathOf("tests", "DiplomacySim.Results.Tests", "Documentation", "StoreSnippet.cs"));
        var body = code.SkipWhile(line => line != "    {").Skip(1).TakeWhile(line => line != "    }");

        Assert.Equal(
            Assert.Single(Blocks("csharp")),
            string.Join('\n', body.Select(line => line.Length == 0 ? line : line[8..])) + "\n");
    }

    [Fact]
    public void CSharp_TheCode_PrintsTheMean()
    {
        using var temporary = new SqliteTemporaryStore();
        FillAndOpen(temporary).Dispose();
        using var output = new StringWriter { NewLine = "\n" };

        StoreSnippet.Run(temporary.FilePath, output);

        Assert.Equal("Partnerships to 2030: 29.1 partners at the top\n", output.ToString());
    }

    [Fact]
    public void Tables_EveryTableAndColumn_IsOnThePage()
    {
        using var temporary = new SqliteTemporaryStore();
        using var session = FillAndOpen(temporary);
        var names = session.Rows(
            row => row.GetText(0),
            """
            SELECT c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '%\_1' ESCAPE '\'
            UNION SELECT name FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%\_1' ESCAPE '\' AND name <> 'experiments'
            """);

        Assert.All(names, name => Assert.Contains($"`{name}`", _page, StringComparison.Ordinal));
    }

    [Fact]
    public void Codes_AllOfThem_AreOnThePage()
    {
        var codes = typeof(StoreFault).GetFields().Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal);
        var listed = Regex.Matches(_page, @"^\| `(store-[a-z-]+)` \|", RegexOptions.Multiline).Select(m => m.Groups[1].Value);

        Assert.Equal(codes, listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Words_KindsAndStates_AreOnThePage()
    {
        var words = Enum.GetNames<ColumnKind>().Concat(Enum.GetNames<ExperimentState>()).Select(w => w.ToLowerInvariant());

        Assert.All(words, word => Assert.Contains($"`{word}`", _page, StringComparison.Ordinal));
    }

    /// <summary>What a program prints that is run beside a copy of the store, under the name that the page has.</summary>
    private static async Task<string> RunAsync(SqliteTemporaryStore store, string program, string code)
    {
        var folder = Directory.CreateTempSubdirectory("result-store-");
        folder.CreateSubdirectory("runs");
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            File.Copy(store.FilePath + ending, Path.Combine(folder.FullName, "runs", "diplomacysim.db" + ending));
        }

        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "read"), code);
        var start = new ProcessStartInfo(program, ["read"]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(deadline.Token), process.StandardError.ReadToEndAsync(deadline.Token));
        await process.WaitForExitAsync(deadline.Token);
        Assert.True(process.ExitCode == 0, await error);
        folder.Delete(recursive: true);
        return await output;
    }

    private static void AssertMeans(Session session, Func<string, string> pattern, string output)
    {
        foreach (var (policy, mean) in session.Rows(row => (row.GetText(0), row.GetDouble(1)), "SELECT policy, avg(\"top partners\") FROM results_1 GROUP BY policy"))
        {
            var printed = Regex.Match(output, pattern(Regex.Escape(policy)), RegexOptions.Multiline);
            Assert.True(printed.Success, output);
            Assert.Equal(mean, double.Parse(printed.Groups[1].Value, CultureInfo.InvariantCulture), 1e-3);
        }

        Assert.Contains(session.Rows(row => row.GetText(0), "SELECT count(*) || ' rows of tiers' FROM tier_counts")[0], output, StringComparison.Ordinal);
    }

    private static Session FillAndOpen(SqliteTemporaryStore temporary)
    {
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, Sample.Shards(100, 64));
        temporary.Store.MaterializeTierCounts(id, Sample.Layout);
        return Session.Open(temporary.FilePath, false, TimeSpan.Zero);
    }

    private static List<string> Blocks(string language) =>
    [
        .. Regex.Matches(_page, $"^```{language}\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)
            .Select(m => m.Groups[1].Value),
    ];
}
