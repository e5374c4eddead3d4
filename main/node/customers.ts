/** "Forget this customer": everything that is kept about one person, found by what they are known by and deleted for good. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseRecord, CustomerMarks, CustomerTraces, FollowUp } from '../../core/host.js';
import { fold } from '../../core/text/fold.js';
import type { ClosedCases } from './closed-cases.js';
import type { History } from './history.js';

export interface CustomerStores {
  readonly data: string;
  readonly openCases: { list(): Promise<readonly CaseRecord[]>; remove(id: string): Promise<unknown> };
  readonly closed: ClosedCases;
  readonly history: History;
  readonly edits: { forget(holds: (text: string) => boolean): Promise<unknown> };
  readonly followUps: { list(): Promise<readonly FollowUp[]>; forget(gone: (followUp: FollowUp) => boolean): Promise<unknown> };
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether a text holds one of the marks as whole words: "Ana Ruiz" is not in "Mariana Ruiz". Linear in the text. */
export function holdsMark(text: string, marks: CustomerMarks): boolean {
  const folded = fold(text);
  return marks
    .map((mark) => fold(mark.trim()))
    .some((mark) => {
      for (let at = folded.indexOf(mark); at >= 0; at = folded.indexOf(mark, at + mark.length)) {
        if (!WORD.test(folded[at - 1] ?? ' ') && !WORD.test(folded[at + mark.length] ?? ' ')) return true;
      }
      return false;
    });
}

const textOf = (record: CaseRecord): string =>
  JSON.stringify([record.closed, record.context, record.entities]) + record.message + '\n' + record.draft;

/** Finds what there is and, when told to, deletes it. */
async function walk(
  { data, openCases, closed, history, followUps, edits }: CustomerStores,
  marks: CustomerMarks,
  forget: boolean,
): Promise<CustomerTraces> {
  const about = (record: CaseRecord): boolean => holdsMark(textOf(record), marks);
  const cases = await closed.matching(about);
  const open = (await openCases.list()).filter(about).map((record) => record.id);
  const ids = new Set([...cases.map((one) => one.id), ...open]);
  const ofReply = (entry: { readonly caseId: string; readonly message: string; readonly reply: string }) =>
    ids.has(entry.caseId) || holdsMark(`${entry.message}\n${entry.reply}`, marks);
  const ofFollowUp = (one: FollowUp) => ids.has(one.caseId) || holdsMark(`${one.customer}\n${one.text}`, marks);
  const replies = (await history.readHistory()).filter(ofReply).length;
  const traces = { cases, openCases: open, replies, followUps: (await followUps.list()).filter(ofFollowUp).length };
  if (!forget) return traces;
  for (const id of open) await openCases.remove(id);
  for (const { id } of cases) await closed.drop(id);
  await history.forget(ofReply);
  await followUps.forget(ofFollowUp);
  await edits.forget((text) => holdsMark(text, marks));
  await clearBroken(join(data, 'broken'), marks);
  return traces;
}

export const findCustomer = (stores: CustomerStores, marks: CustomerMarks): Promise<CustomerTraces> => walk(stores, marks, false);
export const forgetCustomer = (stores: CustomerStores, marks: CustomerMarks): Promise<CustomerTraces> => walk(stores, marks, true);

/** Damaged files that were set aside hold the customer's words as well. */
async function clearBroken(folder: string, marks: CustomerMarks): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8').catch(() => '');
    if (holdsMark(text, marks)) await rm(path, { force: true });
  }
}
