import fc from 'fast-check';

/** Texts that break what is careless with text. */
export const hostileTexts: readonly string[] = [
  '\0',
  'avant\0après',
  '\u202Eedrog ed\u202C',
  '👩🏽‍💼🇫🇷 é é ﷽',
  '\uD800',
  'x\uDFFFy',
  "'; DROP TABLE dossiers; --",
  '" OR 1=1 --',
  '*" NEAR("a", 2) -col:x ^',
  '%_\\',
  '__proto__',
  'constructor',
  '#{7*7}{{7*7}}{serial}',
  '<script>alert(1)</script>',
  '=cmd|\u0020/c calc',
  '\r\n\t\u2028\u2029\uFEFF',
  '../../../etc/passwd',
  'NaN',
  '9'.repeat(400),
  'ﬃﬃ ŉŉ ßß İİ',
  '2026-02-30',
  '0000-01-01T00:00:00Z',
  '1900-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59Z',
];

const nested = (depth: number): unknown => {
  let value: unknown = 'fond';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { title: value };
  return value;
};

const poisoned: unknown = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}');

const hostileNumbers = [
  0,
  -0,
  -1,
  1,
  0.5,
  1441,
  100_001,
  2 ** 31,
  2 ** 53 - 1,
  2 ** 53,
  -(2 ** 63),
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
];

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Anything a caller may put in the place of a value. */
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...hostileNumbers) },
  { weight: 2, arbitrary: fc.integer() },
  { weight: 2, arbitrary: dates },
  { weight: 2, arbitrary: dates.map((date) => date.slice(0, 10)) },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(1_048_576), '\u0301'.repeat(50_000), 'é\0'.repeat(45_000)) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, undefined, true, false, [], {}, [[]], [null], poisoned) },
  { weight: 1, arbitrary: fc.constantFrom(10, 5_000).map(nested) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

type Change = {
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'add' | 'repeat';
  readonly key: string;
  readonly value: unknown;
};

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat({ max: 60 }),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'repeat'),
  key: fc.constantFrom('__proto__', 'constructor', 'toString', 'extra', 'id', 'revision', 'limit', 'offset', 'text'),
  value: hostileValue,
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pathsOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => [
  path,
  ...(typeof value === 'object' && value !== null && path.length < 4
    ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))
    : []),
];

const put = (target: object, key: string, value: unknown): void => {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
};

const applied = (input: unknown, { at, how, key, value }: Change): unknown => {
  const paths = pathsOf(input);
  const path = paths[at % paths.length] ?? [];
  const last = path.at(-1);
  let parent = input;
  for (const step of path.slice(0, -1)) parent = (parent as Record<string, unknown>)[step];
  const own = last === undefined ? input : (parent as Record<string, unknown>)[last];
  if (how === 'add' && isObject(own)) put(own, key, value);
  else if (how === 'repeat' && Array.isArray(own)) own.push(...own);
  else if (last === undefined || typeof parent !== 'object' || parent === null)
    return how === 'replace' ? value : input;
  else if (how === 'remove') Reflect.deleteProperty(parent, last);
  else put(parent, last, value);
  return input;
};

/** Inputs near the given valid ones: each with up to three values replaced, removed, added or repeated. */
export const inputsNear = (valid: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 1, arbitrary: hostileValue },
    {
      weight: 12,
      arbitrary: fc
        .tuple(fc.constantFrom(...valid), fc.array(change, { maxLength: 3 }))
        .map(([input, changes]) => changes.reduce(applied, structuredClone(input))),
    },
  );
