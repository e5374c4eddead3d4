/**
 * Stands in for the `electron` module in vitest. It keeps Electron's *rules*, not its pixels: what may
 * be called before and after `ready`, structured clone on IPC, error rewriting, the copied and frozen
 * bridge, the sandboxed preload's limits, and handlers that a test can fire. What is not listed here
 * is absent, so that a new use fails loudly; every name is checked against electron.d.ts at the bottom.
 */
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import type Electron from 'electron';

type Fn = (...values: never[]) => unknown;
type Call = (...values: unknown[]) => unknown;

export const state = {
  ready: false,
  lock: true,
  quits: 0,
  exited: false,
  hidden: 0,
  sandboxAll: false,
  userData: '',
  locale: 'es-ES',
  schemes: [] as Electron.CustomScheme[],
  handlers: new Map<string, Call>(),
  protocols: new Map<string, (request: Request) => Response | Promise<Response>>(),
  clipboard: [] as ClipboardItem[],
  external: [] as string[],
  shortcuts: new Map<string, () => void>(),
  /** Accelerators that another program owns. */
  taken: new Set<string>(),
  notifications: [] as Notification[],
  trays: [] as Tray[],
  menu: null as Menu | null,
  dialogAnswer: { canceled: true, filePaths: [] as string[] },
  /** What message boxes asked, and the button that is pressed in each. */
  boxes: [] as Electron.MessageBoxOptions[],
  boxAnswer: 0,
  /** Wayland: the clipboard is open only to a program one of whose windows has the focus. */
  wayland: false,
  /** What the system says instead of reading, where it lets nobody read. `hang`: nothing at all, as a hung owner. */
  clipboardRead: 'ok' as 'ok' | 'reject' | 'hang',
  /** Formats that the system refuses to write. */
  refused: new Set<string>(),
  /** Decides about every request of a page; null until it is set. */
  webRequest: null as ((details: { url: string }, answer: (decision: { cancel?: boolean }) => void) => void) | null,
  permissionRequest: null as
    ((contents: null, permission: string, answer: (ok: boolean) => void, details: { requestingUrl: string }) => void) | null,
  permissionCheck: null as ((contents: null, permission: string, origin: string) => boolean) | null,
};
const needReady = (what: string): void => {
  if (!state.ready) throw new Error(`${what} can only be used after app is ready`);
};
const beforeReady = (what: string): void => {
  if (state.ready) throw new Error(`${what} must be called before app is ready`);
};

