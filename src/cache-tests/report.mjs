// What is printed: how many of each kind have passed, and every miss with its name.
const KINDS = { required: 'required', optimal: 'optimal', check: 'checks (yes)' };
const WORDS = { failed: 'failed', setup: 'not set up', needs: 'not counted', unplayed: 'not played' };

export function report(verdicts) {
  const lines = Object.keys(KINDS).map(kind => summary(kind, verdicts.filter(one => one.kind === kind)));
  for (const kind of Object.keys(KINDS)) {
    const missed = verdicts.filter(one => one.kind === kind && one.verdict !== 'passed');
    if (missed.length > 0) {
      lines.push('', `${KINDS[kind]}, missed:`, ...missed.map(miss));
    }
  }
  return lines.join('\n');
}

/** Those of `Surrogate-Control` apart: the suite's own tables leave them out. */
function summary(kind, all) {
  const count = some => `${some.filter(one => one.verdict === 'passed').length} of ${some.length}`;
  const plain = all.filter(one => !one.ofSurrogates);
  const surrogate = all.filter(one => one.ofSurrogates);
  return `${`${KINDS[kind]}:`.padEnd(14)} ${count(all)} (${count(plain)}, of surrogates ${count(surrogate)})`;
}

function miss(one) {
  return `  ${one.id} (${WORDS[one.verdict]}): ${one.name}${one.why ? `\n      ${one.why}` : ''}`;
}
