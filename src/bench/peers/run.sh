#!/usr/bin/env bash
# Measures server-side composers against each other on loopback; `./vitral bench peers` calls it. docs/performance.md
# says what is measured and how to read it.
set -euo pipefail

usage() {
  cat <<'END'
./vitral bench peers [-p PEER,…] [-x NAME=URL] [-c NAME='command'] [-r ROUNDS] [-d SECONDS] [-s SCENARIOS]

  -p  peers: static vertx-static nginx-ssi nginx-ssi-cache varnish ats tailor podium nodesi vitral; all unless told
  -x  one more target on loopback, may be repeated; {s} in its URL stands for the scenario
  -c  the command that starts that target (told ORIGIN_URL, ORIGIN_PORT, PORT); without it, it has to run already
  -r  rounds, 4        -d  whole seconds per measurement, 1        -s  scenarios of ABCDEP, all unless told
END
}

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
# servers that give up their rights as root must reach it, so it is not in the checkout
export RUN_DIR=${RUN_DIR:-${TMPDIR:-/tmp}/vitral-bench-$(id -u)} VITRAL=$root/vitral
PEERS=static,vertx-static,nginx-ssi,nginx-ssi-cache,varnish,ats,tailor,podium,nodesi,vitral

names=()
declare -A url command
while getopts p:x:c:r:d:s:h option; do
  case $option in
    p) PEERS=$OPTARG ;;
    x) names+=("${OPTARG%%=*}"); url[${OPTARG%%=*}]=${OPTARG#*=} ;;
    c) command[${OPTARG%%=*}]=${OPTARG#*=} ;;
    r) export ROUNDS=$OPTARG ;;
    d) export SECONDS_EACH=$OPTARG ;;
    s) export SCENARIOS=$OPTARG ;;
    h) usage; exit ;;
    *) usage >&2; exit 2 ;;
  esac
done
export PEERS

wants() { for peer in "$@"; do case ,$PEERS, in *,"$peer",*) return 0 ;; esac; done; return 1; }
have() { command -v "$1" >/dev/null; }
# runs a step whose output matters only when it fails
quietly() {
  local log=$RUN_DIR/$1.out
  shift
  "$@" >"$log" 2>&1 || { tail -5 "$log" >&2; echo "bench: failed; the whole output is in $log" >&2; exit 1; }
}

install_packages() {
  local need=()
  have wrk || need+=(wrk)
  have ss || need+=(iproute2)
  have taskset || need+=(util-linux)
  have gcc || need+=(gcc libc6-dev)
  have node || need+=(nodejs)
  if wants tailor podium nodesi; then have npm || need+=(npm); fi
  if wants static nginx-ssi nginx-ssi-cache; then have nginx || need+=(nginx-light); fi
  if wants varnish; then have varnishd || need+=(varnish); fi
  if wants ats; then
    { have traffic_server && [ -e /usr/lib/trafficserver/modules/esi.so ]; } ||
      need+=(trafficserver trafficserver-experimental-plugins)
  fi
  [ ${#need[@]} -gt 0 ] || return 0
  local install="apt-get install -y --no-install-recommends ${need[*]}"
  if [ "$(id -u)" != 0 ] || ! have apt-get; then
    echo "bench: the peers need programs that are not there. Install them as root (on Debian: $install)" >&2
    echo "bench: and run this again, or leave out what needs them: -p vitral needs wrk, iproute2, gcc and nodejs." >&2
    exit 1
  fi
  echo "installing ${need[*]}" >&2
  # packages of servers would start them
  local policy=/usr/sbin/policy-rc.d
  if [ ! -e $policy ]; then
    trap "rm -f $policy" EXIT
    printf '#!/bin/sh\nexit 101\n' >$policy
    chmod +x $policy
  fi
  quietly apt sh -c "apt-get update && DEBIAN_FRONTEND=noninteractive $install"
  if [ -n "$(trap -p EXIT)" ]; then
    rm -f $policy
    trap - EXIT
  fi
}

install_node_peers() {
  mkdir -p "$RUN_DIR/npm"
  cp "$here"/npm/* "$RUN_DIR/npm/"
  cmp -s "$RUN_DIR/npm/package.json" "$RUN_DIR/npm/.installed" ||
    quietly npm sh -c "cd '$RUN_DIR/npm' && npm install --no-audit --no-fund --omit=dev && cp package.json .installed"
}

build_vertx() {
  local out=$RUN_DIR/vertx
  [ -e "$out/.built" ] && return
  mkdir -p "$out"
  quietly maven "$root/mvnw" -q -B -f "$here/vertx/pom.xml" dependency:copy-dependencies "-DoutputDirectory=$out/lib"
  quietly javac "${JAVA_HOME:+$JAVA_HOME/bin/}javac" --release 17 -cp "$out/lib/*" -d "$out" "$here/vertx/VertxStatic.java"
  touch "$out/.built"
}

# the targets of -x, as JSON
extra_targets() {
  local name json=
  for name in ${names[@]+"${names[@]}"}; do
    json+=${json:+,}$(NAME=$name URL=${url[$name]} COMMAND=${command[$name]-} node -p \
      'const { NAME: name, URL: url, COMMAND: command } = process.env;
       JSON.stringify({ name, url, command: command || undefined })')
  done
  echo "[$json]"
}

mkdir -p "$RUN_DIR"
rm -rf "${RUN_DIR:?}"/{dump,www,ats,varnish,nginx-cache} "$RUN_DIR"/*.log "$RUN_DIR"/bad-* "$RUN_DIR"/result.*
install_packages
if wants tailor podium nodesi; then install_node_peers; fi
if wants vertx-static; then build_vertx; fi
gcc -O2 -o "$RUN_DIR/origin" "$here"/origin/*.c
EXTRA=$(extra_targets)
export EXTRA
ulimit -n "$(ulimit -Hn)" 2>/dev/null || true

# the driver and its probes share core 0 with origin and load
pin=(taskset -c 0)
[ "${PIN-1}" != 0 ] || pin=()
exec ${pin[@]+"${pin[@]}"} timeout -k 10 "${HARD_LIMIT:-700}" node "$here/driver/main.mjs"
