/** Reading the fields of one input object; what is wrong is said in one sentence. */
import { CHANNELS, type CaseContext, type Channel, type Lang } from '../../core/contract.js';
import { plainProblem } from '../../core/plain-value.js';
import type { Row } from './command.js';

export class RowError extends Error {
  override readonly name = 'RowError';
}

export const idOf = (row: Row): unknown => row['id'] ?? null;

export function textField(row: Row, field: string, fallback?: string): string {
  const value = row[field] ?? fallback;
  if (typeof value !== 'string')
    throw new RowError(value === undefined ? `the field "${field}" is missing` : `the field "${field}" must be text`);
  return value;
}

export function langField(row: Row): Lang | undefined {
  const value = row['lang'] ?? undefined;
  if (value === undefined || value === 'es' || value === 'en') return value;
  throw new RowError('the field "lang" must be "es" or "en"');
}

export function channelField(row: Row): Channel {
  const value = row['channel'] ?? 'email';
  const channel = CHANNELS.find((known) => known === value);
  if (!channel) throw new RowError(`the field "channel" must be one of ${CHANNELS.join(', ')}`);
  return channel;
}

export function contextField(row: Row): CaseContext {
  const value = row['context'] ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new RowError('the field "context" must be an object');
  const problem = plainProblem(value) ?? contextProblem(value as Row);
  if (problem !== null) throw new RowError(`the field "context": ${problem}`);
  return value as CaseContext;
}

/** What the engine reads of a context by name must be text: the names, addresses and numbers of customer, agent and order. */
function contextProblem(context: Row): string | null {
  for (const group of ['customer', 'agent', 'order']) {
    const fields = context[group] ?? {};
    if (typeof fields !== 'object' || Array.isArray(fields)) return `"${group}" must be an object`;
    for (const [name, value] of Object.entries(fields))
      if (typeof value === 'object' && value !== null) return `"${group}.${name}" must be text`;
  }
  return null;
}
