// Where things are, and which release of the suite counts.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const release = '0.4.5';

const here = path.dirname(fileURLToPath(import.meta.url));
export const launcher = path.join(here, '../../vitral');
export const loopbackOnly = path.join(here, 'loopback.mjs');

/** Outside the checkout; what npm installs is kept there for the next run. */
export const runDirectory =
  process.env.RUN_DIR ?? path.join(os.tmpdir(), `vitral-cache-tests-${process.getuid?.() ?? 0}`);
fs.mkdirSync(runDirectory, { recursive: true });

export const suiteDirectory = path.join(runDirectory, 'node_modules/http-cache-tests');