class FakeApp extends EventEmitter {
  readonly isPackaged = false;
  requestSingleInstanceLock(): boolean {
    return state.lock;
  }
  enableSandbox(): void {
    beforeReady('app.enableSandbox()');
    state.sandboxAll = true;
  }
  async whenReady(): Promise<void> {
    await Promise.resolve();
    state.ready = true;
  }
  quit(): void {
    state.quits++;
    let kept = false;
    this.emit('before-quit', {
      preventDefault() {
        kept = true;
      },
    });
    if (kept) return;
    for (const window of [...BrowserWindow.all]) window.destroy();
    this.emit('will-quit', {
      preventDefault() {
        kept = true;
      },
    });
    if (!kept) state.exited = true;
  }
  exit(): void {
    state.exited = true;
  }
  setPath(_name: string, path: string): void {
    beforeReady('app.setPath(userData)');
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`);
  }
  hide(): void {
    state.hidden++;
  }
  getPath(): string {
    return state.userData;
  }
  getVersion(): string {
    return '0.0.1';
  }
  getPreferredSystemLanguages(): string[] {
    needReady('app.getPreferredSystemLanguages()');
    return [state.locale];
  }
  setAppUserModelId(): void {
    /* Windows only */
  }
  focus(): void {
    /* no pixels */
  }
}
export const app = new FakeApp();

export class ClipboardItem {
  constructor(readonly items: Readonly<Record<string, string | Blob>>) {}
  get types(): string[] {
    return Object.keys(this.items);
  }
  async getType(type: string): Promise<Blob> {
    const value = this.items[type];
    if (value === undefined) throw new Error(`no ${type}`);
    return typeof value === 'string' ? new Blob([value], { type }) : value;
  }
}
/** `read` is lazy, as the real one: an item read before a write gives what is there afterwards. */
class LazyItem extends ClipboardItem {
  constructor(private readonly index: number) {
    super({});
  }
  override get types(): string[] {
    return state.clipboard[this.index]?.types ?? [];
  }
  override async getType(type: string): Promise<Blob> {
    const item = state.clipboard[this.index];
    if (!item) throw new Error('the clipboard changed');
    return item.getType(type);
  }
}
const needFocus = (): void => {
  if (state.wayland && !BrowserWindow.all.some((window) => window.visible && window.focused > 0))
    throw new DOMException('the clipboard belongs to the program in front', 'NotAllowedError');
};
export const clipboard = {
  async write(items: ClipboardItem[]): Promise<void> {
    needReady('clipboard');
    needFocus();
    if (!items.every((item) => item instanceof ClipboardItem)) throw new TypeError('ClipboardItem expected');
    // The W3C shape that the module is modelled after: one item.
    if (items.length !== 1) throw new DOMException('Support for multiple ClipboardItems is not implemented.', 'NotAllowedError');
    const bad = items[0]?.types.find((type) => state.refused.has(type) || type === 'text/rtf');
    if (bad !== undefined) throw new DOMException(`Type ${bad} not supported on write.`, 'NotAllowedError');
    state.clipboard = items;
  },
  async writeText(text: string): Promise<void> {
    await clipboard.write([new ClipboardItem({ 'text/plain': text })]);
  },
  async read(): Promise<ClipboardItem[]> {
    needFocus();
    if (state.clipboardRead === 'reject') throw new DOMException('Read permission denied.', 'NotAllowedError');
    if (state.clipboardRead === 'hang') return new Promise(() => undefined);
    return state.clipboard.map((_item, index) => new LazyItem(index));
  },
  async readText(): Promise<string> {
    const item = state.clipboard.find((entry) => entry.types.includes('text/plain'));
    return item ? (await item.getType('text/plain')).text() : '';
  },
};
export const shell = {
  async openExternal(url: string): Promise<void> {
    state.external.push(url);
  },
};
export const dialog = {
  async showOpenDialog(): Promise<{ canceled: boolean; filePaths: string[] }> {
    needReady('dialog');
    return state.dialogAnswer;
  },
  async showMessageBox(
    _window: BrowserWindow,
    options: Electron.MessageBoxOptions,
  ): Promise<{ response: number; checkboxChecked: boolean }> {
    needReady('dialog');
    state.boxes.push(options);
    return { response: state.boxAnswer, checkboxChecked: false };
  },
};
export const screen = {
  getCursorScreenPoint: () => ({ x: 10, y: 10 }),
  getDisplayNearestPoint: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }),
};
/** The system's keychain: it seals by turning letters round, so that a test sees that what is kept is not the key. */
export const safeStorage = {
  isEncryptionAvailable: () => {
    needReady('safeStorage');
    return true;
  },
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (text: string) => Buffer.from([...text].reverse().join('')),
  decryptString: (sealed: Buffer) => [...sealed.toString()].reverse().join(''),
};

export const nativeImage = {
  createFromPath: (path: string) => ({
    path,
    isEmpty: () => false,
    setTemplateImage() {
      /* mac only */
    },
    resize: () => nativeImage.createFromPath(path),
  }),
};
export const powerMonitor = new EventEmitter();
export const globalShortcut = {
  register(key: string, callback: () => void): boolean {
    needReady('globalShortcut');
    if (!/^[A-Za-z0-9+]+$/.test(key) || key.endsWith('+'))
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${key}`);
    if (state.taken.has(key) || state.shortcuts.has(key)) return false;
    state.shortcuts.set(key, callback);
    return true;
  },
  unregister(key: string): void {
    state.shortcuts.delete(key);
  },
  unregisterAll(): void {
    state.shortcuts.clear();
  },
};
export const protocol = {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    beforeReady('protocol.registerSchemesAsPrivileged');
    state.schemes.push(...schemes);
  },
  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
    needReady('protocol');
    if (state.protocols.has(scheme)) throw new Error('Failed to register protocol');
    state.protocols.set(scheme, handler);
  },
};
export const session = {
  get defaultSession() {
    needReady('session');
    return {
      setPermissionRequestHandler: (handler: NonNullable<typeof state.permissionRequest>) => {
        state.permissionRequest = handler;
      },
      setPermissionCheckHandler: (handler: NonNullable<typeof state.permissionCheck>) => {
        state.permissionCheck = handler;
      },
      webRequest: {
        onBeforeRequest: (listener: NonNullable<typeof state.webRequest>) => {
          state.webRequest = listener;
        },
      },
    };
  },
};
export const ipcMain = {
  handle(channel: string, listener: Fn): void {
    if (state.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    state.handlers.set(channel, listener as Call);
  },
};
export class Menu {
  constructor(readonly template: Electron.MenuItemConstructorOptions[]) {}
  static buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): Menu {
    needReady('Menu');
    return new Menu(template);
  }
  static setApplicationMenu(menu: Menu | null): void {
    needReady('Menu');
    state.menu = menu;
  }
}
export class Tray extends EventEmitter {
  menu: Menu | null = null;
  destroyed = false;
  constructor(readonly image: unknown) {
    super();
    needReady('Tray');
    state.trays.push(this);
  }
  setToolTip(): void {
    /* no pixels */
  }
  setContextMenu(menu: Menu): void {
    this.menu = menu;
  }
  destroy(): void {
    this.destroyed = true;
  }
}
export class Notification extends EventEmitter {
  shown = false;
  constructor(readonly options: { title: string; body: string }) {
    super();
    needReady('Notification');
  }
  static isSupported(): boolean {
    return true;
  }
  show(): void {
    this.shown = true;
    state.notifications.push(this);
  }
}

