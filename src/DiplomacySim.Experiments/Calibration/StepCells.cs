using DiplomacySim.Experiments.History;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>A past as the likelihood needs it: a cell for every month and country, month by month, with what bears on a step.</summary>
internal sealed class StepCells
{
    public StepCells(HistoryPanel panel)
    {
        World = panel.World;
        Months = panel.Months;
        Countries = [.. Enumerable.Range(0, World.Partners.Length).Where(panel.IsAtRisk)];
        Width = Countries.Length;
        Top = World.Ladder.Top;
        var cells = Months * Width;
        Rate = new double[cells];
        YearsInTier = new double[cells];
        LogCapital = new double[cells];
        Peers = new double[cells];
        Ahead = new double[cells];
        Offset = new double[cells];
        Next = new byte[cells];
        Leaders = [.. Enumerable.Range(0, Months).Select(t => LeaderIn(World, panel.FirstMonth + t))];
        var scores = Countries.Select(i => new StandardScores(World, World.Partners[i])).ToArray();
        Gdp = [.. scores.Select(s => s.Gdp)];
        Blocs = [.. Countries.Select(i => (double)World.Partners[i].SharedBlocs)];
        Status = [.. Countries.Select(i => World.Partners[i].HasStatus ? 1.0 : 0)];

        var rows = new int[World.Partners.Length];
        for (var row = 0; row < Width; row++)
        {
            rows[Countries[row]] = row;
        }

        var events = new List<StepEvent>();
        PastCourse.Follow(World, month => Take(month, month.Month - panel.FirstMonth, rows[month.Partner], events));
        Events = [.. events];
    }

    public World World { get; }

    public int Months { get; }

    /// <summary>The number of countries: the length of a month's row of cells.</summary>
    public int Width { get; }

    public int Top { get; }

    /// <summary>The countries that can climb: indices into the world's partners.</summary>
    public int[] Countries { get; }

    /// <summary>Visit times acceptance; 0 where no step is possible, the partner being at the top.</summary>
    public double[] Rate { get; }

    /// <summary>Years since the last step; infinite on the lowest rung.</summary>
    public double[] YearsInTier { get; }

    /// <summary>ln(1 + K).</summary>
    public double[] LogCapital { get; }

    public double[] Peers { get; }

    public double[] Ahead { get; }

    /// <summary>Parts of the score that the fit leaves as they are.</summary>
    public double[] Offset { get; }

    /// <summary>The lowest rung above the one before the month.</summary>
    public byte[] Next { get; }

    /// <summary>The steps, by month, then country. Their cells have a rate too.</summary>
    public StepEvent[] Events { get; }

    /// <summary>The leader of each month: an index into the world's leaders.</summary>
    public int[] Leaders { get; }

    /// <summary>The z-score of GDP of each country.</summary>
    public double[] Gdp { get; }

    public double[] Blocs { get; }

    public double[] Status { get; }

    private void Take(PastMonth past, int month, int row, List<StepEvent> events)
    {
        var parameters = World.Parameters;
        var partner = World.Partners[past.Partner];
        var cell = (month * Width) + row;
        Rate[cell] = past.Visit * parameters[Parameter.PartnerAcceptance];
        YearsInTier[cell] = past.Before == 0 ? double.PositiveInfinity : past.MonthsInTier / 12;
        LogCapital[cell] = Precise.Log(1 + past.Capital);
        Peers[cell] = past.PeerShare;
        Ahead[cell] = past.RivalAhead;
        Offset[cell] = (parameters[Parameter.CredibilityWeight] * (past.Credibility - parameters[Parameter.UsualCredibility]))
            + (partner.HasAffinity ? parameters[Parameter.AffinityWeight] : 0)
            + (parameters[Parameter.DiasporaWeight] * Precise.Log(1 + partner.DiasporaThousands));
        Next[cell] = (byte)(past.Before + 1);
        if (past.After > past.Before)
        {
            events.Add(new StepEvent(cell, month, row, past.Before, past.After));
        }
    }

    private static int LeaderIn(World world, Model.Month month)
    {
        var index = 0;
        for (var i = 0; i < world.Leaders.Length; i++)
        {
            index = world.Leaders[i].From <= month ? i : index;
        }

        return index;
    }
}
