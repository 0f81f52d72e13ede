// The command line: what of the suite to run, and what to tell the edge.
const USAGE = './vitral cache-tests [--id TEST] [-- EDGE_OPTION…]';

/** Words after `--` are for the edge. */
export function options(words) {
  const end = words.indexOf('--');
  const own = end < 0 ? words : words.slice(0, end);
  if (own.length > 0 && !(own.length === 2 && own[0] === '--id')) throw new Error(USAGE);
  return { id: own[1] ?? '', edge: end < 0 ? [] : words.slice(end + 1) };
}
