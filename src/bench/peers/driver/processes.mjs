// Starts, measures and ends processes; only those that it started itself are ended.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { log } from './log.mjs';
import { pinned, runDirectory } from './settings.mjs';

const ORIGIN_CORE = 0; // of origin, load and driver
const TARGET_CORE = 1;
const PAGE_BYTES = 4096;
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']));
const started = [];
let stopping = false;

const onCore = core => (pinned ? ['taskset', '-c', String(core)] : []);

/** Arguments that run a program beside the origin. */
export const besideOrigin = words => [...onCore(ORIGIN_CORE), ...words];

/** Starts a program that is ended with the run; its output goes to RUN_DIR/NAME.log. */
export function start(name, words, { core = TARGET_CORE, env = {}, cwd = runDirectory } = {}) {
  const [program, ...rest] = [...onCore(core), ...words];
  const out = fs.openSync(`${runDirectory}/${name}.log`, 'a');
  const child = spawn(program, rest, {
    stdio: ['ignore', out, out], env: { ...process.env, ...env }, cwd, detached: true,
  });
  child.on('exit', (code, signal) => {
    child.gone = true;
    if (!stopping) log(`! ${name} ended (${code ?? signal})`);
  });
  child.on('error', failure => {
    child.gone = true;
    log(`! ${name}: ${failure.message}`);
  });
  started.push(child);
  return child;
}

export const startOrigin = words => start('origin', words, { core: ORIGIN_CORE });

export async function stopAll() {
  stopping = true;
  const pids = started.filter(child => child.pid && !child.gone).flatMap(child => family(child.pid));
  const signal = name => pids.forEach(pid => ignoringErrors(() => process.kill(pid, name)));
  signal('SIGTERM');
  await new Promise(done => setTimeout(done, 700));
  signal('SIGKILL');
}

/** A process and all below it. */
function family(pid) {
  const all = [pid];
  for (let i = 0; i < all.length; i++) {
    ignoringErrors(() => {
      for (const task of fs.readdirSync(`/proc/${all[i]}/task`)) {
        const children = fs.readFileSync(`/proc/${all[i]}/task/${task}/children`, 'utf8');
        all.push(...children.trim().split(' ').filter(Boolean).map(Number));
      }
    });
  }
  return [...new Set(all)];
}

/** Processes come and go while they are looked at. */
function ignoringErrors(action, otherwise) {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

const sumOf = (pid, read) => family(pid).reduce((sum, one) => sum + ignoringErrors(() => read(one), 0), 0);

/** Seconds of user and system time of all of a target's processes. */
export const cpuSeconds = pid => sumOf(pid, one => {
  const stat = fs.readFileSync(`/proc/${one}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}) / ticksPerSecond;

/** MB, pages that processes share counted once (PSS). */
export const memory = pid => sumOf(pid, one =>
  Number(fs.readFileSync(`/proc/${one}/smaps_rollup`, 'utf8').match(/Pss:\s+(\d+)/)[1])) / 1024;

/** MB resident: cheap to read, so that a peak is seen. */
export const resident = pid => sumOf(pid, one =>
  Number(fs.readFileSync(`/proc/${one}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES) / 1048576;

/** Who listens on 127.0.0.1:port; the first of them if they are several. */
export function listenerOn(port) {
  const pids = spawnSync('ss', ['-ltnpH', `sport = :${port}`]).stdout.toString().match(/pid=(\d+)/g);
  return pids ? Math.min(...pids.map(pid => Number(pid.slice(4)))) : null;
}

/** Moves a process that runs already to the targets' core; answers how to move it back. */
export function moveToTargetCore(pid) {
  const before = spawnSync('taskset', ['-pc', String(pid)]).stdout.toString().match(/: (.*)/)?.[1];
  const move = cores => spawnSync('taskset', ['-apc', cores, String(pid)]);
  move(String(TARGET_CORE));
  return () => before && move(before);
}
