-- The results of experiments. Every experiment also has tables of its own, which are made when it is entered: outcomes_N, cases_N
-- where something is uncertain, and the view results_N. They are described in docs/result-store.md.

CREATE TABLE experiments (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title text NOT NULL,
    scenario_path text NOT NULL,
    scenario_text text NOT NULL,
    scenario_hash text NOT NULL,
    plan_hash text NOT NULL,
    world_name text NOT NULL,
    world_hash text NOT NULL,
    model_version text NOT NULL,
    engine text NOT NULL,
    program_version text NOT NULL,
    seed text NOT NULL,
    from_month text NOT NULL,
    to_month text NOT NULL,
    months integer NOT NULL,
    partners integer NOT NULL,
    shard_lanes integer NOT NULL,
    futures_requested bigint NOT NULL,
    futures_done bigint NOT NULL DEFAULT 0,
    state text NOT NULL,
    writer text,
    created_at timestamptz(3) NOT NULL,
    finished_at timestamptz(3),
    seconds double precision NOT NULL DEFAULT 0,
    host json NOT NULL,
    manifest json NOT NULL,
    result_hash text);

CREATE INDEX experiments_by_plan ON experiments (plan_hash);

CREATE TABLE policies (
    experiment bigint NOT NULL,
    policy integer NOT NULL,
    name text NOT NULL,
    definition json NOT NULL,
    futures_done bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (experiment, policy));

CREATE TABLE columns (
    experiment bigint NOT NULL,
    table_name text NOT NULL,
    ordinal integer NOT NULL,
    column_name text NOT NULL,
    name text NOT NULL,
    unit text NOT NULL,
    kind text NOT NULL,
    PRIMARY KEY (experiment, table_name, ordinal));

CREATE TABLE shards (
    experiment bigint NOT NULL,
    policy integer NOT NULL,
    first_future bigint NOT NULL,
    count bigint NOT NULL,
    done integer NOT NULL DEFAULT 1,
    PRIMARY KEY (experiment, policy, first_future));

-- 64-bit whole numbers, the lowest byte first.
CREATE TABLE tallies (
    experiment bigint NOT NULL,
    policy integer NOT NULL,
    name text COLLATE "C" NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (experiment, policy, name));

-- Texts that rows are sorted by compare as bytes, so that the order is the same in every database.
CREATE TABLE tier_counts (
    experiment bigint NOT NULL,
    policy integer NOT NULL,
    month text COLLATE "C" NOT NULL,
    partner text COLLATE "C" NOT NULL,
    rung integer NOT NULL,
    tier text NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (experiment, policy, month, partner, rung));

CREATE TABLE events (
    experiment bigint NOT NULL,
    policy integer NOT NULL,
    future bigint NOT NULL,
    ordinal integer NOT NULL,
    month text NOT NULL,
    partner text NOT NULL,
    kind text NOT NULL,
    detail text NOT NULL,
    PRIMARY KEY (experiment, policy, future, ordinal));

CREATE TABLE failures (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    experiment bigint NOT NULL,
    policy integer NOT NULL,
    first_future bigint NOT NULL,
    count bigint NOT NULL,
    reason text NOT NULL,
    command text NOT NULL);

CREATE INDEX failures_by_future ON failures (experiment, policy, first_future, id);

-- One row for each transaction that writes, gone after a day. A program that loses the connection while it commits looks here
-- whether its transaction was done, so that nothing is written twice.
CREATE TABLE writes (
    token uuid PRIMARY KEY,
    answer bigint NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now());

CREATE INDEX writes_by_time ON writes (written_at);
