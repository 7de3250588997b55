using System.Text;

namespace DiplomacySim.Scenarios.Tests.Worlds;

/// <summary>One change of one file.</summary>
/// <param name="file">The file's name.</param>
internal sealed class FaultEdit(string file)
{
    private readonly List<string> _found = [];
    private readonly List<string> _replacement = [];
    private bool _isWhole;

    /// <summary>Takes a line: <c>-</c> what stands there, <c>+</c> what stands there instead, <c>*</c> the whole file.</summary>
    public void Take(string line)
    {
        var text = line.Length > 2 ? line[2..] : null;
        switch (line[0])
        {
            case '-':
                _found.Add(text!);
                break;
            case '+':
                _replacement.Add(text!);
                break;
            case '*':
                _isWhole = true;
                if (text is not null)
                {
                    _replacement.Add(text);
                }

                break;
        }
    }

    /// <summary>Changes the file in a folder.</summary>
    public void ApplyTo(string folder)
    {
        var replacement = string.Join('\n', _replacement);
        if (_isWhole)
        {
            File.WriteAllText(Path.Combine(folder, file), replacement.Length == 0 ? "" : replacement + "\n", new UTF8Encoding(false));
        }
        else
        {
            WorldFolders.Replace(folder, file, string.Join('\n', _found), replacement);
        }
    }
}
