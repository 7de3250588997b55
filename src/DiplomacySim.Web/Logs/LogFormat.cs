namespace DiplomacySim.Web.Logs;

/// <summary>How log lines are written.</summary>
public enum LogFormat
{
    /// <summary>One line for people: time, level, category, message.</summary>
    Text,

    /// <summary>One JSON object a line, with the fields of the message by name.</summary>
    Json,
}
