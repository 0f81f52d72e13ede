// What a run is told by its environment; run.sh makes it of its options.
const { env } = process;

const number = (name, standard) => Number(env[name] ?? standard);

export const runDirectory = env.RUN_DIR;
export const npmDirectory = `${runDirectory}/npm`;
export const dumpDirectory = `${runDirectory}/dump`;
export const composedFile = `${runDirectory}/www/page.html`;

export const originPort = number('ORIGIN_PORT', 18800);
const PEERS = ['ssi', 'ssiCache', 'static', 'varnish', 'ats', 'tailor', 'podium', 'nodesi', 'vertxStatic', 'vitral'];
/** Port of every peer: those after the origin's, in this order. */
export const ports = Object.fromEntries(PEERS.map((name, i) => [name, originPort + 1 + i]));

export const peers = (env.PEERS ?? '').split(',').filter(Boolean);
/** More targets: [{name, url, command?}]. */
export const extraTargets = JSON.parse(env.EXTRA || '[]');
/** The command that starts Vitral's edge before the origin. */
export const vitral = env.VITRAL;

export const scenarios = env.SCENARIOS || 'ABCDEP';
export const rounds = number('ROUNDS', 4);
/** Whole seconds: wrk knows no others. */
export const seconds = Math.max(1, Math.round(number('SECONDS_EACH', 1)));
export const warmUpSeconds = number('WARM_UP', 4);
export const pinned = env.PIN !== '0';

/** Connections that load a target in each scenario. */
export const connections = { A: 64, B: 64, C: 16 };

const deadline = Date.now() + 1000 * number('MAX_SECONDS', 360);
/** Whether so many seconds are left; steps for which they are not are left out and shown as –. */
export const isTimeFor = needed => Date.now() < deadline - 1000 * needed;
