import { describe, expect, test } from 'vitest';
import type { Host } from '#electron/service/service.ts';
import type { Capabilities } from '#shared/contract/capabilities.ts';
import { fixedClock, openTestService, temporaryFolder } from '#tests/helpers/service.ts';
import { openLoopback } from '../loopback/open-loopback.ts';
import { liveTheDay, type Step, type Way } from './day.ts';
import { procedures } from './seeds.ts';

const hostAs = (host: Capabilities['host']): Host => ({
  capabilities: { host, canPrintPdf: true },
  printPdf: async (html) => new TextEncoder().encode(`%PDF- ${html.length}`),
});

const openStoreAs = (host: Capabilities['host']) => {
  const dataDir = temporaryFolder();
  const clock = fixedClock();
  return { dataDir, clock, ...openTestService({ dataDir, clock, host: hostAs(host) }) };
};

const directly = () => {
  const { service, clock, dataDir } = openStoreAs('cli');
  const way: Way = {
    clock,
    dispatch: service.dispatch,
    upload: async (file) => service.receiveFile(file),
    download: async (ticket) => service.takeFile(ticket),
  };
  return { way, dataDir };
};

const overHttp = async () => {
  const { service, clock, dataDir } = openStoreAs('loopback');
  const { origin, token } = await openLoopback(service);
  const headers = { authorization: `Bearer ${token}` };
  const way: Way = {
    clock,
    dispatch: async (name, input) => {
      const answer = await fetch(`${origin}/rpc/${name}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
      return JSON.parse(await answer.text());
    },
    upload: async ({ name, mediaType, bytes }) => {
      const answer = await fetch(`${origin}/files?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': mediaType },
        body: new Uint8Array(bytes),
      });
      return JSON.parse(await answer.text());
    },
    download: async (ticket) => {
      const answer = await fetch(`${origin}/files/${ticket}`, { headers });
      if (answer.status !== 200) return undefined;
      return {
        mediaType: answer.headers.get('content-type') ?? '',
        bytes: new Uint8Array(await answer.arrayBuffer()),
      };
    },
  };
  return { way, dataDir };
};

/** The steps as text, with the folder, the host and the ids that workers make replaced by what they stand for. */
const comparable = (steps: readonly Step[], dataDir: string): string[] => {
  const made = new Map<string, string>();
  const numbered = (id: string): string => {
    const known = made.get(id) ?? `made-${made.size + 1}`;
    made.set(id, known);
    return known;
  };
  return steps.map((step) =>
    JSON.stringify(step, null, 1)
      .replaceAll(JSON.stringify(dataDir), '"FOLDER"')
      .replaceAll(/"host": "\w+"/g, '"host": "HOST"')
      .replaceAll(/\b0[0-9a-z]{25}\b/g, numbered),
  );
};

const dayOf = async ({ way, dataDir }: { way: Way; dataDir: string }) => {
  const steps = await liveTheDay(way);
  return { steps, text: comparable(steps, dataDir) };
};

describe('every procedure', { timeout: 60_000 }, () => {
  test('answers the same through dispatch and over HTTP, in the shape it declares', async () => {
    const [direct, http] = await Promise.all([dayOf(directly()), overHttp().then(dayOf)]);
    expect(http.text).toHaveLength(direct.text.length);
    for (const [index, text] of direct.text.entries()) expect(http.text[index]).toBe(text);

    const answered = direct.steps.filter(({ name, reply }) => !name.startsWith('file ') && reply.ok);
    expect(new Set(answered.map(({ name }) => name))).toEqual(new Set(procedures.map(([name]) => name)));
    const outputs = new Map(procedures.map(([name, { output }]) => [name, output]));
    for (const { name, reply } of answered) {
      const value = reply.ok ? reply.value : undefined;
      expect({ name, value: outputs.get(name)?.parse(value) }).toStrictEqual({ name, value });
      expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);
    }

    const files = direct.steps.filter(({ name }) => name.startsWith('file '));
    expect(files).toHaveLength(13);
    for (const { reply } of files) {
      expect(reply).toMatchObject({ ok: true, value: { mediaType: expect.stringMatching(/^(text|application)\//) } });
    }
    expect(direct.steps.flatMap(({ reply }) => (reply.ok ? [] : [reply.error.code]))).toEqual([
      'validation',
      'not_found',
      'conflict',
      'rule_violated',
      'not_found',
      'not_found',
    ]);
  });
});
