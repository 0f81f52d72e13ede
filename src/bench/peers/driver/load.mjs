// Load: wrk, one thread, beside the origin.
import { spawn } from 'node:child_process';
import { besideOrigin } from './processes.mjs';

const MILLISECONDS = { us: 0.001, ms: 1, s: 1000, m: 60000 };
const GRACE_SECONDS = 12;

/** Loads a URL; pages, pages per second, latencies in milliseconds, answers that were not 2xx or 3xx. */
export function load(url, connections, seconds) {
  const [program, ...words] = besideOrigin(
    ['wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '8s', '--latency', url]);
  return new Promise(resolve => {
    const wrk = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => wrk.kill('SIGKILL'), (seconds + GRACE_SECONDS) * 1000);
    let report = '';
    wrk.stdout.on('data', text => { report += text; });
    wrk.on('error', failure => resolve({ failure: failure.message, pages: 0 }));
    wrk.on('close', () => {
      clearTimeout(timer);
      resolve(read(report));
    });
  });
}

function read(report) {
  const latency = percentile => {
    const found = report.match(new RegExp(`\\s${percentile}%\\s+([\\d.]+)(us|ms|s|m)`));
    return found ? Number(found[1]) * MILLISECONDS[found[2]] : null;
  };
  const total = report.match(/(\d+) requests in ([\d.]+)(ms|s|m)/);
  return {
    pages: total ? Number(total[1]) : 0,
    perSecond: Number(report.match(/Requests\/sec:\s+([\d.]+)/)?.[1] ?? 0),
    p50: latency(50),
    p99: latency(99),
    refused: Number(report.match(/Non-2xx or 3xx responses: (\d+)/)?.[1] ?? 0),
    socketErrors: report.match(/Socket errors: (.*)/)?.[1],
  };
}
