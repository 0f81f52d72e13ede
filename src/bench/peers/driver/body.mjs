// The body of an HTTP/1.1 answer: of known length, in chunks, or until the connection ends.
const NEWLINE = 10;

export class BodyReader {
  #left;
  #state;
  #line = '';

  /** take: every part · end: `complete` or `bad chunk`. */
  constructor(head, take, end) {
    this.take = take;
    this.end = end;
    const length = head.match(/\r\ncontent-length: *(\d+)/i);
    const chunked = /\r\ntransfer-encoding: *chunked/i.test(head);
    this.#state = chunked ? 'size' : length ? 'length' : 'connection';
    this.#left = length ? Number(length[1]) : 0;
    if (this.#state === 'length' && this.#left === 0) this.#finish('complete');
  }

  get endsWithConnection() {
    return this.#state === 'connection';
  }

  read(bytes) {
    let at = 0;
    while (at < bytes.length && this.#state !== 'over') {
      at += this.#step(bytes.subarray(at));
    }
  }

  /** Reads a part; answers how many bytes it took. */
  #step(bytes) {
    switch (this.#state) {
      case 'size': return this.#readLine(bytes, line => this.#beginChunk(line));
      case 'afterChunk': return this.#readLine(bytes, () => { this.#state = 'size'; });
      case 'connection':
        this.take(bytes);
        return bytes.length;
      default: return this.#readCounted(bytes);
    }
  }

  #readCounted(bytes) {
    const part = bytes.subarray(0, this.#left);
    this.#left -= part.length;
    this.take(part);
    if (this.#left === 0) {
      if (this.#state === 'length') this.#finish('complete');
      else this.#state = 'afterChunk';
    }
    return part.length;
  }

  #readLine(bytes, then) {
    const newline = bytes.indexOf(NEWLINE);
    this.#line += bytes.subarray(0, newline < 0 ? bytes.length : newline).toString('latin1');
    if (newline < 0) return bytes.length;
    const line = this.#line;
    this.#line = '';
    then(line);
    return newline + 1;
  }

  #beginChunk(line) {
    this.#left = parseInt(line, 16);
    if (Number.isNaN(this.#left)) this.#finish('bad chunk');
    else if (this.#left === 0) this.#finish('complete');
    else this.#state = 'chunk';
  }

  #finish(how) {
    this.#state = 'over';
    this.end(how);
  }
}
