// Apache Traffic Server with its ESI plug-in, out of a directory of its own.
import fs from 'node:fs';
import { start } from './processes.mjs';
import { originPort, ports, runDirectory } from './settings.mjs';

const INSTALLED = '/etc/trafficserver';
const OWN = ['records.config', 'plugin.config', 'remap.config', 'storage.config'];

/** configureRecords writes records.config into the directory it is given. */
export function startTrafficServer(configureRecords) {
  const home = `${runDirectory}/ats`;
  for (const name of ['etc', 'run', 'log', 'cache']) fs.mkdirSync(`${home}/${name}`, { recursive: true });
  for (const file of fs.readdirSync(INSTALLED).filter(name => !OWN.includes(name))) {
    fs.cpSync(`${INSTALLED}/${file}`, `${home}/etc/${file}`, { recursive: true });
  }
  configureRecords(`${home}/etc`);
  const write = (file, lines) => fs.writeFileSync(`${home}/${file}`, lines.join('\n') + '\n');
  write('etc/plugin.config', ['esi.so --disable-gzip-output --first-byte-flush']);
  write('etc/remap.config', [
    `map http://127.0.0.1:${ports.ats}/page/ http://127.0.0.1:${originPort}/p/esix/`,
    `map http://127.0.0.1:${originPort}/ http://127.0.0.1:${originPort}/`,
  ]);
  write('etc/storage.config', [`${home}/cache 64M`]);
  write('runroot.yaml', [
    'prefix: /usr', 'exec_prefix: /usr', 'bindir: /usr/bin', 'sbindir: /usr/bin', 'includedir: /usr/include',
    'libdir: /usr/lib/trafficserver', 'libexecdir: /usr/lib/trafficserver/modules',
    `sysconfdir: ${home}/etc`, `datadir: ${home}/cache`, `localstatedir: ${home}/run`,
    `runtimedir: ${home}/run`, `logdir: ${home}/log`, `cachedir: ${home}/cache`,
  ]);
  return start('ats', ['traffic_server', `--run-root=${home}/runroot.yaml`]);
}
