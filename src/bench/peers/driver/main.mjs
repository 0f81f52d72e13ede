// One run: starts origin and targets, checks their pages, measures, prints Markdown.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { measureBroken, measureHanging } from './failures.mjs';
import { log } from './log.mjs';
import { readExpectedPage } from './pages.mjs';
import { listenerOn, startOrigin, stopAll } from './processes.mjs';
import { measurePurge } from './purge.mjs';
import { report } from './report.mjs';
import { composedFile, dumpDirectory, originPort, ports, runDirectory, scenarios } from './settings.mjs';
import { check, startTargets } from './targets.mjs';
import { measureThroughput, visitSingly, warmUp } from './throughput.mjs';

async function main() {
  const origin = `${runDirectory}/origin`;
  fs.mkdirSync(dumpDirectory, { recursive: true });
  fs.mkdirSync(`${runDirectory}/www`, { recursive: true });
  execFileSync(origin, [String(originPort), 'dump', dumpDirectory]);
  fs.copyFileSync(`${dumpDirectory}/page.html`, composedFile);
  const expected = readExpectedPage();

  for (const port of [originPort, ...Object.values(ports)]) {
    if (listenerOn(port)) throw new Error(`port ${port} is taken; ORIGIN_PORT=N moves all of them`);
  }
  startOrigin([origin, String(originPort)]);
  const { targets, absent } = await startTargets();
  log('ready:', targets.map(target => `${target.name} (${target.pid})`).join(' '));
  for (const target of targets) await check(target, expected);
  await warmUp(targets);
  log('warm');

  const runs = await measureThroughput(targets);
  if (scenarios.includes('C')) await visitSingly(targets);
  log('A to C measured');
  const hanging = scenarios.includes('D') ? await measureHanging(targets, expected) : {};
  log('D measured');
  const broken = scenarios.includes('E') ? await measureBroken(targets, expected) : {};
  log('E measured');
  const purged = scenarios.includes('P') ? await measurePurge(targets, expected) : {};
  log('P checked');
  targets.forEach(target => target.putBack?.());

  const text = report({ targets, absent, runs, hanging, broken, purged, expected });
  console.log(text);
  fs.writeFileSync(`${runDirectory}/result.md`, `${text}\n`);
  const plain = (key, value) => (['body', 'child'].includes(key) ? undefined : value);
  fs.writeFileSync(`${runDirectory}/result.json`, JSON.stringify({ runs, hanging, broken, purged, targets }, plain, 1));
}

for (const [signal, status] of [['SIGINT', 130], ['SIGTERM', 143]]) {
  process.on(signal, () => stopAll().then(() => process.exit(status)));
}
main()
  .catch(failure => {
    console.error(failure);
    process.exitCode = 1;
  })
  .finally(() => stopAll().then(() => process.exit()));
