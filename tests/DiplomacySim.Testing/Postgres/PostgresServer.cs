using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using DiplomacySim.Results.Postgres;
using Npgsql;

namespace DiplomacySim.Testing.Postgres;

/// <summary>A private PostgreSQL server in a temporary folder on a port of this machine, which ends with the process that started it.</summary>
/// <remarks>It can be stopped, killed and started again, and keeps its port and its data meanwhile.</remarks>
public sealed class PostgresServer : IDisposable
{
    /// <summary>The role that owns everything, and its password.</summary>
    public const string User = "dipsim", Password = "p@ss/word?1";

    /// <summary>What is wrong, and what helps, where a test cannot run.</summary>
    public const string Remedy =
        "PostgreSQL is not installed here, or cannot be started; this test needs it. Install it (Debian: apt-get install postgresql).";

    private const int MostStarts = 5;
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(60);

    // The server goes, with its folder, when whoever started it dies and so closes the pipe; the shell goes with the server.
    private const string Guarded = """
        folder=$1; shift
        exec 3<&0
        "$@" 3<&- & server=$!
        { read -r _ <&3; : > "$folder/abandoned"; kill -QUIT "$server"; } >/dev/null 2>&1 & watcher=$!
        wait "$server"; code=$?
        kill "$watcher" 2>/dev/null
        if [ -e "$folder/abandoned" ]; then rm -rf "$folder"; fi
        exit "$code"
        """;

    // Nobody disposes of it: a test process is given no time at its end, and the shell around the server needs none.
    private static readonly Lazy<PostgresServer> _shared = new(StartNew);
    private readonly PostgresTools _tools;
    private readonly DirectoryInfo _folder;
    private readonly Lazy<string> _prepared;
    private Process? _process;
    private int _databases;

    private PostgresServer(PostgresTools tools)
    {
        _tools = tools;
        _prepared = new Lazy<string>(Prepare);

        // It belongs to the user of the server, who removes it where nobody else is left to.
        _folder = new DirectoryInfo(tools.Answer("mktemp", "-d", Path.Combine(Path.GetTempPath(), "dipsim-postgres-XXXXXX")));
    }

    /// <summary>The server of this test process, started by whoever asks first. Do not stop it: others use it too.</summary>
    public static PostgresServer Shared => _shared.Value;

    /// <summary>Whether a PostgreSQL is installed that can be started here.</summary>
    public static bool IsInstalled { get; } = PostgresTools.Find() is not null;

    /// <summary>The port, the same after every start.</summary>
    public int Port { get; private set; }

    /// <summary>Whether it was started and not stopped since.</summary>
    public bool IsRunning => _process is not null;

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>Makes a server and starts it.</summary>
    public static PostgresServer StartNew()
    {
        if (PostgresTools.Find() is not { } tools)
        {
            throw new InvalidOperationException(Remedy);
        }

        var server = new PostgresServer(tools);
        try
        {
            var secret = Path.Combine(server._folder.FullName, "password");
            File.WriteAllText(secret, Password);
            tools.Run(
                "initdb", "-D", server.Data, "-U", User, "--pwfile", secret, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions");
            server.StartOnFreePort();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>The address of a database for our programs, password included.</summary>
    public string Url(string database, string options = "") =>
        string.Create(CultureInfo.InvariantCulture, $"postgres://{User}:{Uri.EscapeDataString(Password)}@127.0.0.1:{Port}/{database}{options}");

    /// <summary>The address of a database for Npgsql.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = User,
        Password = Password,
        Database = database,
        Pooling = false,
    }.ToString();

    /// <summary>Makes a database that nobody else uses and returns its name.</summary>
    /// <param name="template">The database that is copied; nobody may be connected to it.</param>
    public string NewDatabase(string template = "template1")
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        Execute("postgres", $"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }

    /// <summary>Makes a database that nobody else uses, with all our tables, and returns its name.</summary>
    public string NewPreparedDatabase() => NewDatabase(_prepared.Value);

    /// <summary>Removes a database, whoever is connected to it.</summary>
    public void DropDatabase(string database) => Execute("postgres", $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    /// <summary>Runs SQL in a database.</summary>
    public void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query, each as its values with a bar between them.</summary>
    public IReadOnlyList<string> Query(string database, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount)
                .Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    /// <summary>Starts the server again; returns when it takes connections.</summary>
    public void Start()
    {
        if (IsRunning)
        {
            throw new InvalidOperationException("The server runs already.");
        }

        if (!TryStart(out var said))
        {
            throw new InvalidOperationException($"PostgreSQL did not start on port {Port}:\n{said}");
        }
    }

    /// <summary>Stops the server as an administrator would: open transactions are undone. Returns when it is gone.</summary>
    public void Stop() => End("fast");

    /// <summary>Ends the server as a power cut would: it recovers from its log at the next start. Returns when it is gone.</summary>
    public void Kill() => End("immediate");

    /// <summary>Stops the server and removes its folder.</summary>
    public void Dispose()
    {
        if (IsRunning)
        {
            Kill();
        }

        try
        {
            _folder.Delete(recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody cleaned up before.
        }
    }

    private string Prepare()
    {
        var name = NewDatabase();
        ClusterSchema.Apply(PostgresUrl.Parse(Url(name)));
        return name;
    }

    private void StartOnFreePort()
    {
        var said = "";
        for (var i = 0; i < MostStarts; i++)
        {
            // Another program may take the port before the server does.
            using (var listener = new TcpListener(IPAddress.Loopback, 0))
            {
                listener.Start();
                Port = ((IPEndPoint)listener.LocalEndpoint).Port;
            }

            if (TryStart(out said))
            {
                return;
            }
        }

        throw new InvalidOperationException($"PostgreSQL did not start on any of {MostStarts} ports:\n{said}");
    }

    private bool TryStart(out string said)
    {
        var start = _tools.StartAny(
            "/bin/sh", "-c", Guarded, "postgres-guard", _folder.FullName, _tools.PathOf("postgres"), "-D", Data,
            "-c", string.Create(CultureInfo.InvariantCulture, $"port={Port}"), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
            "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200", "-c", "shared_buffers=32MB",
            "-c", "log_min_messages=warning", "-c", "log_destination=stderr", "-c", "logging_collector=off");
        var process = Process.Start(start) ?? throw new InvalidOperationException("The shell did not start.");
        var log = new StartLog();
        process.ErrorDataReceived += (_, line) => log.Add(line.Data);
        process.OutputDataReceived += (_, line) => log.Add(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var isReady = log.Ready.Wait(_deadline) && log.Ready.Result;
        said = log.Text;
        if (isReady)
        {
            _process = process;
            return true;
        }

        process.StandardInput.Close();
        process.WaitForExit(_deadline);
        process.Dispose();
        return false;
    }

    private void End(string mode)
    {
        var process = _process ?? throw new InvalidOperationException("The server does not run.");
        _process = null;
        _tools.Run("pg_ctl", "stop", "-D", Data, "-m", mode, "-w", "-t", "60");
        if (!process.WaitForExit(_deadline))
        {
            throw new TimeoutException($"The shell around PostgreSQL did not end within {_deadline.TotalSeconds} s.");
        }

        process.Dispose();
    }
}
