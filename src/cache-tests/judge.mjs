// Says what became of each test, by the suite's own rules: a test counts only if those that it needs have passed.

/** Each test with `verdict` (passed, failed, setup, needs, unplayed) and `why`. */
export function judge(tests, results) {
  const byId = new Map(tests.map(test => [test.id, test]));
  const verdicts = new Map();
  const of = id => {
    if (!verdicts.has(id)) verdicts.set(id, verdict(byId.get(id), results[id], of));
    return verdicts.get(id);
  };
  return tests.map(test => ({ ...test, ...of(test.id) }));
}

function verdict(test, result, of) {
  if (!test || result === undefined) return { verdict: 'unplayed', why: 'it has no result' };
  const missing = test.needs.find(id => of(id).verdict !== 'passed');
  if (missing) return { verdict: 'needs', why: `it needs ${missing}` };
  if (result === true) return { verdict: 'passed', why: '' };
  const [kind, why] = result;
  return { verdict: kind === 'Setup' ? 'setup' : 'failed', why: why ?? '' };
}
