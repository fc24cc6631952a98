/* Text → its SHA-256 (FIPS 180-4), in plain JavaScript: `crypto.subtle` is refused to pages opened from a folder. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.fingerprints = (function () {
  const BLOCK = 64;

  /** The first 32 bits of the fractional part of a root of each of the first primes. */
  const fractions = (count, power) => listPrimes(count).map((prime) => Math.floor((prime ** power % 1) * 2 ** 32) | 0);
  const START = fractions(8, 1 / 2);
  const ROUNDS = fractions(64, 1 / 3);

  /** @param {number} count */
  function listPrimes(count) {
    const primes = [];
    for (let number = 2; primes.length < count; number += 1) {
      if (primes.every((prime) => number % prime !== 0)) primes.push(number);
    }
    return primes;
  }

  /**
   * @param {string} text
   * @returns {string} 64 hexadecimal digits
   */
  function sha256(text) {
    const bytes = pad(new TextEncoder().encode(text));
    let state = START;
    for (let at = 0; at < bytes.length; at += BLOCK)
      state = digest(state, spread(new DataView(bytes.buffer, at, BLOCK)));
    return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  /** The message, a bit that is set, zeros, and the length of the message in bits. */
  function pad(message) {
    const bytes = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
    bytes.set(message);
    bytes[message.length] = 0x80;
    new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
    return bytes;
  }

  const rotate = (word, by) => (word >>> by) | (word << (32 - by));

  /** The sixty-four words that sixteen words of the message make. */
  function spread(block) {
    const words = Array.from({ length: 16 }, (_, rank) => block.getInt32(4 * rank));
    for (let at = 16; at < 64; at += 1) {
      const [old, late] = [words[at - 15], words[at - 2]];
      const low = rotate(old, 7) ^ rotate(old, 18) ^ (old >>> 3);
      const high = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
      words.push((words[at - 16] + low + words[at - 7] + high) | 0);
    }
    return words;
  }

  /** One round for each word. */
  function digest(state, words) {
    let [a, b, c, d, e, f, g, h] = state;
    for (let at = 0; at < words.length; at += 1) {
      const high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const choice = (e & f) ^ (~e & g);
      const first = (h + high + choice + ROUNDS[at] + words[at]) | 0;
      const low = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      [a, b, c, d, e, f, g, h] = [(first + low + majority) | 0, a, b, c, (d + first) | 0, e, f, g];
    }
    return [a, b, c, d, e, f, g, h].map((word, rank) => (word + state[rank]) | 0);
  }

  return { sha256 };
})();
