-- The state that grains keep across restarts. The Orleans provider for ADO.NET grain storage reads its statements from OrleansQuery
-- too. It also gives hashes of type and key for databases that cannot index long texts; PostgreSQL can, so they are not kept.

CREATE TABLE orleans_grain_state (
    service_id text NOT NULL,
    grain_type text NOT NULL,
    -- A number in key_low, or a GUID in both; a text, or what follows a number or GUID, in key_text.
    key_high bigint NOT NULL,
    key_low bigint NOT NULL,
    key_text text NOT NULL,
    -- NULL after the state was cleared.
    payload bytea,
    -- Every change needs the version that it read, and raises it by one.
    version integer NOT NULL,
    changed_at timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (service_id, grain_type, key_text, key_low, key_high));

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES

('ReadFromStorageKey', $query$
SELECT payload AS PayloadBinary, version AS Version
FROM orleans_grain_state
WHERE service_id = @ServiceId AND grain_type = @GrainTypeString
    AND key_text = coalesce(@GrainIdExtensionString, '') AND key_low = @GrainIdN1 AND key_high = @GrainIdN0
$query$),

-- One row with the new version, or none where another writer was faster.
('WriteToStorageKey', $query$
WITH changed AS (
    UPDATE orleans_grain_state SET payload = @PayloadBinary, version = version + 1, changed_at = now()
    WHERE service_id = @ServiceId AND grain_type = @GrainTypeString
        AND key_text = coalesce(@GrainIdExtensionString, '') AND key_low = @GrainIdN1 AND key_high = @GrainIdN0
        AND version = @GrainStateVersion
    RETURNING version),
added AS (
    INSERT INTO orleans_grain_state (service_id, grain_type, key_high, key_low, key_text, payload, version)
    SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''), @PayloadBinary, 1
    WHERE @GrainStateVersion IS NULL
    ON CONFLICT DO NOTHING
    RETURNING version)
SELECT version AS NewGrainStateVersion FROM changed
UNION ALL
SELECT version FROM added
$query$),

-- One row with the new version, or none where another writer was faster.
('ClearStorageKey', $query$
UPDATE orleans_grain_state SET payload = NULL, version = version + 1, changed_at = now()
WHERE service_id = @ServiceId AND grain_type = @GrainTypeString
    AND key_text = coalesce(@GrainIdExtensionString, '') AND key_low = @GrainIdN1 AND key_high = @GrainIdN0
    AND version = @GrainStateVersion
RETURNING version
$query$),

('DeleteStorageKey', $query$
DELETE FROM orleans_grain_state
WHERE service_id = @ServiceId AND grain_type = @GrainTypeString
    AND key_text = coalesce(@GrainIdExtensionString, '') AND key_low = @GrainIdN1 AND key_high = @GrainIdN0
    AND version = @GrainStateVersion
RETURNING version + 1
$query$);
