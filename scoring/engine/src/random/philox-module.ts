/**
 * The bytes of a WebAssembly module whose `fill(key0, key1, first, count)` writes Philox draws into
 * its memory: the 64-bit products that a script must put together from halves are one instruction
 * there. Same digits, some five times as fast. `MEMORY_DRAWS` fit into the memory.
 */
export function philoxModule(): Uint8Array<ArrayBuffer> {
  const signature = section(1, [1, 0x60, 4, I32, I32, I32, I32, 0]);
  const functions = section(3, [1, 0]);
  const memory = section(5, [1, 0, 1]);
  const exported = section(7, [2, ...named('memory'), 2, 0, ...named('fill'), 0, 0]);
  const body = [2, 7, I32, 2, I64, ...instructions(), END];
  const code = section(10, [1, ...unsigned(body.length), ...body]);
  const magic = [0, ...named('asm').slice(1), 1, 0, 0, 0];
  return Uint8Array.from([magic, signature, functions, memory, exported, code].flat());
}

/** One page of 64 KiB. */
export const MEMORY_DRAWS = 8192;

const I32 = 0x7f;
const I64 = 0x7e;
const END = 0x0b;

// Parameters, then locals, by their numbers.
const [KEY_0, KEY_1, FIRST, COUNT, AT] = [0, 1, 2, 3, 4];
const [X0, X1, X2, X3, K0, K1, PRODUCT_0, PRODUCT_1] = [5, 6, 7, 8, 9, 10, 11, 12];

const EMPTY = 0x40;
const BLOCK = [0x02, EMPTY];
const LOOP = [0x03, EMPTY];
const BRANCH = 0x0c;
const BRANCH_IF = 0x0d;
const I32_AT_LEAST = 0x4f;
const I32_ADD = 0x6a;
const I32_XOR = 0x73;
const I32_SHIFT_LEFT = 0x74;
const I64_MULTIPLY = 0x7e;
const I64_OR = 0x84;
const I64_SHIFT_LEFT = 0x86;
const I64_SHIFT_RIGHT = 0x88;
const F64_MULTIPLY = 0xa2;
const LOW_WORD = 0xa7;
const WIDEN = 0xad;
const F64_OF_I64 = 0xb9;
const F64_STORE = [0x39, 3, 0];
/** 2⁻⁵³, little-endian. */
const UNIT = [0x44, 0, 0, 0, 0, 0, 0, 0xa0, 0x3c];

const ROUNDS = 10;

/** For each draw: the counter's words, ten rounds (unrolled: a loop costs as much again), the store. */
function instructions(): number[] {
  const start = [
    ...set(X0, [...get(FIRST), ...get(AT), I32_ADD]),
    ...[X1, X2, X3].flatMap((word) => set(word, i32(0))),
    ...set(K0, get(KEY_0)),
    ...set(K1, get(KEY_1)),
  ];
  const rounds = Array.from({ length: ROUNDS }, round).flat();
  const first53 = [
    ...[...get(X0), WIDEN, ...i64(32), I64_SHIFT_LEFT, ...get(X1), WIDEN, I64_OR],
    ...[...i64(11), I64_SHIFT_RIGHT, F64_OF_I64, ...UNIT, F64_MULTIPLY],
  ];
  const store = [...get(AT), ...i32(3), I32_SHIFT_LEFT, ...first53, ...F64_STORE];
  const next = set(AT, [...get(AT), ...i32(1), I32_ADD]);
  const filled = [...get(AT), ...get(COUNT), I32_AT_LEAST, BRANCH_IF, 1];
  return [
    ...BLOCK,
    ...LOOP,
    ...filled,
    ...start,
    ...rounds,
    ...store,
    ...next,
    BRANCH,
    0,
    END,
    END,
  ];
}

function round(): number[] {
  return [
    ...set(PRODUCT_0, [...i64(0xd2511f53), ...get(X0), WIDEN, I64_MULTIPLY]),
    ...set(PRODUCT_1, [...i64(0xcd9e8d57), ...get(X2), WIDEN, I64_MULTIPLY]),
    ...set(X0, [...highWord(PRODUCT_1), ...get(X1), I32_XOR, ...get(K0), I32_XOR]),
    ...set(X1, [...get(PRODUCT_1), LOW_WORD]),
    ...set(X2, [...highWord(PRODUCT_0), ...get(X3), I32_XOR, ...get(K1), I32_XOR]),
    ...set(X3, [...get(PRODUCT_0), LOW_WORD]),
    ...set(K0, [...get(K0), ...i32(0x9e3779b9), I32_ADD]),
    ...set(K1, [...get(K1), ...i32(0xbb67ae85), I32_ADD]),
  ];
}

function highWord(product: number): number[] {
  return [...get(product), ...i64(32), I64_SHIFT_RIGHT, LOW_WORD];
}

function get(local: number): number[] {
  return [0x20, local];
}

function set(local: number, value: readonly number[]): number[] {
  return [...value, 0x21, local];
}

function i32(value: number): number[] {
  return [0x41, ...signed(value | 0)];
}

function i64(value: number): number[] {
  return [0x42, ...signed(value)];
}

/** LEB128: seven bits a byte, the lowest first. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** By arithmetic: a positive 32-bit constant has 33 bits with its sign. */
function signed(value: number): number[] {
  const low = ((value % 0x80) + 0x80) % 0x80;
  const rest = Math.floor(value / 0x80);
  const last = (rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40);
  return last ? [low] : [low | 0x80, ...signed(rest)];
}

function section(number: number, content: readonly number[]): number[] {
  return [number, ...unsigned(content.length), ...content];
}

function named(name: string): number[] {
  return [name.length, ...Array.from(name, (letter) => letter.charCodeAt(0))];
}
