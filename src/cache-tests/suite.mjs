// The suite as npm has it: installed once, played over HTTP, its tests read for what they are called.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { release, runDirectory, suiteDirectory } from './settings.mjs';

const LARGEST_OUTPUT = 64 << 20;

/** Leaves the release in the run directory, unless it is there. */
export function install() {
  const installed = path.join(suiteDirectory, 'package.json');
  if (fs.existsSync(installed) && JSON.parse(fs.readFileSync(installed)).version === release) return;
  console.error(`  cache-tests: installing http-cache-tests ${release}`);
  const words = ['install', '--prefix', runDirectory, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  run('npm', [...words, `http-cache-tests@${release}`], runDirectory);
}

/** Runs its client; of one test what was said on the way, of all of them their results by id. */
export function play(base, id) {
  const env = { npm_config_base: base, ...(id && { npm_config_id: id }) };
  const said = run('npm', ['run', '--silent', 'cli'], suiteDirectory, env);
  return id ? said : JSON.parse(said.slice(said.indexOf('{')));
}

/** All tests for proxies, those of surrogates included as the client does. */
export async function tests() {
  const load = async file => (await import(pathToFileURL(path.join(suiteDirectory, 'tests', file)))).default;
  const suites = [...(await load('index.mjs')), await load('surrogate-control.mjs')];
  const surrogate = suites.at(-1);
  return suites.flatMap(suite =>
    suite.tests
      .filter(test => !test.browser_only)
      .map(({ id, name, kind = 'required', depends_on: needs = [] }) =>
        ({ id, name, kind, needs, ofSurrogates: suite === surrogate })));
}

function run(program, words, cwd, env = {}) {
  const done = spawnSync(program, words, {
    cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: LARGEST_OUTPUT,
  });
  if (done.status !== 0) {
    throw new Error(`${program} ${words.join(' ')}: ${done.error?.message ?? done.stderr}`);
  }
  return done.stdout;
}
