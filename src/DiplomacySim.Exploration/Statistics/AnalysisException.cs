namespace DiplomacySim.Exploration.Statistics;

/// <summary>An analysis cannot be made of these data; the message says what it needs, and which design gives it.</summary>
public sealed class AnalysisException : Exception
{
    /// <summary>Refuses an analysis.</summary>
    public AnalysisException()
    {
    }

    /// <summary>Refuses an analysis.</summary>
    /// <param name="message">What is missing, and what to do.</param>
    public AnalysisException(string message)
        : base(message)
    {
    }

    /// <summary>Refuses an analysis.</summary>
    /// <param name="message">What is missing, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public AnalysisException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
