// One page fetched over a connection of its own, with the moments at which its parts came.
import net from 'node:net';
import { BodyReader } from './body.mjs';

const KEPT_BYTES = 4e6;

/**
 * Fetches a URL. The answer: status (0 if there was none), end (`complete`, `cut`, `timeout`, …), bytes, and in
 * milliseconds firstByte, firstBodyByte and lastByte.
 */
export function visit(url, { timeout = 8000, keep = true, maxBytes = 2 ** 31 } = {}) {
  return new Promise(resolve => new Visit(new URL(url), { timeout, keep, maxBytes }, resolve));
}

class Visit {
  answer = { status: 0, firstByte: null, firstBodyByte: null, lastByte: null, bytes: 0, end: '' };
  #begun = process.hrtime.bigint();
  #head = Buffer.alloc(0);
  #kept = [];
  #body;

  constructor(url, options, resolve) {
    this.options = options;
    this.resolve = resolve;
    this.timer = setTimeout(() => this.#end('timeout'), options.timeout);
    this.socket = net.connect({ host: url.hostname, port: Number(url.port), noDelay: true }, () =>
      this.socket.write(`GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nAccept: text/html\r\n\r\n`));
    this.socket.on('data', bytes => this.#read(bytes));
    this.socket.on('end', () => this.#end(this.#body?.endsWithConnection ? 'complete (close)' : 'cut'));
    this.socket.on('error', failure => this.#end(failure.code));
    this.socket.on('close', () => this.#end('closed'));
  }

  #read(bytes) {
    this.answer.firstByte ??= this.#elapsed();
    if (this.#body) {
      this.#body.read(bytes);
      return;
    }
    this.#head = Buffer.concat([this.#head, bytes]);
    const headEnd = this.#head.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = this.#head.subarray(0, headEnd).toString('latin1');
    this.answer.status = Number(head.split(' ')[1]);
    this.#body = new BodyReader(head, part => this.#take(part), how => this.#end(how));
    this.#body.read(this.#head.subarray(headEnd + 4));
  }

  #take(part) {
    this.answer.firstBodyByte ??= this.#elapsed();
    this.answer.bytes += part.length;
    if (this.options.keep && this.answer.bytes < KEPT_BYTES) this.#kept.push(part);
    if (this.answer.bytes >= this.options.maxBytes) this.#end('enough');
  }

  #end(how) {
    if (this.answer.end) return;
    this.answer.end = how;
    this.answer.lastByte = this.#elapsed();
    this.answer.body = Buffer.concat(this.#kept);
    clearTimeout(this.timer);
    this.socket.destroy();
    this.resolve(this.answer);
  }

  #elapsed() {
    return Number(process.hrtime.bigint() - this.#begun) / 1e6;
  }
}
