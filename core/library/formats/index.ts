/** The formats that Relee reads and writes: one a file, found by name or told by what the files hold. */
import { alfred } from './alfred.js';
import { beeftext } from './beeftext.js';
import { chatwoot } from './chatwoot.js';
import { csvFormat } from './csv-format.js';
import { espanso } from './espanso.js';
import { folderFormat } from './folder.js';
import type { Lang } from '../../contract.js';
import type { Format, Imported, SourceFile, Warning } from './format.js';
import { freescout } from './freescout.js';
import { freshdesk } from './freshdesk.js';
import { front } from './front.js';
import { gorgias } from './gorgias.js';
import { helpscout } from './helpscout.js';
import { intercom } from './intercom.js';
import { masscode } from './masscode.js';
import { missive } from './missive.js';
import { brokenIn, repaired } from '../../text/mojibake.js';
import { osticket } from './osticket.js';
import { phraseexpress } from './phraseexpress.js';
import { quicktext } from './quicktext.js';
import { raycast } from './raycast.js';
import { relee } from './relee.js';
import { SAY } from './say.js';
import { guessedName } from './source.js';
import { textblaze } from './textblaze.js';
import { textexpander } from './textexpander.js';
import { zammad } from './zammad.js';
import { zendesk } from './zendesk.js';

export { FormatError, type Exported, type Format, type FormatReport, type Imported, type SourceFile, type WrittenFile } from './format.js';
export { ArchiveError, sourcesOf } from './source.js';
export { SIDECAR_ENDING, sidecarOf, withSidecar } from './sidecar.js';

export const FORMATS: readonly Format[] = [
  relee,
  csvFormat,
  espanso,
  textexpander,
  chatwoot,
  folderFormat,
  zendesk,
  zammad,
  freshdesk,
  helpscout,
  freescout,
  intercom,
  gorgias,
  osticket,
  front,
  missive,
  beeftext,
  textblaze,
  raycast,
  alfred,
  masscode,
  quicktext,
  phraseexpress,
];

/**
 * Reads files of a known format; a code page that was guessed, and letters that were broken before they came here, are told with their file.
 * @throws FormatError when the files are not of the format.
 */
export function readFiles(format: Format, files: readonly SourceFile[], lang: Lang): Imported {
  const broken: Warning[] = [];
  const whole = files.map((file): SourceFile => {
    const first = brokenIn(file.text)[0];
    if (first === undefined) return file;
    broken.push({ item: file.path, problem: SAY[lang].mended(file.text.slice(first.start, first.end), first.text) });
    return { ...file, text: repaired(file.text) };
  });
  const { replies, report } = format.read(whole, lang);
  const guesses = files.flatMap((file) => {
    const name = guessedName(file);
    return name === null ? [] : [{ item: file.path, problem: SAY[lang].guessed(name) }];
  });
  return { replies, report: { ...report, warnings: [...guesses, ...broken, ...report.warnings] } };
}

/** Below this nobody should be told that the format is known. */
const SURE_ENOUGH = 0.3;

/** @returns the format that fits best, or null when none does. */
export function detectFormat(files: readonly SourceFile[]): Format | null {
  let best: Format | null = null,
    most = SURE_ENOUGH;
  for (const format of FORMATS) {
    const sure = format.detect(files);
    if (sure >= most && (best === null || sure > most)) {
      best = format;
      most = sure;
    }
  }
  return best;
}
