namespace DiplomacySim.Experiments.BackTesting;

/// <summary>A back-test or a frozen forecast cannot be made as asked; the message says what is allowed.</summary>
/// <param name="message">What is wrong, and what is allowed.</param>
public sealed class BackTestException(string message) : Exception(message);
