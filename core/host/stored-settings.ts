/** Settings as they are stored and cross. */
import * as v from 'valibot';
import { LEARNT, MEASURED, READER_CHOICE } from '../answers/second-reader/schemas.js';
import { ADDED_LIBRARY } from '../library-name.js';
import { channel, maybe, open, path, text } from './parts.js';

const settings = {
  language: maybe(v.picklist(['es', 'en', 'system'] as const)),
  theme: maybe(v.picklist(['system', 'light', 'dark'] as const)),
  quickInsertKey: maybe(text(60)),
  restoreClipboard: maybe(v.boolean()),
  agentName: maybe(text(200)),
  channel: maybe(channel),
  sharedLibrary: maybe(v.nullable(path)),
  keys: maybe(
    v.pipe(
      v.custom<Record<string, unknown>>((value) => !Array.isArray(value)),
      v.record(text(60), text(60)),
    ),
  ),
  firstRunDone: maybe(v.boolean()),
  secondReader: maybe(READER_CHOICE),
  learning: maybe(v.boolean()),
  fullReread: maybe(v.boolean()),
  updates: maybe(v.pipe(v.string(), v.trim(), v.maxLength(500))),
  teamRemote: maybe(v.nullable(path)),
};
export const settingsPatch = v.strictObject(settings);

/** Settings as they are stored: a file may leave any of them out, and hold those of a later version. */
export const STORED_SETTINGS = open({
  ...settings,
  libraries: maybe(v.array(ADDED_LIBRARY)),
  readerMeasured: maybe(v.nullable(MEASURED)),
  learnt: maybe(v.nullable(LEARNT)),
});
