import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { callLimit, fileLimit } from '#electron/web/files.ts';
import { openTestService } from '#tests/helpers/service.ts';
import { openLoopback } from './open-loopback.ts';

const dossier = { title: 'Marché de fournitures', pillar: 'coordination', receivedOn: '2026-11-20' };

const signedIn = async (service = openTestService().service) => {
  const loopback = await openLoopback(service);
  const headers = { cookie: await loopback.signIn() };
  return { ...loopback, headers, service };
};

describe('pages', () => {
  test('every route of the window gets the page, under a policy whose nonce changes', async () => {
    const { send, headers } = await signedIn();
    const nonceOf = async (path: string): Promise<string> => {
      const page = await send(path, { headers });
      expect(page.status).toBe(200);
      const nonce = /content="([\w-]{22})"/.exec(page.body)?.[1] ?? '';
      expect(page.headers['content-security-policy']).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; ` +
          "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(page.headers['x-content-type-options']).toBe('nosniff');
      return nonce;
    };
    expect(await nonceOf('/')).not.toBe(await nonceOf('/dossiers/01abc'));
  });

  test('scripts keep their type', async () => {
    const { send, headers } = await signedIn();
    const script = await send('/assets/main-1.js', { headers });
    expect(script).toMatchObject({ status: 200, body: 'export {};' });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    '/missing.js',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/%00.js',
    '/%zz.js',
  ])('%s is not found', async (path) => {
    const { send, headers } = await signedIn();
    const answer = await send(path, { headers });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('outside');
  });

  test.each([
    ['PUT', '/'],
    ['DELETE', '/dossiers'],
    ['GET', '/rpc/system.info'],
    ['GET', '/files'],
    ['POST', '/files/some-ticket'],
    ['POST', '/events'],
  ])('%s %s is not allowed', async (method, path) => {
    const { send, headers } = await signedIn();
    const answer = await send(path, { method, headers });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toMatch(/GET|POST/);
  });
});

describe('calls', () => {
  test('answer the same as dispatch', async () => {
    const { call, headers, service } = await signedIn();
    const created = await call('dossiers.create', dossier, headers);
    expect(created.status).toBe(200);
    const { value } = JSON.parse(created.body) as { value: { id: string } };
    const fetched = await call('dossiers.get', { id: value.id }, headers);
    expect(JSON.parse(fetched.body)).toEqual(
      JSON.parse(JSON.stringify(await service.dispatch('dossiers.get', { id: value.id }))),
    );
  });

  test('a failure has the status of its code and the reply of dispatch', async () => {
    const { call, headers, service } = await signedIn();
    const { value } = JSON.parse((await call('dossiers.create', dossier, headers)).body) as { value: { id: string } };
    const stale = { id: value.id, revision: 9, patch: { title: 'Autre' } };
    const cases = [
      ['dossiers.create', { ...dossier, pillar: 'sport' }, 400],
      ['dossiers.erase', {}, 404],
      ['constructor.name', {}, 404],
      ['', {}, 404],
      ['dossiers.get', { id: 'unknown' }, 404],
      ['dossiers.update', stale, 409],
      ['dossiers.advance', { id: value.id, revision: 1, to: 'dispatched' }, 422],
    ] as const;
    for (const [name, input, status] of cases) {
      const answer = await call(name, input, headers);
      expect([name, answer.status]).toEqual([name, status]);
      expect(JSON.parse(answer.body)).toEqual(await service.dispatch(name, input));
    }
  });

  test.each([
    ['text/plain', '{}'],
    ['application/x-www-form-urlencoded', 'a=1'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/jsonp', '{}'],
    ['', '{}'],
  ])('the content type "%s" is refused', async (type, body) => {
    const { send, headers } = await signedIn();
    const answer = await send('/rpc/system.info', {
      method: 'POST',
      headers: { ...headers, ...(type ? { 'content-type': type } : {}) },
      body,
    });
    expect(answer.status).toBe(415);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'validation' } });
  });

  test.each(['', '{', 'nul', '{"title": "\\ud8"', '[1,]'])('the body "%s" is not JSON', async (body) => {
    const { send, headers } = await signedIn();
    const answer = await send('/rpc/system.info', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
      body,
    });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({
      ok: false,
      error: { code: 'validation', message: expect.stringContaining('JSON') },
    });
  });

  test('bytes that are not UTF-8 are not JSON', async () => {
    const { send, headers } = await signedIn();
    const body = Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xe9, 0xff]), Buffer.from('"}')]);
    const answer = await send('/rpc/dossiers.list', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(400);
  });

  test('a body over the limit is refused, declared or streamed, and the host goes on', async () => {
    const { send, call, headers, service } = await signedIn();
    const body = JSON.stringify({ ...dossier, notes: 'a'.repeat(callLimit) });
    const typed = { ...headers, 'content-type': 'application/json' };
    const declared = await send('/rpc/dossiers.create', { method: 'POST', headers: typed, body });
    const streamed = await send('/rpc/dossiers.create', {
      method: 'POST',
      headers: { ...typed, 'transfer-encoding': 'chunked' },
      body,
    });
    for (const answer of [declared, streamed]) {
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.body)).toEqual(service.refuse('too_large'));
    }
    const list = await call('dossiers.list', {}, headers);
    expect(JSON.parse(list.body)).toMatchObject({ ok: true, value: { total: 0 } });
  });

  test('headers over 8 KB are refused', async () => {
    const { send, headers } = await signedIn();
    expect((await send('/', { headers: { ...headers, 'x-long': 'a'.repeat(8 * 1024) } })).status).toBe(431);
    expect((await send('/', { headers: { ...headers, 'x-long': 'a'.repeat(4 * 1024) } })).status).toBe(200);
  });
});

describe('files', () => {
  test('an upload is imported by its ticket', async () => {
    const { send, call, headers } = await signedIn();
    const body = 'title;pillar\nCourrier de la mairie;coordination\n';
    const upload = await send('/files?name=..%2F..%2Fcourriers%20%C3%A9t%C3%A9.csv', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/csv' },
      body,
    });
    expect(upload.status).toBe(200);
    const { value } = JSON.parse(upload.body) as { value: { ticket: string } };
    const look = await call('imports.inspect', { ticket: value.ticket, target: 'dossiers' }, headers);
    expect(JSON.parse(look.body)).toMatchObject({ ok: true, value: { fileName: 'courriers été.csv', rows: 1 } });
  });

  test('a file over the limit is refused', async () => {
    const { send, headers } = await signedIn();
    const upload = await send('/files?name=a.csv', { method: 'POST', headers, body: Buffer.alloc(fileLimit + 1) });
    expect(upload.status).toBe(413);
    expect(JSON.parse(upload.body)).toMatchObject({
      ok: false,
      error: { code: 'validation', message: expect.stringContaining('64 Mio') },
    });
  });

  test('a produced file is given once, as a download', async () => {
    const { send, call, headers } = await signedIn();
    await call('dossiers.create', dossier, headers);
    const report = await call('reports.csv', { list: 'dossiers' }, headers);
    const { value } = JSON.parse(report.body) as { value: { ticket: string; fileName: string } };
    const first = await send(`/files/${value.ticket}`, { headers });
    expect(first.status).toBe(200);
    expect(first.body).toContain('Marché de fournitures');
    expect(first.headers['content-disposition']).toContain('attachment;');
    expect(first.headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent(value.fileName)}`);
    expect(first.headers['x-content-type-options']).toBe('nosniff');
    expect((await send(`/files/${value.ticket}`, { headers })).status).toBe(404);
  });
});

test('events reach an open page, and closing the host ends the stream', async () => {
  const { port, headers, call, close } = await signedIn();
  const heard: string[] = [];
  const ended = new Promise<string>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/events', headers, agent: false }, (response) => {
      expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        if (heard.length === 0) void call('dossiers.create', dossier, headers);
        heard.push(text);
        if (text.startsWith('data:')) void close();
      });
      response.on('end', () => resolve(heard.join('')));
    })
      .on('error', reject)
      .end();
  });
  const line = (await ended).split('\n').find((text) => text.startsWith('data: ')) ?? '';
  expect(JSON.parse(line.slice('data: '.length))).toMatchObject({
    name: 'changed',
    payload: { features: ['dossiers'] },
  });
});
