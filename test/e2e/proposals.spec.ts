/** An agent proposes, a lead decides: through the real window and the real files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './axe.js';
import { expect, test } from './fixtures.js';
import { bodyOf, bodyText } from './window.js';

const TITLE = 'Pedido cancelado';
const name = async (page: Page, value: string): Promise<void> => {
  await page.getByRole('button', { name: 'Ajustes' }).press('Enter');
  await page.getByLabel('Su nombre', { exact: true }).fill(value);
  await page.getByLabel('Su nombre', { exact: true }).press('Tab');
};
const open = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Biblioteca', exact: true }).press('Enter');
  await page.getByLabel('Filtrar respuestas').fill(TITLE);
  await page.getByRole('option', { name: TITLE }).first().click();
};

test('an agent’s save is a proposal; the lead reads it with the effect on past messages, and accepts', async ({ app }) => {
  const { page, dataDir } = app;
  const file = join(dataDir, 'shared.yaml');
  writeFileSync(join(dataDir, 'policy.yaml'), 'relee: policy\nversion: 1\nroles:\n  leads: [Marta]\n  others: agent\n');
  await name(page, 'Noa');
  await page.getByRole('button', { name: 'Normas' }).press('Enter');
  await expect(page.getByText('Su papel en el equipo es «agente»')).toBeVisible();
  await expect(page.getByLabel('Reembolso hasta (EUR)')).toBeDisabled();
  await open(page);
  const body = bodyOf(page);
  const before = readFileSync(file, 'utf8');
  const text = await bodyText(page);
  await body.fill(`Propuesta de Noa.\n\n${text}`);
  await expect(page.getByText('su cambio queda como propuesta')).toBeVisible();
  await page.getByLabel('Por qué (opcional)').fill('Se entiende mejor');
  await page.getByRole('button', { name: 'Proponer cambio' }).press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Propuesta enviada: Pedido cancelado');
  await expect.poll(() => bodyText(page)).toBe(text);
  expect(readFileSync(file, 'utf8')).toBe(before);

  await name(page, 'Marta');
  await page.getByRole('button', { name: 'Biblioteca', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Propuestas (1 pendiente)' }).press('Enter');
  await page.getByRole('option', { name: TITLE }).click();
  const proposal = page.getByRole('article', { name: TITLE });
  await expect(proposal).toContainText('Se entiende mejor');
  await expect(proposal.getByRole('region', { name: 'En mensajes pasados de este ordenador' })).not.toContainText('Mirando');
  expect(await violations(page)).toEqual([]);
  await proposal.getByLabel('Comentario o motivo', { exact: true }).fill('Gracias');
  await proposal.getByRole('button', { name: 'Aceptar y guardar' }).press('Enter');
  await expect(page.getByRole('option', { name: TITLE })).toContainText('aceptada');
  expect(readFileSync(file, 'utf8')).toContain('Propuesta de Noa.');
});
