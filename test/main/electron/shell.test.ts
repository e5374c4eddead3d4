import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isRemoteSession } from '../../../main/electron/quick-insert.js';
import { hasTray } from '../../../main/electron/tray-there.js';
import { claimInstance } from '../../../main/node/instance.js';
import { findPasteKeys, type PasteKeys } from '../../../main/electron/paste-keys.js';
import { aCase } from '../../host.conformance.js';
import { bootShell, transportOf, type Booted } from '../../support/electron-shell.js';
import * as fake from '../../support/electron.js';
import { freshFolder } from '../../support/folders.js';

let shell: Booted | null = null;
const start = async (options: Parameters<typeof bootShell>[0] = {}): Promise<Booted> => {
  shell = await bootShell(options);
  return shell ?? expect.fail('did not start');
};
afterEach(async () => {
  await shell?.stop();
  shell = null;
  vi.unstubAllEnvs();
});
const main = () => fake.BrowserWindow.all[0] ?? expect.fail('no window');
const palette = () => fake.BrowserWindow.all.find((window) => window.url.endsWith('quick.html')) ?? expect.fail('no palette');
const textOnClipboard = () => fake.clipboard.readText();
const copy = (formats: Record<string, string>) => fake.clipboard.write([new fake.ClipboardItem(formats)]);
const pasting = (): PasteKeys & { pressed: string[] } => {
  const pressed: string[] = [];
  return {
    tool: '/usr/bin/xdotool',
    pressed,
    press: async () => {
      pressed.push(await textOnClipboard());
      return true;
    },
  };
};

/** Kills the renderer of the first window, and counts how often it was loaded anew. */
const crashing = () => {
  let count = 0;
  const { webContents } = main();
  webContents.on('fake-reload', () => {
    count++;
  });
  return {
    reloads: () => count,
    crash: async (reason = 'crashed') => {
      webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
      await new Promise((done) => setTimeout(done, 5));
    },
  };
};

