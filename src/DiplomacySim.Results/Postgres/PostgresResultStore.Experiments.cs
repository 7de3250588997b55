using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Postgres;

public sealed partial class PostgresResultStore
{
    /// <inheritdoc/>
    public ExperimentId Create(ExperimentDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        DefinitionCheck.Check(definition, MaxColumns);
        TextCheck.Check(definition);
        return new ExperimentId(_link.Write(session => ExperimentRows.Insert(session, definition).Value));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ExperimentRecord> List() => _link.Read(session => ExperimentRows.Read(session, "ORDER BY id"));

    /// <inheritdoc/>
    public ExperimentRecord Get(ExperimentId id) => _link.Read(session => Get(session, id));

    /// <inheritdoc/>
    public ExperimentRecord? FindByPlan(string planHash)
    {
        ArgumentNullException.ThrowIfNull(planHash);
        return _link.Read(session =>
            ExperimentRows.Read(session, "WHERE plan_hash = $1 ORDER BY futures_done DESC, id DESC LIMIT 1", planHash) is [var found] ? found : null);
    }

    /// <inheritdoc/>
    public void RequestFutures(ExperimentId id, long futures, int? replications = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(futures, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(replications ?? 1, 1, nameof(replications));
        Write(id, session => session.Run(
            "UPDATE experiments SET futures_requested = $1, replications = $2::integer WHERE id = $3", futures, replications, id.Value));
    }

    /// <inheritdoc/>
    public void UpdateManifest(ExperimentId id, string manifestJson)
    {
        ArgumentNullException.ThrowIfNull(manifestJson);
        DefinitionCheck.CheckJson(manifestJson, "the manifest");
        Write(id, session => session.Run("UPDATE experiments SET manifest = $1::json WHERE id = $2", manifestJson, id.Value));
        _definitions.TryRemove(id, out _);
    }

    /// <inheritdoc/>
    public void UpdateState(ExperimentId id, ExperimentState state) => Write(id, session => session.Run(
        """
        UPDATE experiments SET state = $1, writer = $2::text, result_hash = CASE WHEN $2::text IS NULL THEN result_hash END WHERE id = $3
        """,
        RecordText.Word(state),
        state == ExperimentState.Running ? RecordText.ThisProcess : null,
        id.Value));

    /// <inheritdoc/>
    public void Finish(ExperimentId id, ExperimentFinish finish)
    {
        ArgumentCheck.Finish(finish);
        Write(id, session =>
        {
            session.Run(
                """
                UPDATE experiments SET state = $1, finished_at = $2, seconds = seconds + $3, result_hash = $4::text, writer = NULL WHERE id = $5
                """,
                RecordText.Word(finish.State),
                ExperimentRows.Time(finish.FinishedAt),
                finish.Seconds,
                finish.Hash,
                id.Value);

            // Nobody tries again for so long.
            session.Run("DELETE FROM writes WHERE written_at < now() - interval '1 day'");
        });
    }

    /// <inheritdoc/>
    public void Delete(ExperimentId id)
    {
        Write(id, session => ExperimentRows.Delete(session, id));
        _definitions.TryRemove(id, out _);
    }
}
