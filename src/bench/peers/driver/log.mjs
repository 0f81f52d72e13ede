// Progress, on standard error: standard output is for the report.
const begun = Date.now();

export function log(...words) {
  const seconds = ((Date.now() - begun) / 1000).toFixed(1).padStart(6);
  console.error(`[${seconds}]`, ...words);
}
