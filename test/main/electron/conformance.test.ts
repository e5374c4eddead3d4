import { vi } from 'vitest';
import { connect } from '../../../core/wire.js';
import { conformance } from '../../host.conformance.js';
import { bootShell, transportOf } from '../../support/electron-shell.js';
import { BrowserWindow } from '../../support/electron.js';

conformance("Electron's wire (the real shell and the built preload on the stand-in)", async () => {
  const shell = await bootShell();
  if (!shell) throw new Error('the shell did not start');
  await shell.host.openWindow();
  await vi.waitFor(() => {
    if (BrowserWindow.all.some((window) => window.url === '')) throw new Error('still loading');
  });
  const [first, second] = BrowserWindow.all;
  return { a: connect(transportOf(first)), b: connect(transportOf(second)), stop: shell.stop };
});
