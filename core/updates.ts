/** Newer versions where the team keeps them: the version file, and whether what it names is newer than what runs. */
import * as v from 'valibot';

/** What lies beside the installers in the folder or at the address that a team names. */
export const VERSION_FILE = 'relee-version.json';
/** The largest version file that is read, in bytes. */
export const MOST_VERSION_BYTES = 64 * 1024;

const SHAPE = v.object({
  relee: v.literal('version'),
  version: v.pipe(v.string(), v.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/)),
  released: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z$/)),
  files: v.pipe(
    v.array(
      v.object({
        // A name, never a path: it is looked for in the folder that was named and nowhere else.
        name: v.pipe(v.string(), v.regex(/^[\w][\w .+()-]{0,150}$/)),
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    v.maxLength(50),
  ),
});
export type VersionFile = v.InferOutput<typeof SHAPE>;
export type Installer = VersionFile['files'][number];

/** Why nothing can be said. `altered`: the installer is not the one that the version file names. `lost`: it is not beside it. */
export type UpdateSilence = 'unreachable' | 'not-understood' | 'refused' | 'altered' | 'lost';
export type UpdateAnswer =
  | { readonly code: 'off' }
  | { readonly code: 'silent'; readonly why: UpdateSilence }
  | { readonly code: 'current'; readonly version: string }
  | {
      readonly code: 'newer';
      readonly version: string;
      readonly released: string;
      readonly installer: Installer | null;
      /** Where the installer lies: a path, already compared with its checksum, or an address that nothing has loaded. */
      readonly at: string;
      readonly isChecked: boolean;
    };

/** @returns null for what is no version file. */
export function parseVersionFile(text: string): VersionFile | null {
  try {
    const read = v.safeParse(SHAPE, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** Compares versions of three numbers. */
export function isNewer(version: string, than: string): boolean {
  const parts = (text: string) => text.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const [a, b] = [parts(version), parts(than)];
  const at = [0, 1, 2].find((i) => a[i] !== b[i]);
  return at !== undefined && (a[at] ?? 0) > (b[at] ?? 0);
}

/** Endings of installers by system (`process.platform`), the likeliest first. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  win32: ['.exe'],
  darwin: ['.dmg', '.zip'],
  linux: ['.AppImage', '.deb', '.rpm', '.flatpak'],
};

/** @returns the installer for a system; null when there is none for it. */
export function installerFor({ files }: VersionFile, platform: string): Installer | null {
  for (const ending of ENDINGS[platform] ?? []) {
    const found =
      files.find(({ name }) => name.endsWith(ending) && !/portable/i.test(name)) ?? files.find(({ name }) => name.endsWith(ending));
    if (found) return found;
  }
  return null;
}
