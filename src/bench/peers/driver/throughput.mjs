// A, B and C: pages per second, latency, CPU per page, requests to the origin per page.
import { load } from './load.mjs';
import { cpuSeconds, memory } from './processes.mjs';
import { connections, isTimeFor, originPort, rounds, scenarios, seconds } from './settings.mjs';
import { canDo, pageOf } from './targets.mjs';
import { visit } from './visit.mjs';

const SINGLE_VISITS = 5;
const SECONDS_OF_WHAT_FOLLOWS = 60;

const originStatistics = async () => JSON.parse((await visit(`http://127.0.0.1:${originPort}/stats`)).body);
/** How many fragments of a scenario the origin has answered. */
export const fragmentsAskedFor = async scenario => (await originStatistics())[scenario].fragment;
const requestsOf = (statistics, scenario) => statistics[scenario].page + statistics[scenario].fragment;

export async function warmUp(targets) {
  for (const target of targets) {
    for (const scenario of ['A', 'B']) {
      if (canDo(target, scenario)) await load(pageOf(target, scenario), connections[scenario], target.warmUp ?? 1);
    }
  }
}

/** Interleaved rounds; the order of the targets rotates. Answers runs[scenario][target] = [measurement]. */
export async function measureThroughput(targets) {
  const runs = Object.fromEntries(['A', 'B', 'C'].map(scenario =>
    [scenario, Object.fromEntries(targets.map(target => [target.name, []]))]));
  for (let round = 0; round < rounds; round++) {
    for (const scenario of ['A', 'B', 'C'].filter(name => scenarios.includes(name))) {
      for (let i = 0; i < targets.length; i++) {
        const target = targets[(i + round) % targets.length];
        if (!canDo(target, scenario) || !isTimeFor(SECONDS_OF_WHAT_FOLLOWS)) continue;
        runs[scenario][target.name].push(await measure(target, scenario));
      }
    }
  }
  return runs;
}

async function measure(target, scenario) {
  const before = { origin: await originStatistics(), cpu: target.pid ? cpuSeconds(target.pid) : 0 };
  const run = await load(pageOf(target, scenario), connections[scenario], seconds);
  const cpu = target.pid ? cpuSeconds(target.pid) - before.cpu : null;
  const requests = requestsOf(await originStatistics(), scenario) - requestsOf(before.origin, scenario);
  const perPage = value => (run.pages && value != null ? value / run.pages : null);
  return {
    ...run,
    cpuPer1000: perPage(cpu == null ? null : cpu * 1e6), // ms of CPU for 1000 pages
    originRequests: perPage(requests),
    memory: target.pid ? memory(target.pid) : null,
  };
}

/** C once more, one page at a time: when the first byte comes, and the last. */
export async function visitSingly(targets) {
  for (const target of targets.filter(one => canDo(one, 'C'))) {
    target.single = [];
    for (let i = 0; i < SINGLE_VISITS; i++) target.single.push(await visit(pageOf(target, 'C')));
  }
}
