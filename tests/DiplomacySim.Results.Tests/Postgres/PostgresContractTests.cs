using DiplomacySim.Results.Tests.Contract;

namespace DiplomacySim.Results.Tests.Postgres;

public sealed class PostgresAppendTests : AppendTests<PostgresTemporaryStore>;

public sealed class PostgresConcurrencyTests : ConcurrencyTests<PostgresTemporaryStore>;

public sealed class PostgresDefinitionTests : DefinitionTests<PostgresTemporaryStore>;

public sealed class PostgresExperimentTests : ExperimentTests<PostgresTemporaryStore>;

public sealed class PostgresExporterTests : ExporterTests<PostgresTemporaryStore>;

public sealed class PostgresReadingTests : ReadingTests<PostgresTemporaryStore>;

public sealed class PostgresResultHashTests : ResultHashTests<PostgresTemporaryStore>;
