namespace DiplomacySim.Engine.Remote;

/// <summary>What a server is.</summary>
/// <param name="Program">The name of the program: <c>DiplomacySim</c>.</param>
/// <param name="ProgramVersion">Its version.</param>
/// <param name="ModelVersion">The version of the model's equations; a client with another one would read other futures.</param>
/// <param name="Engine">The engine that computes: <c>embedded</c> or <c>orleans</c>.</param>
/// <param name="Processors">The processors of the machine that answers.</param>
/// <param name="MaxBundleBytes">The longest scenario bundle that it takes, in bytes.</param>
public sealed record ServerMessage(
    string Program, string ProgramVersion, string ModelVersion, string Engine, int Processors, long MaxBundleBytes);
