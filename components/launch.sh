#!/bin/sh
# Builds the files that changed and runs a command of Gatewire. The script ./gatewire starts it.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
caller=$PWD
cd "$root"

if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; else java=java; fi
if ! command -v "$java" >/dev/null 2>&1; then
  echo "Gatewire needs a JDK of version 17 or newer: '$java' was not found. Install a JDK, or set JAVA_HOME." >&2
  exit 1
fi

# The class-data archive from which the JVM starts a third faster. The JVM starts without it if it is absent or belongs to
# another JDK. It would print warnings about that to standard output.
archive='-XX:SharedArchiveFile=target/gatewire/classes.jsa -Xlog:disable -Xlog:all=error:stderr'

# Returns whether a file is newer than the last build. Build.java checks more precisely; this only
# avoids starting it.
stale() {
  [ -f target/gatewire/built ] || return 0
  set -- pom.xml .mvn src/main components/pom.xml
  for folder in components/*/src/main; do set -- "$@" "$folder"; done
  [ -n "$(find "$@" -newer target/gatewire/built 2>/dev/null | head -n 1)" ]
}

if stale; then
  version=$("$java" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)
  if [ "${version:-0}" -lt 17 ]; then
    echo "Gatewire needs a JDK of version 17 or newer; '$java' has version ${version:-unknown}. Set JAVA_HOME." >&2
    exit 1
  fi
  build=components/inspect/src/main/java/gatewire/launch/Build.java
  if [ -f target/gatewire/classes.jsa ]; then
    build="$archive @target/gatewire/java.args gatewire.launch.Build"
  elif [ -f target/classes/gatewire/launch/Build.class ]; then
    build='-cp target/classes gatewire.launch.Build'
  fi
  # shellcheck disable=SC2086 # the shell must split it into words
  "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC $build >&2 || exit
fi

[ $# -gt 0 ] || set -- help
# Commands run without the second compiler of the JVM, so that they start a third faster. serve then handles fewer
# requests per second, so set GATEWIRE_JAVA_OPTIONS=-XX:TieredStopAtLevel=4 for load tests.
# shellcheck disable=SC2086 # the shell must split the options
exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC $archive @target/gatewire/java.args ${GATEWIRE_JAVA_OPTIONS:-} \
  "-Dgatewire.caller=$caller" gatewire.cli.Main "$@"
