// Runs the public tests for HTTP caches against ./vitral edge; `./vitral cache-tests` calls it, docs/cache.md explains it.
import { judge } from './judge.mjs';
import { options } from './options.mjs';
import { freePort, startEdge, startOrigin, stopAll, warmUp } from './processes.mjs';
import { report } from './report.mjs';
import { install, play, tests } from './suite.mjs';

async function main() {
  const { id, edge } = options(process.argv.slice(2));
  install();
  const originPort = await freePort();
  await startOrigin(originPort);
  const base = await startEdge(originPort, edge);
  await warmUp(base);
  const results = play(base, id);
  if (id) {
    console.log(results);
    return 0;
  }
  const verdicts = judge(await tests(), results);
  console.log(report(verdicts));
  return verdicts.some(one => one.kind === 'required' && one.verdict !== 'passed') ? 1 : 0;
}

for (const [signal, status] of [['SIGINT', 130], ['SIGTERM', 143]]) {
  process.on(signal, () => stopAll().then(() => process.exit(status)));
}
main()
  .catch(failure => {
    console.error(`cache-tests: ${failure.message}`);
    return 2;
  })
  .then(status => stopAll().then(() => process.exit(status)));
