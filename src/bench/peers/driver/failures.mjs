// D and E: a fragment that never answers, answers 500, breaks off or never ends.
import { load } from './load.mjs';
import { judge } from './pages.mjs';
import { resident } from './processes.mjs';
import { isTimeFor } from './settings.mjs';
import { canDo, pageOf } from './targets.mjs';
import { visit } from './visit.mjs';

const HANGING_CLIENTS = 200;
const LOAD_CONNECTIONS = 16;
const LOAD_SECONDS = 1;
const ENOUGH_BYTES = 1.2e9;
const pause = ms => new Promise(done => setTimeout(done, ms));
const loadOfB = target => load(pageOf(target, 'B'), LOAD_CONNECTIONS, LOAD_SECONDS);

/** One page of D each, then B under load while many clients hold a page of D, against B without them. */
export async function measureHanging(targets, expected) {
  const able = targets.filter(target => !target.isStatic && canDo(target, 'B'));
  const results = Object.fromEntries(able.map(target => [target.name, {}]));
  await Promise.all(able.map(target => visit(pageOf(target, 'D'), { timeout: 200, keep: false })));
  await pause(2500); // whoever counts failures has counted one
  await Promise.all(able.map(async target => {
    const answer = await visit(pageOf(target, 'D'));
    Object.assign(results[target.name], { answer, verdict: judge(answer, expected, { whole: false }) });
  }));
  for (const target of able) results[target.name].without = (await loadOfB(target)).perSecond;
  const holders = [];
  for (const target of able.filter(() => isTimeFor(35))) {
    const crowd = holdPages(target);
    holders.push(...crowd.clients);
    await pause(900);
    results[target.name].held = { ...await loadOfB(target), open: crowd.open() };
    crowd.dismiss();
  }
  await Promise.race([Promise.all(holders), pause(6500)]);
  for (const target of able.filter(one => results[one.name].held && isTimeFor(25))) {
    results[target.name].without = (results[target.name].without + (await loadOfB(target)).perSecond) / 2;
  }
  return results;
}

function holdPages(target) {
  let dismissed = false;
  let open = 0;
  const hold = async () => {
    while (!dismissed) {
      open++;
      const answer = await visit(pageOf(target, 'D'), { timeout: 6000, keep: false });
      open--;
      if (answer.lastByte < 100) await pause(100);
    }
  };
  return {
    clients: Array.from({ length: HANGING_CLIENTS }, hold),
    open: () => open,
    dismiss: () => { dismissed = true; },
  };
}

/** One page each of E5, Ec and Eb; what came, how far memory grew, whether it answers afterwards. */
export async function measureBroken(targets, expected) {
  const results = {};
  for (const scenario of ['E5', 'Ec', 'Eb']) {
    for (const target of targets) {
      if (target.isStatic || !canDo(target, 'B') || !isTimeFor(6)) continue;
      (results[target.name] ??= {})[scenario] = await breakOnce(target, scenario, expected);
    }
  }
  return results;
}

async function breakOnce(target, scenario, expected) {
  const memoryNow = () => (target.pid ? resident(target.pid) : 0);
  const before = memoryNow();
  let peak = before;
  const sampling = setInterval(() => { peak = Math.max(peak, memoryNow()); }, 20);
  const answer = await visit(pageOf(target, scenario), { timeout: scenario === 'Eb' ? 9000 : 5000, maxBytes: ENOUGH_BYTES });
  clearInterval(sampling);
  await pause(30);
  const after = judge(await visit(pageOf(target, 'B'), { timeout: 4000 }), expected, { rewrites: true });
  return {
    answer,
    verdict: judge(answer, expected, { whole: false }),
    grown: peak - before,
    fineAfter: after.good,
    died: Boolean(target.child?.gone),
  };
}
