// What a composed page must hold, and what a failed one holds instead.
import fs from 'node:fs';
import { dumpDirectory } from './settings.mjs';

export const FRAGMENTS = ['header', 'voting', 'reviews', 'songs', 'feed'];
const FAILING = 'reviews';

const dumped = name => fs.readFileSync(`${dumpDirectory}/${name}.html`);

/** The origin's own dump: whole page, fragments, and pieces of the template around them. */
export function readExpectedPage() {
  const pieces = FRAGMENTS.concat('end').map((_, i) => dumped(`piece-${i}`));
  return {
    whole: dumped('page'),
    fragments: Object.fromEntries(FRAGMENTS.map(name => [name, dumped(`fragment-${name}`)])),
    pieces,
    paragraphs: pieces.map(paragraphsOf),
  };
}

/** Without the closing tags that a parser which writes the document anew may move. */
function paragraphsOf(piece) {
  const text = piece.toString();
  return Buffer.from(text.slice(text.indexOf('<div id='), text.lastIndexOf('</p>') + 4));
}

/**
 * Judges a page.
 *
 * @param rewrites whether the target writes the template's markup anew
 * @param whole whether nothing may be missing; otherwise the end of the page may be
 */
export function judge(answer, expected, { rewrites = false, whole = true } = {}) {
  const { body } = answer;
  const found = FRAGMENTS.filter(name => body.includes(expected.fragments[name]));
  const places = found.map(name => body.indexOf(expected.fragments[name]));
  const inOrder = places.every((place, i) => i === 0 || place > places[i - 1]);
  const pieces = rewrites ? expected.paragraphs : expected.pieces;
  const piecesFound = pieces.filter(piece => body.includes(piece)).length;
  return {
    good: answer.status === 200 && answer.end.startsWith('complete')
      && found.length === FRAGMENTS.length && inOrder && piecesFound >= pieces.length - (whole ? 0 : 1),
    exact: body.equals(expected.whole),
    bytes: answer.bytes,
    fragments: found,
    pieces: piecesFound,
    instead: insteadOf(FAILING, body, found),
  };
}

function insteadOf(name, body, found) {
  if (body.includes('id="fallback"')) return 'fallback';
  if (body.includes('id="err500"')) return "origin's error text";
  if (found.includes(name)) return 'fragment';
  return body.includes(`id="frag-${name}"`) ? 'partial fragment' : 'nothing or own error text';
}
