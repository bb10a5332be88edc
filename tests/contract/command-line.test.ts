import { expect, test } from 'vitest';
import type { Reply } from '#shared/contract/errors.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';
import { runNode } from '#tests/helpers/processes.ts';
import { openTestService, temporaryFolder } from '#tests/helpers/service.ts';

const input = { title: 'Note sur l’eau « potable »', pillar: 'documentation', receivedOn: '2026-11-02' } as const;

/** A call by a process of its own: its value from stdout with exit 0, or its error from stderr with exit 1. */
const called = async (dataDir: string, name: string, given: unknown): Promise<Reply> => {
  const args = ['--data', dataDir, 'call', name, JSON.stringify(given)];
  const { code, out, err } = await runNode('electron/cli/main.ts', args);
  if (code === 0) {
    expect(err).toBe('');
    return { ok: true, value: JSON.parse(out) };
  }
  expect({ code, out }).toEqual({ code: 1, out: '' });
  return { ok: false, error: JSON.parse(err) };
};

test('the command line answers what dispatch answers', { timeout: 60_000 }, async () => {
  const dataDir = temporaryFolder();
  const made = await called(dataDir, 'dossiers.create', input);
  expect(made).toMatchObject({ ok: true, value: { title: input.title, reference: 'DOS-2026-001', revision: 1 } });
  const { id } = (made.ok ? made.value : {}) as Dossier;

  const calls: readonly [string, unknown][] = [
    ['dossiers.get', { id }],
    ['dossiers.list', { text: 'potable', isOpen: true }],
    ['settings.get', {}],
    ['dossiers.get', { id: 'nowhere' }],
    ['dossiers.create', { ...input, title: '', colour: 'red' }],
    ['dossiers.update', { id, revision: 7, patch: { title: 'Trop tard' } }],
    ['dossiers.advance', { id, revision: 1, to: 'closed' }],
    ['dossiers.burn', {}],
  ];
  const byProcess: Reply[] = [];
  for (const [name, given] of calls) byProcess.push(await called(dataDir, name, given));

  const { service } = openTestService({ dataDir });
  for (const [index, [name, given]] of calls.entries()) {
    expect({ name, reply: byProcess[index] }).toEqual({ name, reply: await service.dispatch(name, given) });
  }
  expect(byProcess.map((reply) => (reply.ok ? 'ok' : reply.error.code))).toEqual([
    'ok',
    'ok',
    'ok',
    'not_found',
    'validation',
    'conflict',
    'rule_violated',
    'not_found',
  ]);
});
