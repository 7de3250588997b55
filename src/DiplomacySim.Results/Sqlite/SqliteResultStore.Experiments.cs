using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Sqlite;

public sealed partial class SqliteResultStore
{
    /// <inheritdoc/>
    public ExperimentId Create(ExperimentDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        DefinitionCheck.Check(definition, MaxColumns);
        return Write(session => ExperimentTable.Insert(session, definition));
    }

    /// <summary>Enters a new experiment under a number that is free, as a copy keeps that of its original.</summary>
    /// <exception cref="ArgumentException">A value of the definition is out of range, or a JSON text is not JSON.</exception>
    /// <exception cref="StoreException">The number is taken.</exception>
    internal ExperimentId Create(ExperimentDefinition definition, ExperimentId number)
    {
        DefinitionCheck.Check(definition, MaxColumns);
        return Write(session => ExperimentTable.Insert(session, definition, number));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ExperimentRecord> List() => Read(session => ExperimentTable.Read(session, "ORDER BY id"));

    /// <inheritdoc/>
    public ExperimentRecord Get(ExperimentId id) => Read(session => Get(session, id));

    /// <inheritdoc/>
    public ExperimentRecord? FindByPlan(string planHash)
    {
        ArgumentNullException.ThrowIfNull(planHash);
        return Read(session =>
            ExperimentTable.Read(session, "WHERE plan_hash = ? ORDER BY futures_done DESC, id DESC LIMIT 1", planHash).FirstOrDefault());
    }

    /// <inheritdoc/>
    public void RequestFutures(ExperimentId id, long futures, int? replications = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(futures, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(replications ?? 1, 1, nameof(replications));
        Write(id, session => session.Run("UPDATE experiments SET futures_requested = ?, replications = ? WHERE id = ?", futures, replications, id.Value));
    }

    /// <inheritdoc/>
    public void UpdateManifest(ExperimentId id, string manifestJson)
    {
        ArgumentNullException.ThrowIfNull(manifestJson);
        DefinitionCheck.CheckJson(manifestJson, "the manifest");
        Write(id, session => session.Run("UPDATE experiments SET manifest = ? WHERE id = ?", manifestJson, id.Value));
    }

    /// <inheritdoc/>
    public void UpdateState(ExperimentId id, ExperimentState state) => Write(id, session =>
    {
        var isRunning = state == ExperimentState.Running;
        session.Run(
            "UPDATE experiments SET state = ?1, writer = ?2, result_hash = iif(?2 IS NULL, result_hash, NULL) WHERE id = ?3",
            RecordText.Word(state),
            isRunning ? RecordText.ThisProcess : null,
            id.Value);
    });

    /// <inheritdoc/>
    public void Finish(ExperimentId id, ExperimentFinish finish)
    {
        ArgumentCheck.Finish(finish);
        Write(id, session => session.Run(
            """
            UPDATE experiments SET state = ?, finished_at = ?, seconds = seconds + ?, result_hash = ?, writer = NULL WHERE id = ?
            """,
            RecordText.Word(finish.State),
            ExperimentTable.Time(finish.FinishedAt),
            finish.Seconds,
            finish.Hash,
            id.Value));
    }

    /// <inheritdoc/>
    public void Delete(ExperimentId id) => Write(id, session =>
    {
        ForgetWriter();
        ExperimentTable.Delete(session, id);
    });

    private void ForgetWriter()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
