// The two tables, as Markdown.
import { FRAGMENTS } from './pages.mjs';
import { pinned, rounds, seconds } from './settings.mjs';

const SSI = 'nginx-ssi';
const SSI_CACHE = 'nginx-ssi-cache';

const median = values => {
  const sorted = values.filter(value => Number.isFinite(value)).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (!sorted.length) return null;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const format = (value, digits = 0) => {
  if (value == null) return '–';
  return value >= 1000 && digits < 2 ? Math.round(value).toLocaleString('en') : value.toFixed(digits);
};
const ratio = (value, reference) => (value == null || !reference ? '–' : (value / reference).toFixed(2));
const row = cells => `| ${cells.join(' | ')} |`;
const table = (headings, rows) => [row(headings), `|${'---|'.repeat(headings.length)}`, ...rows.map(row)];

export function report({ targets, absent, runs, hanging, broken, purged, expected }) {
  return [
    `${rounds} interleaved rounds of ${seconds} s, medians; `
      + `${pinned ? 'target on core 1, origin and load on core 0' : 'not pinned'}; `
      + `page of ${expected.whole.length} bytes. A is set against nginx-ssi-cache, B against nginx-ssi, the limit is the static `
      + 'file. CPU is user and system time of all of a target\'s processes; its ratios hold up best on a busy machine.',
    '',
    ...speedTable(targets, runs),
    '',
    ...failureTable(targets, hanging, broken),
    ...Object.entries(purged).flatMap(([name, result]) => ['', tellPurge(name, result)]),
    ...Object.entries(absent).flatMap(([name, why]) => ['', `Not run: ${name}: ${why}`]),
  ].join('\n');
}

function speedTable(targets, runs) {
  const of = (scenario, name, what) => median((runs[scenario][name] ?? []).map(run => run[what]));
  const referenceA = what => of('A', SSI_CACHE, what) ?? of('A', SSI, what);
  const referenceB = what => of('B', SSI, what) ?? of('B', SSI_CACHE, what);
  const limit = what => of('A', 'static', what);
  const rows = targets.map(target => {
    const { name } = target;
    const a = what => of('A', name, what);
    const b = what => of('B', name, what);
    const single = what => median((target.single ?? []).map(answer => answer[what]));
    return [
      name + wrongBody(target),
      format(a('perSecond')), ratio(a('perSecond'), referenceA('perSecond')), ratio(a('perSecond'), limit('perSecond')),
      format(a('p50'), 2), format(a('p99'), 2),
      format(b('perSecond')), ratio(b('perSecond'), referenceB('perSecond')), format(b('p50'), 2), format(b('p99'), 2),
      format(of('C', name, 'p50'), 1),
      format(single('firstByte'), 1), format(single('firstBodyByte'), 1), format(single('lastByte'), 1),
      format(a('cpuPer1000')), ratio(a('cpuPer1000'), referenceA('cpuPer1000')), ratio(a('cpuPer1000'), limit('cpuPer1000')),
      format(b('cpuPer1000')), ratio(b('cpuPer1000'), referenceB('cpuPer1000')),
      format(b('memory') ?? a('memory')), format(a('originRequests'), 2), format(b('originRequests'), 2),
    ];
  });
  return table([
    'target', 'A pages/s', 'A ÷ SSI', 'A ÷ limit', 'A p50 ms', 'A p99 ms', 'B pages/s', 'B ÷ SSI', 'B p50 ms', 'B p99 ms',
    'C p50 ms', 'C first byte', 'C body byte', 'C last byte', 'CPU ms / 1000 pages A', 'A CPU ÷ SSI', 'A CPU ÷ limit',
    'CPU B', 'B CPU ÷ SSI', 'PSS MB', 'origin requests/page A', 'B',
  ], rows);
}

function wrongBody(target) {
  const wrong = ['A', 'B', 'C'].filter(s => !target.checked[s]?.good && !(target.isStatic && s !== 'A'));
  return wrong.length ? ` (WRONG BODY: ${wrong.join(' ')})` : '';
}

function failureTable(targets, hanging, broken) {
  const rows = targets.filter(target => !target.isStatic).map(target => {
    const failed = broken[target.name] ?? {};
    return [
      target.name,
      ['A', 'B', 'C'].map(scenario => target.checked[scenario]?.bytes).join('/'),
      target.checked.B?.exact ? 'yes' : target.checked.B?.good ? 'all parts present' : 'NO',
      tell(hanging[target.name]), underLoad(hanging[target.name]),
      tell(failed.E5), tell(failed.Ec), endless(failed.Eb),
    ];
  });
  return table([
    'target', 'bytes A/B/C', 'exact body', 'D: one page, reviews hangs', 'D: pages/s with 200 hanging ÷ without',
    'E5: 500', 'Ec: cut', 'Eb: 1 GiB',
  ], rows);
}

function tell(page) {
  if (!page?.answer) return '–';
  const { answer, verdict } = page;
  const others = verdict.fragments.filter(name => name !== 'reviews').length;
  return `${answer.status || 'no status'}, ${answer.end} after ${(answer.lastByte / 1000).toFixed(2)} s, `
    + `${others}/${FRAGMENTS.length - 1} others, ${verdict.instead} in its place, ${answer.bytes} B`;
}

function underLoad(page) {
  if (!page?.held) return '–';
  const { held, without } = page;
  const refused = held.refused ? `; ${held.refused} not 2xx` : '';
  return `${ratio(held.perSecond, without)} (${format(held.perSecond)} of ${format(without)}; `
    + `p99 ${format(held.p99, 1)} ms${refused}; ${held.open} open)`;
}

function tellPurge(name, { kept, purged, milliseconds, changed, others, requests }) {
  const good = kept && purged === 200 && changed && others && requests === 1;
  return `P: a purge of one fragment's key changes the next page of ${name}: ${good ? 'yes' : 'NO'} (before it the kept page: `
    + `${kept}; purge answered ${purged} after ${format(milliseconds, 1)} ms; next page changed: ${changed}, all parts in it: `
    + `${others}, fragments asked for: ${requests})`;
}

function endless(page) {
  if (!page) return '–';
  const after = page.died ? 'PROCESS DIED' : page.fineAfter ? 'fine after' : 'BROKEN after';
  return `${tell(page)}; memory +${format(page.grown)} MB; ${after}`;
}
