using System.Globalization;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>The way from a file's root to a node, written as <c>events[2].visit</c>.</summary>
internal sealed class YamlPath
{
    private readonly YamlPath? _parent;
    private readonly string? _key;
    private readonly int _index;

    private YamlPath(YamlPath? parent, string? key, int index)
    {
        _parent = parent;
        _key = key;
        _index = index;
    }

    /// <summary>The path of the root: the empty text.</summary>
    public static YamlPath Root { get; } = new(null, null, 0);

    /// <summary>The path of the value under a key of this mapping.</summary>
    public YamlPath Key(string key) => new(this, key, 0);

    /// <summary>The path of an item of this sequence; items count from 0.</summary>
    public YamlPath Item(int index) => new(this, null, index);

    /// <summary>The path as problems show it.</summary>
    public override string ToString()
    {
        if (_parent is null)
        {
            return "";
        }

        var parent = _parent.ToString();
        if (_key is null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{parent}[{_index}]");
        }

        var key = _key.Length == 0 ? "''" : Shown.Text(_key);
        return parent.Length == 0 ? key : $"{parent}.{key}";
    }
}
