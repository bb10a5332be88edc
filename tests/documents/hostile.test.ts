import { afterAll, expect, test } from 'vitest';
import { createService } from '#electron/service/create-service.ts';
import { bareHost, clientOf, fixedClock, refusalOf } from '#tests/helpers/service.ts';
import { refused } from './hostile-refused.ts';
import { taken } from './hostile-taken.ts';
import { handIn } from './letters.ts';

const service = createService(bareHost, { dataDir: ':memory:', clock: fixedClock() });
const pivot = clientOf(service);

afterAll(() => service.close());

const memoryLimit = 300 * 1024 * 1024;

/** Runs work and answers what it answers, with the memory the process came to take meanwhile. */
const watched = async <T>(work: () => Promise<T>): Promise<{ value: T; grown: number; seconds: number }> => {
  const before = process.memoryUsage.rss();
  const start = performance.now();
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 10);
  try {
    const value = await work();
    return { value, grown: most - before, seconds: (performance.now() - start) / 1000 };
  } finally {
    clearInterval(look);
  }
};

test('there are sixty hostile files and more', () => {
  expect(refused.length + taken.length).toBeGreaterThanOrEqual(60);
});

test.each(refused)(
  '%s is refused in one sentence and leaves nothing',
  { timeout: 30_000 },
  async (_, name, content, sentence) => {
    const ticket = handIn(service, name, content);
    const { value: error, grown, seconds } = await watched(() => refusalOf(pivot.mail.create({ ticket })));
    expect(error.code).toBe('validation');
    expect(error.message).toMatch(sentence);
    expect(error.message).toMatch(/Rien n’a été (importé|enregistré)\.$/);
    expect(seconds).toBeLessThan(10);
    expect(grown).toBeLessThan(memoryLimit);
    expect([(await pivot.mail.list({})).total, (await pivot.documents.list({})).total]).toEqual([0, 0]);
  },
);

test.each(taken)('%s is read', { timeout: 30_000 }, async (_, name, content, check) => {
  const ticket = handIn(service, name, content);
  const { value, grown, seconds } = await watched(() => pivot.documents.readLetter({ ticket }));
  check(value);
  expect(seconds).toBeLessThan(10);
  expect(grown).toBeLessThan(memoryLimit);
});