class WebContents extends EventEmitter {
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  constructor(readonly window: BrowserWindow) {
    super();
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  isDestroyed(): boolean {
    return this.window.destroyed;
  }
  send(channel: string, ...values: unknown[]): void {
    if (this.window.destroyed) throw new TypeError('Object has been destroyed');
    const copy = structuredClone(values);
    queueMicrotask(() => this.window.renderer.emit(channel, {}, ...copy));
  }
  isLoading(): boolean {
    return this.window.url === '';
  }
  reload(): void {
    this.emit('fake-reload');
  }
}
interface Frame {
  readonly url: string;
  readonly parent: object | null;
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.all;
  }
  readonly webContents = new WebContents(this);
  readonly renderer = new EventEmitter();
  readonly mainWorld: Record<string, unknown> = {};
  url = '';
  destroyed = false;
  visible = false;
  minimized = false;
  focused = 0;
  constructor(readonly options: Electron.BrowserWindowConstructorOptions) {
    super();
    needReady('BrowserWindow');
    BrowserWindow.all.push(this);
    if (options.webPreferences?.preload) this.runPreload(options.webPreferences.preload);
  }
  private alive(): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
  }
  show(): void {
    this.alive();
    this.visible = true;
  }
  hide(): void {
    this.alive();
    this.visible = false;
    this.focused = 0;
  }
  focus(): void {
    this.alive();
    this.focused++;
  }
  restore(): void {
    this.alive();
    this.minimized = false;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isVisible(): boolean {
    return this.visible;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  setPosition(): void {
    this.alive();
  }
  getSize(): [number, number] {
    return [this.options.width ?? 800, this.options.height ?? 600];
  }
  setVisibleOnAllWorkspaces(): void {
    this.alive();
  }
  setAlwaysOnTop(): void {
    this.alive();
  }
  removeMenu(): void {
    this.alive();
  }
  close(): void {
    let kept = false;
    this.emit('close', {
      preventDefault: () => {
        kept = true;
      },
    });
    if (!kept) this.destroy();
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    BrowserWindow.all = BrowserWindow.all.filter((window) => window !== this);
    this.emit('closed');
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed');
  }
  async loadURL(url: string): Promise<void> {
    const handler = state.protocols.get(new URL(url).protocol.slice(0, -1));
    if (!handler) throw new Error(`ERR_UNKNOWN_URL_SCHEME ${url}`);
    const response = await handler(new Request(url));
    if (!response.ok) throw new Error(`ERR_FAILED ${response.status} ${url}`);
    this.url = url;
    this.emit('ready-to-show');
    this.webContents.emit('did-finish-load');
  }
  /** What a frame of this window gets from `ipcRenderer.invoke`. */
  async invoke(channel: string, values: unknown[], frame: Frame | null = { url: this.url, parent: null }): Promise<unknown> {
    const handler = state.handlers.get(channel);
    if (!handler) throw new Error(`Error invoking remote method '${channel}': Error: No handler registered for '${channel}'`);
    const sent = structuredClone(values);
    try {
      return structuredClone(await handler({ sender: this.webContents, senderFrame: frame }, ...sent));
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
    }
  }
  private runPreload(file: string): void {
    const world = this.mainWorld;
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, value: unknown): void => {
          if (name in world) throw new Error(`Cannot bind an API on top of an existing property '${name}'`);
          world[name] = bridged(value);
        },
      },
      ipcRenderer: {
        invoke: (channel: string, ...values: unknown[]) => this.invoke(channel, values),
        on: (channel: string, listener: Call) => this.renderer.on(channel, listener),
        off: (channel: string, listener: Call) => this.renderer.off(channel, listener),
      },
    };
    // Sandboxed: neither Node's modules nor files of our own.
    const require = (id: string): unknown => {
      if (id === 'electron') return electron;
      throw new Error(`module not found: ${id}`);
    };
    const run = vm.runInNewContext(
      `(function(require,module,exports){${readFileSync(file, 'utf8')}\n})`,
      { console, queueMicrotask },
      { filename: file },
    ) as Call;
    run(require, { exports: {} }, {});
  }
}

