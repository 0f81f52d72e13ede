// Starts the suite's server and the edge, and ends what it started.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { launcher, loopbackOnly, runDirectory, suiteDirectory } from './settings.mjs';

const READY_MILLIS = 300_000; // the edge may have to be built first
const END_MILLIS = 15_000;
const WARM_REQUESTS = 1_000;
const started = [];

/** A port that nobody listens at just now. */
export function freePort() {
  return new Promise((found, failed) => {
    const server = net.createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** What `npm run server` starts, as a process of this one. */
export function startOrigin(port) {
  return start('server', process.execPath, ['--import', loopbackOnly, 'server/server.mjs'], {
    cwd: suiteDirectory,
    ready: /^Listening on /m,
    env: {
      npm_config_protocol: 'http',
      npm_config_port: String(port),
      npm_config_pidfile: path.join(runDirectory, 'server.pid'),
    },
  });
}

/** Starts the edge and answers its URL. */
export async function startEdge(originPort, options) {
  const origin = `http://127.0.0.1:${originPort}`;
  const port = String(await freePort());
  await start('edge', launcher, ['edge', origin, '--port', port, '--warm-up', '0', ...options], {
    cwd: runDirectory,
    ready: / in front of /,
  });
  return `http://127.0.0.1:${port}`;
}

/** Some tests give an answer two seconds to live: what a JVM needs for its first requests would count. */
export async function warmUp(base) {
  for (let i = 0; i < WARM_REQUESTS; i++) {
    const answer = await fetch(`${base}/style.css?${i % 2 ? i : 'same'}`);
    await answer.text();
  }
}

function start(name, program, words, { cwd, ready, env = {} }) {
  const log = path.join(runDirectory, `${name}.log`);
  const out = fs.openSync(log, 'w');
  const child = spawn(program, words, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', out, out] });
  started.push(child);
  return new Promise((isReady, failed) => {
    const began = Date.now();
    const fail = why => {
      clearInterval(looking);
      failed(new Error(`the ${name} ${why}; see ${log}`));
    };
    const looking = setInterval(() => {
      if (ready.test(fs.readFileSync(log, 'utf8'))) {
        clearInterval(looking);
        isReady();
      } else if (Date.now() - began > READY_MILLIS) {
        fail('is not ready');
      }
    }, 100);
    child.on('error', cause => fail(`cannot be started (${cause.message})`));
    child.on('exit', () => fail('has ended'));
  });
}

/** Ends both, and waits until they are gone. */
export async function stopAll() {
  await Promise.all(started.map(end));
}

function end(child) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise(gone => {
    const late = setTimeout(() => child.kill('SIGKILL'), END_MILLIS);
    child.on('exit', () => {
      clearTimeout(late);
      gone();
    });
    child.kill('SIGTERM');
  });
}
