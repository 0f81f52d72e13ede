// The targets of this run: the peers asked for and any others, started, ready and checked.
import fs from 'node:fs';
import { log } from './log.mjs';
import { judge } from './pages.mjs';
import { PEERS } from './peers.mjs';
import { listenerOn, moveToTargetCore, start } from './processes.mjs';
import { extraTargets, originPort, peers, pinned, runDirectory, warmUpSeconds } from './settings.mjs';
import { visit } from './visit.mjs';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const PATIENCE_SECONDS = 25;
const pause = ms => new Promise(done => setTimeout(done, ms));

/** A target's page of a scenario. */
export const pageOf = (target, scenario) => target.url.replace('{s}', scenario);

/** Whether a scenario of it can be measured. */
export const canDo = (target, scenario) =>
  target.checked?.[scenario]?.good && !(target.isStatic && scenario !== 'A') && !target.child?.gone;

/** Starts all of them; answers those that are ready, and why the others are not. */
export async function startTargets() {
  const absent = {};
  const wanted = [];
  for (const name of peers) {
    if (PEERS[name]) wanted.push({ name, url: `http://127.0.0.1:${PEERS[name].port}/page/{s}`, ...PEERS[name] });
    else absent[name] = 'unknown peer';
  }
  wanted.push(...extraTargets.map(extraTarget));
  for (const target of wanted) target.child = target.start?.();
  for (const target of wanted) {
    const why = await untilReady(target);
    if (why) absent[target.name] = why;
    else settle(target);
  }
  return { targets: wanted.filter(target => !absent[target.name]), absent };
}

function extraTarget({ name, url, command }) {
  const { hostname, port } = new URL(url);
  if (!LOOPBACK.includes(hostname)) throw new Error(`target ${name} is not on loopback`);
  const whole = url.includes('{s}') ? url : `${url.replace(/\/?$/, '/')}{s}`;
  const env = { ORIGIN_PORT: String(originPort), ORIGIN_URL: `http://127.0.0.1:${originPort}`, PORT: port };
  return {
    name, url: whole, port: Number(port), rewrites: true, warmUp: warmUpSeconds,
    start: command && (() => start(name, ['sh', '-c', `exec ${command}`], { env, cwd: process.cwd() })),
  };
}

async function untilReady(target) {
  const end = Date.now() + 1000 * (target.patience ?? PATIENCE_SECONDS);
  let answer;
  do {
    answer = await visit(pageOf(target, 'B'), { timeout: 3000 });
    if (answer.status === 200) return null;
    await pause(200);
  } while (Date.now() < end && !target.child?.gone);
  return `no 200 for page B (status ${answer.status}, ${answer.end}); see ${runDirectory}/${target.name}.log`;
}

function settle(target) {
  target.pid = listenerOn(target.port);
  if (target.pid && !target.child && pinned) target.putBack = moveToTargetCore(target.pid);
}

/** Checks A, B and C before anything is timed: status, every fragment, their order, the template around them. */
export async function check(target, expected) {
  target.checked = {};
  for (const scenario of ['A', 'A', 'B', 'C']) { // A twice: the second may come from a cache
    const answer = await visit(pageOf(target, scenario));
    const verdict = judge(answer, expected, target);
    target.checked[scenario] = verdict;
    if (verdict.good || (target.isStatic && scenario !== 'A')) continue;
    log(`! ${target.name} ${scenario}: status ${answer.status}, ${answer.end}, ${answer.bytes} bytes, `
      + `fragments ${verdict.fragments}, ${verdict.pieces} pieces of the template`);
    fs.writeFileSync(`${runDirectory}/bad-${target.name}-${scenario}.html`, answer.body);
  }
}
