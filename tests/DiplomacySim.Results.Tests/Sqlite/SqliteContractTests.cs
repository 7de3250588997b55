using DiplomacySim.Results.Tests.Contract;

namespace DiplomacySim.Results.Tests.Sqlite;

public sealed class SqliteAppendTests : AppendTests<SqliteTemporaryStore>;

public sealed class SqliteConcurrencyTests : ConcurrencyTests<SqliteTemporaryStore>;

public sealed class SqliteDefinitionTests : DefinitionTests<SqliteTemporaryStore>;

public sealed class SqliteExperimentTests : ExperimentTests<SqliteTemporaryStore>;

public sealed class SqliteExporterTests : ExporterTests<SqliteTemporaryStore>;

public sealed class SqliteReadingTests : ReadingTests<SqliteTemporaryStore>;

public sealed class SqliteResultHashTests : ResultHashTests<SqliteTemporaryStore>;
