/** Practice: a trainee's case with the keyboard alone, a team's own case from the history, and the full re-read. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parsePractice } from '../../core/practice/cases.js';
import { expect, screenshot, test } from './fixtures.js';
import { row, writeDraft, writeWords } from './window.js';

const CASES = parsePractice(readFileSync(join(import.meta.dirname, '../../resources/practice/cases-es.yaml'), 'utf8')).cases;

test('a trainee works through a case with the keyboard alone, is told what was forgotten, and goes on where they left', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Práctica' }).focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox', { name: 'Práctica' });
  await expect(page.getByText(`${CASES.length} casos para practicar`)).toBeVisible();
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const reply = page.getByRole('textbox', { name: 'Su respuesta' });
  await expect(reply).toBeFocused();
  await writeWords(page, 'Hola, María:\n\nSu pedido llega el jueves 12 de marzo.\n\nUn saludo,\nLucía');
  await expect(page.getByRole('option', { name: /Tres preguntas en un correo.*a medias/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const result = page.getByRole('region', { name: 'Resultado' });
  await expect(result.getByRole('heading', { name: 'Resultado' })).toBeFocused();
  await expect(result.getByRole('status')).toContainText(/Ha quedado 1 cosa sin contestar\. De \d no hay seguridad/);
  // What it is not sure of, the trainee says.
  const invoice = result.getByRole('group', { name: /factura/ });
  await invoice.getByRole('button', { name: 'Se me olvidó' }).focus();
  await page.keyboard.press('Enter');
  await expect(invoice).toBeHidden();
  await expect(result.getByRole('status')).toContainText('Han quedado 2 cosas sin contestar.');
  await screenshot(page, 'practice-es');
  // In a narrow window one thing stands below the other, and over none.
  await page.setViewportSize({ width: 900, height: 700 });
  const below = await page.getByRole('region', { name: 'Mensaje', exact: true }).getByRole('listitem').last().boundingBox();
  const heading = await result.getByRole('heading', { name: 'Resultado' }).boundingBox();
  expect((heading?.y ?? 0) - ((below?.y ?? 0) + (below?.height ?? 0))).toBeGreaterThan(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(result.getByRole('listitem').filter({ hasText: 'la factura a nombre de mi empresa' })).toContainText(
    'La respuesta modelo dice',
  );
  await expect(result.getByRole('region', { name: 'Respuesta modelo' })).toContainText('Sí, le mandamos la factura');
  await expect(result).toContainText('La que se olvida casi siempre es la última');
  // A killed program has lost neither the attempt nor the words.
  const again = await app.crash();
  await again.getByRole('button', { name: 'Práctica' }).click();
  await expect(again.getByText(`1 de ${CASES.length} casos hechos`)).toBeVisible();
  await again.getByRole('option', { name: /Tres preguntas en un correo.*por mejorar/ }).click();
  const kept = again.getByRole('textbox', { name: 'Su respuesta' });
  await expect(kept).toHaveValue(/llega el jueves 12 de marzo/);
  await kept.fill(CASES.find(({ id }) => id === 'es-tres-preguntas')?.model ?? '');
  await again.getByRole('button', { name: 'He terminado' }).click();
  await expect(again.getByRole('region', { name: 'Resultado' }).getByRole('status')).not.toContainText('sin contestar');
});

test('a lead makes a case of a copied reply, with nobody’s data in it; and copying waits for a full re-read', async ({ app }) => {
  const { page, dataDir } = app;
  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByRole('checkbox', { name: 'Releer todo antes de copiar' }).check();
  await page.getByRole('button', { name: 'Redactar' }).click();
  await page.keyboard.press('Alt+n');
  await page
    .getByRole('textbox', { name: 'Mensaje del cliente' })
    .fill('Hola, soy Encarna Quiñones, del 612 345 678. ¿Tienen la cafetera roja en la tienda?\n\nUn saludo,\nEncarna Quiñones');
  await page.keyboard.press('Escape');
  await writeDraft(page, 'Hola, Encarna:\n\nSí, tenemos la cafetera roja en la tienda.\n\nUn saludo,\nLucía');
  await expect(row(page, 'cafetera roja')).toHaveAttribute('data-state', /.+/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Relectura completa: 1 punto por confirmar' })).toBeVisible();
  // The copying key goes back to what is not confirmed; confirmed, it copies.
  await page.keyboard.press('a');
  await expect(page.getByRole('status').filter({ hasText: 'Relectura completa' })).toBeHidden();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Copiada. Ya puede pegarla.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Práctica' }).click();
  await page.getByRole('button', { name: 'Añadir un caso del historial' }).click();
  await page.getByRole('option', { name: /cafetera roja/ }).click();
  const message = page.getByRole('textbox', { name: 'Mensaje', exact: true });
  await expect(message).toHaveValue(/¿Tienen la cafetera roja en la tienda\?/);
  await expect(message).not.toHaveValue(/Encarna|Quiñones|612/);
  await page.getByRole('textbox', { name: 'Título del caso' }).fill('¿Hay en la tienda?');
  await expect(page.getByRole('button', { name: 'Guardar para el equipo' })).toBeDisabled();
  await page.getByRole('checkbox', { name: /Lo he leído entero/ }).check();
  await page.getByRole('button', { name: 'Guardar para el equipo' }).click();
  await expect(page.getByRole('option', { name: /¿Hay en la tienda\? Del equipo/ })).toBeVisible();
  const folder = join(dataDir, 'practice');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain('cafetera roja');
  expect(texts[0]).not.toMatch(/Encarna|Quiñones|612 ?345/);
  await page.getByRole('option', { name: /¿Hay en la tienda\?/ }).click();
  await page.getByRole('button', { name: 'Quitar este caso' }).click();
  await page.getByRole('button', { name: 'Borrar', exact: true }).click();
  await expect(page.getByRole('option', { name: /¿Hay en la tienda\?/ })).toBeHidden();
  expect(readdirSync(folder)).toEqual([]);
});