describe('the Electron window', () => {
  it('is locked down, on a scheme of its own', async () => {
    await start();
    expect(main().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
    expect(fake.state.sandboxAll).toBe(true);
    expect(fake.state.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    expect(Object.keys(main().mainWorld)).toEqual(['releeTransport']);
    expect(Object.keys(transportOf(main()))).toEqual(['call', 'onEvent']);
  });

  it('opens no windows and goes nowhere; only safe links leave', async () => {
    await start();
    const { webContents } = main();
    for (const url of [
      'https://example.com/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://x/y',
      'http://example.com/',
      'mailto:a@b.c',
      'mailto:a@b.c?bcc=x@y.z&attach=/etc/passwd&subject=Hola%20t%C3%BA',
    ])
      expect(webContents.openHandler({ url })).toEqual({ action: 'deny' });
    expect(fake.state.external).toEqual(['https://example.com/', 'mailto:a@b.c', 'mailto:a@b.c?subject=Hola%20t%C3%BA']);
    const stopped = (event: string, url: string) => {
      let stop = false;
      webContents.emit(event, {
        url,
        preventDefault: () => {
          stop = true;
        },
      });
      return stop;
    };
    expect(['https://evil.example/', 'app://other/', 'file:///x'].map((url) => stopped('will-navigate', url))).toEqual([true, true, true]);
    for (const event of ['will-frame-navigate', 'will-redirect'])
      expect([event, stopped(event, 'https://evil.example/'), stopped(event, 'app://relee/')]).toEqual([event, true, false]);
    expect(stopped('will-navigate', 'app://relee/quick.html')).toBe(false);
    expect(stopped('will-attach-webview', '')).toBe(true);
  });

  it('answers only the top frame of its own pages', async () => {
    await start();
    for (const frame of [
      null,
      { url: 'https://evil.example/', parent: null },
      { url: 'app://other/', parent: null },
      { url: 'app://relee/', parent: {} },
    ])
      expect(await main().invoke('relee:call', ['listCases', []], frame)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await main().invoke('relee:call', ['listCases', []])).toMatchObject({ ok: true });
    for (const name of ['constructor', '__proto__', 'toString', 'close', 'emit', 'onEvent', '', null])
      expect(await main().invoke('relee:call', [name, []])).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('grants nothing but writing to the clipboard and notifications, to itself alone', async () => {
    await start();
    const ask = (permission: string, requestingUrl: string) => {
      let granted: boolean | null = null;
      fake.state.permissionRequest?.(
        null,
        permission,
        (ok) => {
          granted = ok;
        },
        { requestingUrl },
      );
      return granted;
    };
    expect(ask('clipboard-sanitized-write', 'app://relee/')).toBe(true);
    for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'fullscreen'])
      expect(ask(permission, 'app://relee/')).toBe(false);
    expect(ask('notifications', 'https://evil.example/')).toBe(false);
    expect(fake.state.permissionCheck?.(null, 'media', 'app://relee')).toBe(false);
  });

  it('serves only its own files, under a policy with a fresh nonce', async () => {
    await start();
    const get = async (url: string, method = 'GET') =>
      (await fake.state.protocols.get('app')?.(new Request(url, { method }))) ?? expect.fail('no handler');
    const page = await get('app://relee/');
    const policy = page.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? 'none';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(await page.text()).toContain(`nonce="${nonce}"`);
    expect((await get('app://relee/')).headers.get('content-security-policy')).not.toContain(nonce);
    for (const path of ['..%2f..%2fpackage.json', '%2e%2e/main/electron.js', '..%5c..%5cx.html', '%00.html', 'nope.html', 'no-extension'])
      expect((await get(`app://relee/${path}`)).status, path).toBeGreaterThanOrEqual(400);
    expect((await get('app://relee/', 'POST')).status).toBe(405);
  });

  it('comes back after its page crashed, with the case that was on the disk', async () => {
    const { host } = await start();
    await host.saveCase(aCase('c1', { draft: 'media respuesta' }));
    const { crash, reloads } = crashing();
    await crash();
    expect(reloads()).toBe(1);
    expect(await host.listCases()).toMatchObject([{ draft: 'media respuesta' }]);
  });

  it('does not crash and reload for ever: the fourth time in a minute the agent is asked, and told where the cases are', async () => {
    const { data } = await start();
    const { crash, reloads } = crashing();
    for (let i = 0; i < 3; i++) await crash();
    expect([reloads(), fake.state.boxes.length]).toEqual([3, 0]);
    await crash();
    expect(fake.state.boxes[0]).toMatchObject({ type: 'error', buttons: ['Volver a intentarlo', 'Cerrar la ventana'] });
    expect(fake.state.boxes[0]?.detail).toContain(data);
    expect(reloads()).toBe(4);
    const window = main();
    fake.state.boxAnswer = 1;
    for (let i = 0; i < 4; i++) await crash();
    await vi.waitFor(() => expect(window.destroyed).toBe(true));
  });

  it('a page that ended as it should is left alone', async () => {
    await start();
    const { crash, reloads } = crashing();
    await crash('clean-exit');
    expect(reloads()).toBe(0);
  });

  it('loads nothing from any network, whatever the page asks for', async () => {
    await start();
    const cancelled = (url: string) => {
      let cancel: boolean | undefined;
      fake.state.webRequest?.({ url }, (decision) => {
        cancel = decision.cancel;
      });
      return cancel;
    };
    for (const url of [
      'https://example.com/x.js',
      'http://127.0.0.1:8080/',
      'ws://127.0.0.1:1/',
      'wss://example.com/',
      'file:///etc/passwd',
      'app://other/x',
      'ftp://x/',
      'not a url',
    ])
      expect(cancelled(url), url).toBe(true);
    for (const url of [
      'app://relee/',
      'app://relee/assets/index.js',
      'blob:app://relee/1',
      'data:image/png;base64,AA==',
      'devtools://devtools/bundled/x.html',
    ])
      expect(cancelled(url), url).toBe(false);
  });

  it('keeps what the last window saved while it closed', async () => {
    const { host, data } = await start();
    const saved = host.saveCase(aCase('c1', { draft: 'lo último' }));
    await shell?.stop();
    await saved;
    shell = await bootShell({ data });
    expect(await shell?.host.listCases()).toMatchObject([{ draft: 'lo último' }]);
  });
});

describe('leaving', () => {
  it('ends although the files do not close in time, and says so in the log', async () => {
    const { host, data } = await start({ quitLimit: async () => undefined });
    // A folder that hangs: the write never ends.
    vi.spyOn(host, 'close').mockReturnValue(new Promise(() => undefined));
    fake.app.quit();
    await vi.waitFor(() => expect(fake.state.exited).toBe(true));
    expect(readFileSync(join(data, 'log.jsonl'), 'utf8')).toContain('took too long');
  });
});

describe('one Relee for one data folder', () => {
  it('only quits when another Electron runs', async () => {
    const data = freshFolder();
    fake.reset(data);
    const { boot } = await import('../../../main/electron/shell.js');
    fake.state.lock = false;
    expect(await boot({ preload: '', rendererDir: '', starters: '', pairs: '', icon: '' })).toBeNull();
    expect([fake.state.quits, fake.BrowserWindow.all.length]).toEqual([1, 0]);
  });

  it('gives way to a local host on the same folder and tells it what it was started for', async () => {
    const data = freshFolder();
    const told: string[] = [];
    const claim = await claimInstance(data, 'open', (errand) => told.push(errand));
    expect(await bootShell({ data })).toBeNull();
    expect(fake.BrowserWindow.all).toHaveLength(0);
    await vi.waitFor(() => expect(told).toEqual(['open']));
    if (claim.first) claim.release();
  });

  it('opens the palette when started again with --quick-insert, else brings the window up', async () => {
    await start();
    fake.app.emit('second-instance', {}, ['relee', '--quick-insert']);
    await vi.waitFor(() => expect(palette().visible).toBe(true));
    main().minimized = true;
    fake.app.emit('second-instance', {}, ['relee']);
    expect([main().minimized, main().focused]).toEqual([false, 1]);
  });
});

describe('a second start while the first one still opens its files', () => {
  it('is not lost: what it wanted is done as soon as it can be', async () => {
    await start({
      whileOpening: () => {
        fake.app.emit('second-instance', {}, ['relee', '--quick-insert']);
      },
    });
    await vi.waitFor(() => expect(palette().visible).toBe(true));
    expect(main().url).toBe('app://relee/');
  });
});

describe('quick insert', () => {
  const open = async (keys: PasteKeys) => {
    const booted = await start({ keys });
    const opened: unknown[] = [];
    booted.host.onEvent((message) => {
      if (message.event === 'quickInsertOpened') opened.push(message);
    });
    fake.state.shortcuts.get('CommandOrControl+Shift+Space')?.();
    await vi.waitFor(() => expect(palette().visible).toBe(true));
    expect(opened).toHaveLength(1);
    return booted;
  };

  it('opens on the global key, closes on it again, and when it loses the focus', async () => {
    await open(pasting());
    fake.state.shortcuts.get('CommandOrControl+Shift+Space')?.();
    expect(palette().visible).toBe(false);
    fake.state.shortcuts.get('CommandOrControl+Shift+Space')?.();
    palette().emit('blur');
    expect(palette().visible).toBe(false);
  });

  it('pastes into the program in front and puts the former content back', async () => {
    const keys = pasting();
    const { host } = await open(keys);
    await copy({ 'text/plain': 'antes', 'text/html': '<b>antes</b>' });
    expect(await host.finishQuickInsert({ text: 'Hola, María', html: '<p>Hola, María</p>' })).toBe('pasted');
    expect(palette().visible).toBe(false);
    expect(keys.pressed).toEqual(['Hola, María']);
    await vi.waitFor(async () => expect(await textOnClipboard()).toBe('antes'));
    expect(fake.state.clipboard[0]?.types).toEqual(['text/plain', 'text/html']);
  });

  it('copies on Wayland too, where only the program in front may use the clipboard', async () => {
    const { host } = await open({ tool: null, press: async () => false });
    fake.state.wayland = true;
    expect(await host.finishQuickInsert({ text: 'Hola, María' })).toBe('copied');
    fake.state.wayland = false;
    expect(await textOnClipboard()).toBe('Hola, María');
  });

  it('pastes although the former content cannot be read, or its owner hangs', async () => {
    for (const how of ['reject', 'hang'] as const) {
      const keys = pasting();
      const { host } = await open(keys);
      fake.state.clipboardRead = how;
      expect(await host.finishQuickInsert({ text: 'Hola, María' })).toBe('pasted');
      expect(keys.pressed).toEqual(['Hola, María']);
      expect(palette().visible).toBe(false);
      await shell?.stop();
      shell = null;
    }
  });

  it('stays with the choice in it when the reply cannot be put on the clipboard', async () => {
    const { host } = await open(pasting());
    fake.state.refused.add('text/plain');
    await expect(host.finishQuickInsert({ text: 'Hola' })).rejects.toThrow();
    expect(palette().visible).toBe(true);
  });

  it('puts the plain text back where the system refuses the rest', async () => {
    const { host } = await open({
      tool: 'x',
      press: async () => {
        fake.state.refused.add('text/html');
        return true;
      },
    });
    await copy({ 'text/plain': 'antes', 'text/html': '<b>antes</b>' });
    await host.finishQuickInsert({ text: 'respuesta' });
    await vi.waitFor(async () => expect(await textOnClipboard()).toBe('antes'));
  });

  it('puts nothing back where the screen is another machine: it would paste what was copied before', async () => {
    vi.stubEnv('SESSIONNAME', 'RDP-Tcp#3');
    const { host } = await open(pasting());
    await copy({ 'text/plain': 'antes' });
    expect(await host.finishQuickInsert({ text: 'respuesta' })).toBe('pasted');
    await new Promise((done) => setTimeout(done, 20));
    expect(await textOnClipboard()).toBe('respuesta');
    expect([{ SESSIONNAME: 'Console' }, { XRDP_SESSION: '1' }, { SSH_CONNECTION: '10.0.0.1' }, {}].map(isRemoteSession)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('leaves the clipboard alone when something else was copied meanwhile', async () => {
    const keys = {
      tool: 'x',
      press: async () => {
        await copy({ 'text/plain': 'copiado después' });
        return true;
      },
    };
    const { host } = await open(keys);
    await copy({ 'text/plain': 'antes' });
    await host.finishQuickInsert({ text: 'respuesta' });
    await new Promise((done) => setTimeout(done, 20));
    expect(await textOnClipboard()).toBe('copiado después');
  });

  it('does not put it back when the agent chose so', async () => {
    const { host } = await open(pasting());
    await host.writeSettings({ restoreClipboard: false });
    await copy({ 'text/plain': 'antes' });
    await host.finishQuickInsert({ text: 'respuesta' });
    await new Promise((done) => setTimeout(done, 20));
    expect(await textOnClipboard()).toBe('respuesta');
  });

  it('leaves the reply on the clipboard and says so where nothing can paste', async () => {
    for (const keys of [
      { tool: null, press: async () => false },
      { tool: 'wtype', press: async () => false },
    ]) {
      const { host } = await open(keys);
      await copy({ 'text/plain': 'antes' });
      expect(await host.finishQuickInsert({ text: 'respuesta' })).toBe('copied');
      expect(await textOnClipboard()).toBe('respuesta');
      expect(fake.state.notifications.at(-1)?.options.title).toBe('Respuesta copiada');
      await shell?.stop();
      shell = null;
    }
  });

  it('takes another key when the settings change, and says when it cannot have it', async () => {
    const { host } = await start();
    expect([...fake.state.shortcuts.keys()]).toEqual(['CommandOrControl+Shift+Space']);
    await host.writeSettings({ quickInsertKey: 'Alt+Q' });
    expect([...fake.state.shortcuts.keys()]).toEqual(['Alt+Q']);
    fake.state.taken.add('Alt+W');
    await host.writeSettings({ quickInsertKey: 'Alt+W' });
    expect((await host.info()).globalShortcut).toBe(false);
    await host.writeSettings({ quickInsertKey: 'not a key+' });
    expect([...fake.state.shortcuts.keys()]).toEqual([]);
  });
});

describe('the tray, the menu and reminders', () => {
  it('offers the same ways in, in the language of the interface', async () => {
    const { host } = await start();
    const labels = () => (fake.state.trays[0]?.menu?.template ?? []).map((item) => item.label);
    expect(labels()).toContain('Inserción rápida');
    await host.writeSettings({ language: 'en' });
    expect(labels()).toContain('Quick insert');
    expect(fake.state.menu?.template.map((item) => item.label)).toContain('Edit');
  });

  it('makes a case from the clipboard', async () => {
    const { host } = await start();
    await copy({ 'text/plain': '¿Dónde está mi pedido?' });
    const told = new Promise((done) => {
      host.onEvent((message) => {
        if (message.event === 'messageCaptured') done(message.payload);
      });
    });
    const item = fake.state.trays[0]?.menu?.template.find((entry) => entry.label === 'Nuevo caso desde el portapapeles');
    (item?.click as (() => void) | undefined)?.();
    expect(await told).toEqual({ text: '¿Dónde está mi pedido?' });
  });

  it('tells of a follow-up that is due, once, also after the machine slept', async () => {
    const { host } = await start();
    await host.saveFollowUp({
      id: 'f1',
      caseId: 'c1',
      customer: 'María',
      text: 'Le llamamos',
      due: '2020-01-01',
      done: false,
      createdAt: '2019-12-31T10:00:00.000Z',
    });
    expect(fake.state.notifications.map((notification) => notification.options)).toEqual([
      { title: 'Seguimiento para hoy', body: 'María: Le llamamos' },
    ]);
    fake.powerMonitor.emit('resume');
    await new Promise((done) => setTimeout(done, 20));
    expect(fake.state.notifications).toHaveLength(1);
  });

  it('opens the library that the agent chose in the dialog', async () => {
    const { host } = await start();
    expect(await host.openLibrary(null)).toBeNull();
    fake.state.dialogAnswer = { canceled: false, filePaths: ['/nowhere.yaml'] };
    await expect(host.openLibrary(null)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the tray that may not be there', () => {
  it('is promised only where something shows it', async () => {
    const { host } = await start({ trayThere: false });
    expect([(await host.info()).tray, fake.state.trays.length]).toEqual([false, 0]);
  });
  it('is looked for on the session bus, by whichever program can ask', async () => {
    const asked: string[] = [];
    const answering = (answers: Record<string, string | null>) => async (program: string) => {
      asked.push(program);
      return answers[program] ?? null;
    };
    expect(await hasTray('linux', answering({ gdbus: '(true,)' }))).toBe(true);
    expect(await hasTray('linux', answering({ gdbus: '(false,)' }))).toBe(false);
    expect(await hasTray('linux', answering({ busctl: 'b true' }))).toBe(true);
    expect(await hasTray('linux', answering({ 'dbus-send': 'method return …\n   boolean true' }))).toBe(true);
    asked.length = 0;
    expect(await hasTray('linux', answering({}))).toBe(false);
    expect(asked).toEqual(['gdbus', 'busctl', 'dbus-send']);
    expect([await hasTray('win32', answering({})), await hasTray('darwin', answering({}))]).toEqual([true, true]);
  });
});

describe('pressing paste', () => {
  const find = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, there: string[], run = async () => true) =>
    findPasteKeys({ platform, env: { PATH: '/usr/bin', ...env }, exists: (path) => there.includes(path), run });
  it('uses what the system has', () => {
    expect(find('darwin', {}, ['/usr/bin/osascript']).tool).toBe('/usr/bin/osascript');
    expect(find('win32', {}, []).tool).toBe('powershell.exe');
    expect(find('linux', { DISPLAY: ':0' }, ['/usr/bin/xdotool']).tool).toBe('/usr/bin/xdotool');
    expect(find('linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, ['/usr/bin/wtype']).tool).toBe('/usr/bin/wtype');
  });
  it('never trusts xdotool on Wayland, and knows when there is nothing', () => {
    expect(find('linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, ['/usr/bin/xdotool']).tool).toBeNull();
    expect(find('linux', {}, ['/usr/bin/xdotool']).tool).toBeNull();
  });
  it('tries the next tool when the first one fails', async () => {
    const tried: string[] = [];
    const keys = findPasteKeys({
      platform: 'linux',
      env: { PATH: '/usr/bin', WAYLAND_DISPLAY: 'w' },
      exists: () => true,
      run: async (program) => {
        tried.push(program);
        return program.endsWith('ydotool');
      },
    });
    expect(await keys.press()).toBe(true);
    expect(tried).toEqual(['/usr/bin/wtype', '/usr/bin/ydotool']);
  });
});
