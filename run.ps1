# Starts DiplomacySim from its sources, building it first where they changed.
#
#   .\run.ps1 scenarios/viet-nam/to-2030.yaml   run a scenario, the same as `run <file>`
#   .\run.ps1 <verb> ...                        any verb of the tool, such as `validate` or `--help`
#   .\run.ps1 test [...]                        build and run all tests; the rest goes to `dotnet test`
#   .\run.ps1 build                             build everything
#   .\run.ps1 orleans                           look again whether Orleans can be restored
#
# OrleansCluster=true or false in the environment decides about Orleans without looking.
# run.sh does the same on Linux and macOS.
$ErrorActionPreference = 'Stop'

$root = $PSScriptRoot
$artifacts = Join-Path $root 'artifacts'
$tool = Join-Path $root 'src/DiplomacySim.Cli/bin/Release/net10.0/dipsim.dll'
$stamp = Join-Path $artifacts 'tool.stamp'
$answer = Join-Path $artifacts 'orleans.txt'
$probe = Join-Path $root 'eng/orleans/OrleansProbe.csproj'
$solution = Join-Path $root 'DiplomacySim.sln'
$cli = Join-Path $root 'src/DiplomacySim.Cli/DiplomacySim.Cli.csproj'

$env:DOTNET_NOLOGO = '1'
# No build server may outlive the script and hold its output open.
$env:MSBUILDDISABLENODEREUSE = '1'

function Say($text) { [Console]::Error.WriteLine($text) }

function Fail($text) {
    Say $text
    exit 1
}

# What the answer about Orleans depends on: the version asked for and the package sources.
function Get-OrleansKey {
    $files = @((Join-Path $root 'eng/Orleans.props'), $probe)
    $folder = $root
    while ($folder) {
        $files += Join-Path $folder 'nuget.config'
        $folder = Split-Path $folder -Parent
    }
    if ($env:APPDATA) { $files += Join-Path $env:APPDATA 'NuGet/NuGet.Config' }
    $hashes = foreach ($file in $files) {
        if (Test-Path -LiteralPath $file) { (Get-FileHash -LiteralPath $file).Hash }
    }
    return "$hashes $env:NUGET_PACKAGES".Trim()
}

# Restores a project that needs all of Orleans and nothing else; keeps the answer.
function Request-Orleans {
    New-Item -ItemType Directory -Force $artifacts | Out-Null
    $version = ([xml](Get-Content -Raw -LiteralPath (Join-Path $root 'eng/Orleans.props'))).Project.PropertyGroup[0].OrleansVersion
    # A source that can't be reached is given up soon.
    $env:NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT = '2'
    $env:NUGET_ENHANCED_NETWORK_RETRY_DELAY_MILLISECONDS = '200'
    dotnet restore $probe --nologo -v q -p:OrleansCluster=true | Set-Content -LiteralPath (Join-Path $artifacts 'orleans.log')
    $found = if ($LASTEXITCODE -eq 0) { 'true' } else { 'false' }
    Remove-Item Env:NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT, Env:NUGET_ENHANCED_NETWORK_RETRY_DELAY_MILLISECONDS
    Set-Content -LiteralPath $answer -Value @((Get-OrleansKey), $found)
    if ($found -eq 'true') {
        Say "Orleans ${version}: found; the cluster engine is built too."
    }
    else {
        Say "Orleans ${version}: can't be restored (see artifacts/orleans.log); going on with the embedded engine. Look again: .\run.ps1 orleans"
    }
}

function Find-Orleans {
    if ($env:OrleansCluster) {
        if ($env:OrleansCluster -notin 'true', 'false') {
            Fail "OrleansCluster is '$env:OrleansCluster' in the environment; it is true, false, or not set at all."
        }
        return $env:OrleansCluster
    }
    $known = @()
    if (Test-Path -LiteralPath $answer) { $known = @(Get-Content -LiteralPath $answer) }
    if ($known.Count -ne 2 -or $known[0] -ne (Get-OrleansKey)) {
        Request-Orleans
        $known = @(Get-Content -LiteralPath $answer)
    }
    return $known[1]
}