/** contextBridge copies, freezes, drops prototypes and wraps functions. */
function bridged(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...values: unknown[]) => {
      const result: unknown = (value as Call)(...values.map(bridged));
      return result instanceof Object && 'then' in result ? Promise.resolve(result).then(bridged) : bridged(result);
    };
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.freeze(
    Array.isArray(value) ? value.map(bridged) : Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, bridged(entry)])),
  );
}

export function reset(userData: string): void {
  Object.assign(state, {
    ready: false,
    lock: true,
    quits: 0,
    exited: false,
    hidden: 0,
    sandboxAll: false,
    userData,
    locale: 'es-ES',
    schemes: [],
    clipboard: [],
    external: [],
    notifications: [],
    trays: [],
    menu: null,
    dialogAnswer: { canceled: true, filePaths: [] },
    permissionRequest: null,
    permissionCheck: null,
    boxes: [],
    boxAnswer: 0,
    wayland: false,
    clipboardRead: 'ok',
    refused: new Set(),
    webRequest: null,
  });
  state.handlers.clear();
  state.protocols.clear();
  state.shortcuts.clear();
  state.taken.clear();
  BrowserWindow.all = [];
  app.removeAllListeners();
  powerMonitor.removeAllListeners();
}

// The fake may offer no name that real Electron lacks: this catches what a major version takes away.
type Names<T> = Partial<Record<keyof T, unknown>>;
const only = <T>(_fake: Names<T>): void => undefined;
only<typeof Electron.clipboard>({ write: 1, writeText: 1, read: 1, readText: 1 });
only<Electron.WebRequest>({ onBeforeRequest: 1 });
only<typeof Electron.protocol>({ registerSchemesAsPrivileged: 1, handle: 1 });
only<typeof Electron.ipcMain>({ handle: 1 });
only<typeof Electron.shell>({ openExternal: 1 });
only<typeof Electron.dialog>({ showOpenDialog: 1, showMessageBox: 1 });
only<typeof Electron.screen>({ getCursorScreenPoint: 1, getDisplayNearestPoint: 1 });
only<typeof Electron.globalShortcut>({ register: 1, unregister: 1, unregisterAll: 1 });
only<typeof Electron.safeStorage>({ isEncryptionAvailable: 1, getSelectedStorageBackend: 1, encryptString: 1, decryptString: 1 });
only<typeof Electron.nativeImage>({ createFromPath: 1 });
only<typeof Electron.app>({
  isPackaged: 1,
  requestSingleInstanceLock: 1,
  enableSandbox: 1,
  whenReady: 1,
  quit: 1,
  exit: 1,
  setPath: 1,
  hide: 1,
  getPath: 1,
  getVersion: 1,
  getPreferredSystemLanguages: 1,
  setAppUserModelId: 1,
  focus: 1,
});
only<Electron.Tray>({ setToolTip: 1, setContextMenu: 1, destroy: 1 });
only<Electron.BrowserWindow>({
  show: 1,
  hide: 1,
  focus: 1,
  restore: 1,
  isMinimized: 1,
  isVisible: 1,
  isDestroyed: 1,
  setPosition: 1,
  getSize: 1,
  setVisibleOnAllWorkspaces: 1,
  setAlwaysOnTop: 1,
  removeMenu: 1,
  close: 1,
  destroy: 1,
  loadURL: 1,
});
only<Electron.WebContents>({ setWindowOpenHandler: 1, isDestroyed: 1, send: 1, reload: 1, isLoading: 1 });

// electron-store's `import electron from 'electron'` finds no app here, so it must be given an absolute folder.
export default {};
