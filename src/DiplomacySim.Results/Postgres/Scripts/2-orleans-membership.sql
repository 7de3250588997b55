-- Which silos form a cluster. The Orleans provider for ADO.NET clustering reads every statement that it runs from the table
-- OrleansQuery, by a key; the names of keys, parameters and result columns are the provider's, all others are ours.

CREATE TABLE OrleansQuery (
    QueryKey text PRIMARY KEY,
    QueryText text NOT NULL);

-- A cluster and the version of its list of silos: every change of the list needs the version that it read, and raises it by one.
CREATE TABLE orleans_clusters (
    cluster_id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 0,
    changed_at timestamptz(3) NOT NULL DEFAULT now());

CREATE TABLE orleans_silos (
    cluster_id text NOT NULL REFERENCES orleans_clusters ON DELETE CASCADE,
    address text NOT NULL,
    port integer NOT NULL,
    generation integer NOT NULL,
    silo_name text NOT NULL,
    host_name text NOT NULL,
    -- 1 created, 2 joining, 3 active, 4 shutting down, 5 stopping, 6 dead
    status integer NOT NULL,
    -- The port for clients; 0 where the silo takes none.
    gateway_port integer NOT NULL,
    -- Who thinks that it is dead, and since when.
    suspicions text,
    started_at timestamptz(3) NOT NULL,
    alive_at timestamptz(3) NOT NULL,
    PRIMARY KEY (cluster_id, address, port, generation));

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES

-- True where the cluster is new.
('InsertMembershipVersionKey', $query$
WITH added AS (
    INSERT INTO orleans_clusters (cluster_id) VALUES (@DeploymentId)
    ON CONFLICT (cluster_id) DO NOTHING
    RETURNING cluster_id)
SELECT EXISTS (SELECT FROM added)
$query$),

-- True where the silo is new and the version was the one that the writer had read.
('InsertMembershipKey', $query$
WITH raised AS (
    UPDATE orleans_clusters c SET version = c.version + 1, changed_at = now()
    WHERE c.cluster_id = @DeploymentId AND c.version = @Version AND NOT EXISTS (
        SELECT FROM orleans_silos s
        WHERE s.cluster_id = @DeploymentId AND s.address = @Address AND s.port = @Port AND s.generation = @Generation)
    RETURNING c.cluster_id),
added AS (
    INSERT INTO orleans_silos (
        cluster_id, address, port, generation, silo_name, host_name, status, gateway_port, started_at, alive_at)
    SELECT cluster_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
    FROM raised
    RETURNING cluster_id)
SELECT EXISTS (SELECT FROM added)
$query$),

-- True where the silo is listed and the version was the one that the writer had read.
('UpdateMembershipKey', $query$
WITH raised AS (
    UPDATE orleans_clusters c SET version = c.version + 1, changed_at = now()
    WHERE c.cluster_id = @DeploymentId AND c.version = @Version AND EXISTS (
        SELECT FROM orleans_silos s
        WHERE s.cluster_id = @DeploymentId AND s.address = @Address AND s.port = @Port AND s.generation = @Generation)
    RETURNING c.cluster_id),
changed AS (
    UPDATE orleans_silos s SET status = @Status, suspicions = @SuspectTimes, alive_at = @IAmAliveTime
    FROM raised
    WHERE s.cluster_id = raised.cluster_id AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
    RETURNING s.cluster_id)
SELECT EXISTS (SELECT FROM changed)
$query$),

('UpdateIAmAlivetimeKey', $query$
UPDATE orleans_silos SET alive_at = @IAmAliveTime
WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$query$),

-- One row with the version even where the silo is not listed.
('MembershipReadRowKey', $query$
SELECT c.version AS Version, s.address AS Address, s.port AS Port, s.generation AS Generation, s.silo_name AS SiloName,
    s.host_name AS HostName, s.status AS Status, s.gateway_port AS ProxyPort, s.suspicions AS SuspectTimes,
    s.started_at AS StartTime, s.alive_at AS IAmAliveTime
FROM orleans_clusters c
LEFT JOIN orleans_silos s
    ON s.cluster_id = c.cluster_id AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
WHERE c.cluster_id = @DeploymentId
$query$),

-- One row with the version even where no silo is listed.
('MembershipReadAllKey', $query$
SELECT c.version AS Version, s.address AS Address, s.port AS Port, s.generation AS Generation, s.silo_name AS SiloName,
    s.host_name AS HostName, s.status AS Status, s.gateway_port AS ProxyPort, s.suspicions AS SuspectTimes,
    s.started_at AS StartTime, s.alive_at AS IAmAliveTime
FROM orleans_clusters c
LEFT JOIN orleans_silos s ON s.cluster_id = c.cluster_id
WHERE c.cluster_id = @DeploymentId
$query$),

-- Where clients can connect.
('GatewaysQueryKey', $query$
SELECT address AS Address, gateway_port AS ProxyPort, generation AS Generation
FROM orleans_silos
WHERE cluster_id = @DeploymentId AND status = @Status AND gateway_port > 0
$query$),

-- The silos go with their cluster.
('DeleteMembershipTableEntriesKey', $query$
DELETE FROM orleans_clusters WHERE cluster_id = @DeploymentId
$query$),

('CleanupDefunctSiloEntriesKey', $query$
DELETE FROM orleans_silos WHERE cluster_id = @DeploymentId AND status = 6 AND alive_at < @IAmAliveTime
$query$);