function Get-Sources {
    $places = 'src', 'eng', 'Directory.Build.props', 'Directory.Packages.props', 'global.json'
    foreach ($place in $places) {
        Get-ChildItem -LiteralPath (Join-Path $root $place) -Recurse -File |
            Where-Object { $_.FullName -notmatch '[\\/](bin|obj)[\\/]' }
    }
}

# One line for the set of sources: it changes where a file comes, goes or is edited.
function Get-Mark($orleans) {
    $newest = (Get-Sources | Measure-Object -Property LastWriteTimeUtc -Maximum).Maximum.Ticks
    $length = (Get-Sources | Measure-Object -Property Length -Sum)
    return "$orleans $newest $($length.Count) $($length.Sum)"
}

# Builds the project or solution; shows the errors, if any, and nothing else.
function Build($project, $orleans) {
    New-Item -ItemType Directory -Force $artifacts | Out-Null
    $mark = Get-Mark $orleans
    $log = @(dotnet build $project -c Release --nologo -v q "-p:OrleansCluster=$orleans")
    $code = $LASTEXITCODE
    Set-Content -LiteralPath (Join-Path $artifacts 'build.log') -Value $log
    if ($code -ne 0) {
        Remove-Item -LiteralPath $stamp -ErrorAction SilentlyContinue
        $log | Where-Object { $_ -match ': error ' -or $_ -match '^MSBUILD' } | Sort-Object -Unique | ForEach-Object { Say $_ }
        Fail 'The build failed; all of its output is in artifacts/build.log.'
    }
    Set-Content -LiteralPath $stamp -Value $mark
}

function Test-All($orleans, $rest) {
    $reports = Join-Path $artifacts 'test-results'
    Say 'Building ...'
    Build $solution $orleans
    Remove-Item -LiteralPath $reports -Recurse -Force -ErrorAction SilentlyContinue
    dotnet test $solution -c Release --no-build --nologo "-p:OrleansCluster=$orleans" "-p:TestReports=$reports" @rest | Out-Host
    $code = $LASTEXITCODE
    $passed = 0
    $failed = 0
    $skipped = 0
    foreach ($report in @(Get-ChildItem -Path $reports -Filter '*.trx' -ErrorAction SilentlyContinue)) {
        $counters = ([xml](Get-Content -Raw -LiteralPath $report.FullName)).TestRun.ResultSummary.Counters
        $passed += [int]$counters.passed
        $failed += [int]$counters.failed + [int]$counters.error + [int]$counters.timeout + [int]$counters.aborted
        $skipped += [int]$counters.notExecuted
    }
    if ($passed -eq 0 -and $failed -eq 0) {
        Say 'No test was run.'
        if ($code -eq 0) { $code = 1 }
    }
    # A test process that died has no report, or one without its failure.
    if ($code -ne 0 -and $failed -eq 0) { $failed = 1 }
    if ($code -eq 0 -and $failed -gt 0) { $code = 1 }
    if ($skipped -gt 0) { Write-Host "$skipped skipped" }
    Write-Host "$passed passed, $failed failed"
    exit $code
}

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    Fail "The .NET 10 SDK is needed and 'dotnet' was not found: see https://dotnet.microsoft.com/download"
}

# SDK commands read global.json from the working directory; the tool itself starts in the caller's.
$rest = @($args)
$first = if ($rest.Count -gt 0) { [string]$rest[0] } else { '' }
$tail = if ($rest.Count -gt 1) { @($rest[1..($rest.Count - 1)]) } else { @() }
$orleans = ''
Push-Location -LiteralPath $root
try {
    if ($first -eq 'orleans') {
        Request-Orleans
        exit 0
    }
    $orleans = Find-Orleans
    if ($first -eq 'build') {
        Build $solution $orleans
        exit 0
    }
    if ($first -eq 'test') { Test-All $orleans $tail }
    $known = if (Test-Path -LiteralPath $stamp) { Get-Content -LiteralPath $stamp } else { '' }
    if (-not (Test-Path -LiteralPath $tool) -or $known -ne (Get-Mark $orleans)) {
        Say 'Building (first start, or sources changed) ...'
        Build $cli $orleans
    }
}
finally {
    Pop-Location
}

if ($first -match '\.ya?ml$') { $rest = @('run') + $rest }
dotnet $tool @rest
exit $LASTEXITCODE
