/** A team's library in a git repository: through the real window, and git itself at the colleague's. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './axe.js';
import { expect, test } from './fixtures.js';
import { bodyOf } from './window.js';

const HAS_GIT = spawnSync('git', ['--version']).status === 0;
const FILE = 'biblioteca.yaml';
const TITLE = 'Plazo de envío';
const library = (body: string): string =>
  `relee: library\nversion: 1\nname: Equipo\nlanguage: es\nreplies:\n  - id: plazo\n    title: ${TITLE}\n    body: ${body}\n`;

function git(cwd: string, ...args: string[]): string {
  const done = spawnSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', '-c', 'safe.directory=*', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout;
}
/** A colleague's clone beside the bare repository. */
function colleague(root: string): { readonly bare: string; push(body: string): void; pushed(): string } {
  const bare = join(root, 'comun.git'),
    clone = join(root, 'ana');
  git(root, 'init', '-q', '--bare', '-b', 'main', bare);
  git(root, 'init', '-q', '-b', 'main', clone);
  git(clone, 'remote', 'add', 'origin', bare);
  const push = (body: string): void => {
    writeFileSync(join(clone, FILE), library(body));
    git(clone, 'add', FILE);
    git(clone, 'commit', '-qm', 'cambio');
    git(clone, 'push', '-q', 'origin', 'main');
  };
  push('Llega en dos días.');
  return { bare, push, pushed: () => git(bare, 'show', `main:${FILE}`) };
}
const go = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
const section = (page: Page) => page.getByRole('region', { name: 'Repositorio git del equipo' });
async function openReply(page: Page): Promise<void> {
  await go(page, 'Biblioteca');
  await page.getByRole('option', { name: TITLE }).first().click();
}

test('the window follows a colleague’s push, sends what is saved, and what both changed is decided in Proposals', async ({ app }) => {
  test.skip(!HAS_GIT, 'git is not installed here');
  const { page } = app;
  const root = mkdtempSync(join(tmpdir(), 'relee-git-'));
  try {
    const ana = colleague(root);
    await go(page, 'Ajustes');
    await page.getByLabel('Su nombre', { exact: true }).fill('Noa');
    await page.getByLabel('Su nombre', { exact: true }).press('Tab');
    await section(page).getByLabel('Dirección https o carpeta del repositorio').fill(ana.bare);
    await section(page).getByRole('button', { name: 'Abrir repositorio' }).press('Enter');
    await expect(section(page)).toContainText(`Única conexión${ana.bare}`);
    await expect(section(page).getByLabel('Mantener la biblioteca al día con él')).toBeChecked();
    await expect(section(page)).toContainText('Al día ahora');
    expect(await violations(page)).toEqual([]);

    ana.push('Llega en tres días.');
    await openReply(page);
    const body = bodyOf(page);
    await expect(body).toHaveText('Llega en tres días.', { timeout: 20_000 });
    await expect(page.getByRole('status').filter({ hasText: `De Ana: ${TITLE}.` })).toHaveCount(1);
    await body.fill('Llega en tres días laborables.');
    await go(page, 'Guardar');
    await expect.poll(ana.pushed, { timeout: 20_000 }).toContain('tres días laborables');
    expect(git(ana.bare, 'log', '-1', '--format=%an', 'main')).toBe('Noa\n');

    // Both change the same while nothing is synced.
    await go(page, 'Ajustes');
    const keeps = section(page).getByLabel('Mantener la biblioteca al día con él');
    await keeps.press('Space');
    await expect(keeps).not.toBeChecked();
    git(join(root, 'ana'), 'pull', '-q', '--rebase', 'origin', 'main');
    ana.push('Llega mañana, dice Ana.');
    await openReply(page);
    await body.fill('Llega hoy, dice Noa.');
    await go(page, 'Guardar');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Biblioteca' }).fill('>sincronizar');
    await page.getByRole('option', { name: /Sincronizar ahora/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Un colega cambió lo mismo' })).toHaveCount(1, { timeout: 20_000 });
    await go(page, 'Biblioteca');
    await page.getByRole('button', { name: 'Propuestas (1 pendiente)' }).press('Enter');
    await page.getByRole('option', { name: TITLE }).click();
    const proposal = page.getByRole('article', { name: TITLE });
    // Word by word against how it was before.
    for (const words of ['Un colega cambió lo mismo', 'mañana', 'Ana.', 'hoy', 'Noa.']) await expect(proposal).toContainText(words);
    await proposal
      .getByRole('radio', { name: /Dejar los dos/ })
      .first()
      .press('Space');
    await proposal.getByRole('button', { name: 'Aceptar y guardar' }).press('Enter');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Biblioteca' }).fill('>sincronizar');
    await page.getByRole('option', { name: /Sincronizar ahora/ }).click();
    await expect.poll(ana.pushed, { timeout: 20_000 }).toMatch(/dice Ana[^]*dice Noa|dice Noa[^]*dice Ana/);
    expect(readFileSync(join(root, 'ana', FILE), 'utf8')).toContain('dice Ana');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
