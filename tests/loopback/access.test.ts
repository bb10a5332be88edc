import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { openTestService } from '#tests/helpers/service.ts';
import { openLoopback } from './open-loopback.ts';

const json = { 'content-type': 'application/json' };

describe('the start URL', () => {
  test('its token becomes a strict, script-proof cookie and leaves the address', async () => {
    const { send, startPath } = await openLoopback();
    const first = await send(startPath);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    const cookie = first.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/^pivot-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(startPath.slice('/?token='.length));
    const page = await send('/', { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(page.status).toBe(200);
    expect(page.body).toContain('Pivot');
  });

  test('a used token opens no second browser', async () => {
    const { send, signIn, startPath } = await openLoopback();
    await signIn();
    const second = await send(startPath);
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.body).toContain('Accès refusé');
  });

  test('the browser that already has its session is let in again', async () => {
    const { send, signIn, startPath } = await openLoopback();
    const cookie = await signIn();
    expect(await send(startPath, { headers: { cookie } })).toMatchObject({ status: 303, headers: { location: '/' } });
  });

  test('a made-up token is refused', async () => {
    const { send } = await openLoopback();
    expect((await send(`/?token=${'A'.repeat(43)}`)).status).toBe(401);
    expect((await send('/?token=')).status).toBe(401);
  });

  test('a browser opened by Pivot gets a token that no script can use', async () => {
    const { newEntryUrl, origin, signIn, send, call } = await openLoopback();
    const url = newEntryUrl();
    const token = new URL(url).searchParams.get('token');
    expect((await call('system.info', {}, { authorization: `Bearer ${token}` })).status).toBe(401);
    const cookie = await signIn(url.slice(origin.length));
    expect((await send('/', { headers: { cookie } })).status).toBe(200);
    expect((await send(url.slice(origin.length))).status).toBe(401);
  });
});

describe('without a session', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/dossiers'],
    ['GET', '/assets/main-1.js'],
    ['GET', '/events'],
    ['GET', '/files/anything'],
    ['POST', '/rpc/system.info'],
    ['POST', '/files?name=a.csv'],
    ['GET', '/nowhere.txt'],
  ])('%s %s answers 401 and nothing else', async (method, path) => {
    const { send } = await openLoopback();
    const answer = await send(path, {
      method,
      headers: method === 'POST' ? json : {},
      body: method === 'POST' ? '{}' : '',
    });
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('Accès refusé');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test.each([
    ['a made-up bearer', { authorization: `Bearer ${'A'.repeat(43)}` }],
    ['an empty bearer', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: 'Basic cGl2b3Q6cGl2b3Q=' }],
  ])('%s is refused', async (_, headers) => {
    const { call } = await openLoopback();
    expect((await call('system.info', {}, headers)).status).toBe(401);
  });

  test('a made-up cookie is refused, and nothing is written', async () => {
    const { service, call: ask } = openTestService();
    const { call, port } = await openLoopback(service);
    const input = { title: 'Intrus', pillar: 'documentation', receivedOn: '2026-11-20' };
    const answer = await call('dossiers.create', input, { cookie: `pivot-${port}=${'A'.repeat(43)}` });
    expect(answer.status).toBe(401);
    expect(await ask('dossiers.list')).toMatchObject({ total: 0 });
  });
});

describe('who may call', () => {
  test('a script calls with the printed token as bearer, again and again', async () => {
    const { call, token, signIn } = await openLoopback();
    const headers = { authorization: `Bearer ${token}` };
    expect((await call('system.info', {}, headers)).status).toBe(200);
    await signIn();
    expect((await call('system.info', {}, headers)).status).toBe(200);
  });

  test.each(['localhost', '127.0.0.1', 'evil.test', '[::1]', '127.0.0.1.evil.test'])(
    'the host name %s is misdirected, whatever the session',
    async (name) => {
      const { send, port, token } = await openLoopback();
      const host = name === '127.0.0.1' ? name : `${name}:${port}`;
      const answer = await send('/', { headers: { host, authorization: `Bearer ${token}` } });
      expect(answer.status).toBe(421);
    },
  );

  test('a rebound name does not get to exchange the token', async () => {
    const { send, startPath, port, signIn } = await openLoopback();
    expect((await send(startPath, { headers: { host: `evil.test:${port}` } })).status).toBe(421);
    expect(await signIn()).toMatch(/^pivot-/);
  });

  test('a full address in the request line is held to the same host', async () => {
    const { send, token } = await openLoopback();
    const answer = await send('http://evil.test/', { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(421);
  });

  test.each(['http://evil.test', 'null', 'http://127.0.0.1:1', 'http://localhost', 'https://127.0.0.1'])(
    'a call from the origin %s is forbidden',
    async (origin) => {
      const { service, call: ask } = openTestService();
      const { call, signIn } = await openLoopback(service);
      const cookie = await signIn();
      const input = { title: 'Intrus', pillar: 'documentation', receivedOn: '2026-11-20' };
      const answer = await call('dossiers.create', input, { cookie, origin });
      expect(answer.status).toBe(403);
      expect(await ask('dossiers.list')).toMatchObject({ total: 0 });
    },
  );

  test.each(['cross-site', 'same-site'])('a request that the browser calls %s is forbidden', async (site) => {
    const { send, signIn } = await openLoopback();
    const cookie = await signIn();
    expect((await send('/', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403);
  });

  test.each(['same-origin', 'none'])('a request that the browser calls %s passes', async (site) => {
    const { send, signIn, origin } = await openLoopback();
    const cookie = await signIn();
    expect((await send('/', { headers: { cookie, origin, 'sec-fetch-site': site } })).status).toBe(200);
  });

  test('no answer opens itself to other origins', async () => {
    const { send, call, signIn, origin } = await openLoopback();
    const cookie = await signIn();
    const answers = [
      await send('/', { headers: { cookie, origin } }),
      await call('system.info', {}, { cookie, origin }),
      await call('system.info', {}, { cookie, origin: 'http://evil.test' }),
      await send('/rpc/system.info', {
        method: 'OPTIONS',
        headers: { origin: 'http://evil.test', 'access-control-request-method': 'POST' },
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 403]);
    const named = answers
      .flatMap(({ headers }) => Object.keys(headers))
      .filter((name) => name.startsWith('access-control'));
    expect(named).toEqual([]);
  });

  test('it listens on 127.0.0.1 only', async () => {
    const { port } = await openLoopback();
    const outer = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    const reach = (host: string): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = connect({ host, port, timeout: 2000 });
        const end = (isReached: boolean) => () => {
          socket.destroy();
          resolve(isReached);
        };
        socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
      });
    expect(await reach('127.0.0.1')).toBe(true);
    for (const host of ['::1', '127.0.0.2', ...outer]) expect([host, await reach(host)]).toEqual([host, false]);
  });
});
