import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';
import { onDisk } from './window.js';

const draftOf = '.cm-content';

test('loads without an error, and asks nobody but its own host', async ({ app }) => {
  const asked = new Set<string>();
  const { page } = app;
  page.context().on('request', (request) => {
    // `origin` would be "null" for a scheme of our own.
    const { protocol, host } = new URL(request.url());
    asked.add(`${protocol}//${host}`);
  });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.reload();
  await expect(page.locator(draftOf)).toBeVisible();
  await page.locator(draftOf).click();
  await page.keyboard.type('Hola, María. Graciaas por escribirnos.');
  await expect(page.locator('.cm-finding').first()).toBeVisible();
  expect(complaints).toEqual([]);
  expect([...asked]).toEqual([app.origin]);
});

test('a page can reach neither Node nor the network, and the token is out of sight', async ({ app }) => {
  const { page } = app;
  await expect(page.locator(draftOf)).toBeVisible();
  expect(page.url()).not.toContain('token');
  expect(await page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')])).toEqual([
    'undefined',
    'undefined',
  ]);
  expect(
    await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'reached',
        (error: unknown) => String(error),
      ),
    ),
  ).toContain('Failed to fetch');
  expect(
    await page.evaluate(
      () =>
        new Promise((done) => {
          const image = new Image();
          image.onload = () => done('loaded');
          image.onerror = () => done('refused');
          image.src = 'https://example.com/pixel.png';
        }),
    ),
  ).toBe('refused');
  expect(
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = 1';
      document.body.append(script);
      return Reflect.get(globalThis, 'injected') ?? null;
    }),
  ).toBeNull();
});

test('a hostile page on another port, even one that holds the token, gets nothing', async ({ app, shell, browser }) => {
  test.skip(shell === 'electron', 'inside Electron there is no server to attack');
  const evil = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<h1>evil</h1>'));
  await new Promise<void>((done) => evil.listen(0, '127.0.0.1', done));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`);
  const got = await page.evaluate(
    async ({ target, token }) => {
      const knock = (given: string): Promise<string> =>
        new Promise((done) => {
          const socket = new WebSocket(`${target.replace('http', 'ws')}/api`, ['relee.v1', `token.${given}`]);
          socket.onopen = () => done('open');
          socket.onerror = () => done('refused');
        });
      const framed = (): Promise<string> =>
        new Promise((done) => {
          const frame = document.createElement('iframe');
          frame.onload = () => {
            try {
              done(frame.contentDocument?.title ?? 'opaque');
            } catch {
              done('opaque');
            }
          };
          frame.src = target;
          document.body.append(frame);
        });
      return {
        read: await fetch(target).then(
          (response) => response.text(),
          () => 'blocked',
        ),
        without: await knock('x'.repeat(43)),
        holding: await knock(token),
        framed: await framed(),
      };
    },
    { target: app.origin, token: app.token },
  );
  expect(got).toMatchObject({ read: 'blocked', without: 'refused', holding: 'refused' });
  expect(got.framed).not.toBe('Relee');
  await context.close();
  evil.close();
});

test('what was typed survives kill -9 of the host and a reload of the page', async ({ app }) => {
  const typed = 'Su pedido llega el jueves; media respuesta y se va la luz';
  await app.page.locator(draftOf).click();
  await app.page.keyboard.type(typed);
  await expect.poll(() => onDisk(join(app.dataDir, 'cases'))).toContain(typed);
  const again = await app.crash();
  await expect(again.locator(draftOf)).toContainText(typed);
  await again.reload();
  await expect(again.locator(draftOf)).toContainText(typed);
});

test('a second window works on the same machine, and the palette is a page of its own', async ({ app }) => {
  const two = await app.second();
  await expect(two.locator(draftOf)).toBeVisible();
  const quick = await app.second('quick');
  await expect(quick).toHaveTitle(/Inserción rápida/);
  await expect(quick.locator(draftOf)).toHaveCount(0);
  await expect(quick.getByRole('option').first()).toBeVisible();
});

test('npm start --local starts it from what is built, and a second start only asks the first', async ({ app, shell }) => {
  test.skip(shell === 'electron', 'the local host is a shell of its own');
  const root = join(import.meta.dirname, '../..');
  const second = spawn(process.execPath, ['main/setup/start.mjs', '--local'], {
    cwd: root,
    env: { ...process.env, RELEE_DATA: app.dataDir, RELEE_NO_WINDOW: '1' },
  });
  let output = '';
  second.stdout.on('data', (data) => {
    output += String(data);
  });
  const code = await new Promise((done) => second.once('exit', done));
  expect(output).toContain('running already');
  expect(code).toBe(0);
});
