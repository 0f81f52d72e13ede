// P: a purge of one fragment's key changes the next page.
import { FRAGMENTS, judge } from './pages.mjs';
import { originPort } from './settings.mjs';
import { canDo, pageOf } from './targets.mjs';
import { fragmentsAskedFor } from './throughput.mjs';
import { visit } from './visit.mjs';

const PURGED = 'songs';
const CHANGED = '<p id="changed">';

/** Changes a fragment of A at the origin and purges it by its key; answers what pages showed before and after. */
export async function measurePurge(targets, expected) {
  const able = targets.filter(target => target.purge && canDo(target, 'A'));
  const pageOfA = async target => (await visit(pageOf(target, 'A'))).body;
  const results = {};
  for (const target of able) await pageOfA(target);
  await visit(`http://127.0.0.1:${originPort}/change/A/${PURGED}`);
  for (const target of able) {
    const kept = !(await pageOfA(target)).includes(CHANGED);
    const asked = await fragmentsAskedFor('A');
    const begun = process.hrtime.bigint();
    const purged = await target.purge(PURGED);
    const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
    const next = await visit(pageOf(target, 'A'));
    const requests = await fragmentsAskedFor('A') - asked;
    const others = judge(next, expected).fragments.length === FRAGMENTS.length;
    results[target.name] = { kept, purged, milliseconds, changed: next.body.includes(CHANGED), others, requests };
  }
  return results;
}
