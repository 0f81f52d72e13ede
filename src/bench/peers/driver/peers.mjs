// Every peer: how it is started, and in which way it is special.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTrafficServer } from './ats.mjs';
import { start } from './processes.mjs';
import { composedFile, dumpDirectory, npmDirectory, originPort, ports, runDirectory, vitral, warmUpSeconds } from './settings.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Writes a file of conf/ with its @NAMES@ filled in; answers where. */
export function configure(file, to = `${runDirectory}/${file}`) {
  const values = {
    RUN: runDirectory, ORIGIN: originPort, SSI: ports.ssi, SSI_CACHE: ports.ssiCache, STATIC: ports.static, ATS: ports.ats,
  };
  const text = fs.readFileSync(`${here}/../conf/${file}`, 'utf8');
  fs.writeFileSync(to, text.replace(/@(\w+)@/g, (whole, name) => values[name] ?? whole));
  return to;
}

let nginx;
/** One nginx is three targets. */
function startNginx() {
  nginx ??= start('nginx', ['nginx', '-c', configure('nginx.conf'), '-e', `${runDirectory}/nginx.err`]);
  return nginx;
}

const inNode = (file, ...words) => () =>
  start(file.split('.')[0], ['node', `${npmDirectory}/${file}`, ...words.map(String)], { cwd: npmDirectory });

/**
 * isStatic: the composed page itself, a limit rather than a peer · rewrites: writes the template's markup anew ·
 * warmUp: seconds for each scenario, 1 unless told · purge: purges what came with a surrogate key, answers the status.
 */
export const PEERS = {
  static: { port: ports.static, isStatic: true, start: startNginx },
  'vertx-static': {
    port: ports.vertxStatic, isStatic: true, warmUp: 3,
    start: () => start('vertx-static', ['java', '-Xmx256m', '-cp', `${runDirectory}/vertx/lib/*:${runDirectory}/vertx`,
      'VertxStatic', String(ports.vertxStatic), composedFile]),
  },
  'nginx-ssi': { port: ports.ssi, start: startNginx },
  'nginx-ssi-cache': { port: ports.ssiCache, start: startNginx },
  varnish: {
    port: ports.varnish,
    start: () => start('varnish', ['varnishd', '-F', '-n', `${runDirectory}/varnish`, '-a', `127.0.0.1:${ports.varnish}`,
      '-T', 'none', '-f', configure('varnish.vcl'), '-s', 'malloc,64m', '-p', 'thread_pool_min=100']),
  },
  ats: { port: ports.ats, start: () => startTrafficServer(directory => configure('ats-records.config', `${directory}/records.config`)) },
  tailor: { port: ports.tailor, rewrites: true, start: inNode('tailor.cjs', ports.tailor, dumpDirectory) },
  podium: { port: ports.podium, start: inNode('podium.mjs', ports.podium, dumpDirectory, originPort) },
  nodesi: { port: ports.nodesi, start: inNode('nodesi.mjs', ports.nodesi, originPort) },
  vitral: {
    port: ports.vitral, url: `http://127.0.0.1:${ports.vitral}/p/esi/{s}`, warmUp: warmUpSeconds, patience: 300,
    start: () => start('vitral', [vitral, 'edge', `http://127.0.0.1:${originPort}`, '--port', String(ports.vitral),
      '--esi-limits', 'fragmentTimeoutMs=2000', '--purge-from', '127.0.0.1', '--open-warm', 'yes']),
    purge: async key => (await fetch(`http://127.0.0.1:${ports.vitral}/_vitral/purge`,
      { method: 'POST', headers: { 'Surrogate-Key': key } })).status,
  },
};
