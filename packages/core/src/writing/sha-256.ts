/*
 * SHA-256 (FIPS 180-4) of short plain text. The browser's own answers by promise, which costs more than
 * the hash itself where very many are asked for, and is missing on pages that are not secure.
 */

const primes = Array.from({ length: 400 }, (_, number) => number).filter(
  (number) =>
    number > 1 && !Array.from({ length: number }).some((_, at) => at > 1 && number % at === 0),
);
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0;
const constants = Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)));
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const words = new Int32Array(64);
const state = new Int32Array(8);
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** The first 32 bits of the hash of a text whose letters are ASCII. */
export function hashBegin(text: string): number {
  state.set(start);
  const blocks = Math.ceil((text.length + 9) / 64);
  for (let block = 0; block < blocks; block++) {
    fill(text, block * 64);
    if (block === blocks - 1) words[15] = text.length * 8;
    mix();
  }
  return state[0]!;
}

/** Sixteen words of the text; after its end a single one and then noughts. */
function fill(text: string, from: number) {
  for (let at = 0; at < 16; at++) {
    let word = 0;
    for (let byte = 0; byte < 4; byte++) {
      const place = from + at * 4 + byte;
      const code = place < text.length ? text.charCodeAt(place) : place === text.length ? 0x80 : 0;
      word = (word << 8) | code;
    }
    words[at] = word;
  }
}

function mix() {
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15]!;
    const late = words[at - 2]!;
    words[at] =
      words[at - 16]! +
      words[at - 7]! +
      (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
      (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let at = 0; at < 64; at++) {
    const one =
      h +
      (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
      ((e & f) ^ (~e & g)) +
      constants[at]! +
      words[at]!;
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at]! += word));
}
