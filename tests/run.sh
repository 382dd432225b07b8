#!/usr/bin/env bash
# Builds the solution once and runs every test of it; the last line is "N passed, N failed".
# Installs what is missing when it may (root on Debian or Ubuntu): Chromium, for the report opened in a real browser.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
results=artifacts/test-results

finish() { # passed failed
    printf '%s passed, %s failed\n' "$1" "$2"
    [ "$2" -eq 0 ] && exit 0
    exit 1
}

if ! command -v dotnet >/dev/null; then
    echo "The .NET SDK is missing; global.json names the version: https://dotnet.microsoft.com/download" >&2
    finish 0 1
fi

if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        echo "Installing Chromium ..."
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 \
            || echo "Chromium could not be installed; the browser test will be skipped and counted as failed." >&2
    fi
fi

rm -rf "$results"
dotnet build ComplianceKit.sln -clp:ErrorsOnly || { echo "The solution does not build." >&2; finish 0 1; }
dotnet test ComplianceKit.sln --no-build --logger trx --results-directory "$results" --verbosity quiet "$@"
exit_code=$?

sum() { # attribute of the Counters element, over all result files
    grep -rhoE "<Counters [^>]*" "$results" --include='*.trx' 2>/dev/null | grep -oE " $1=\"[0-9]+\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'
}
total=$(sum total)
passed=$(sum passed)
failed=$((total - passed)) # a skipped or aborted test has not passed
[ "$exit_code" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
[ "$total" -eq 0 ] && failed=1
finish "$passed" "$failed"
