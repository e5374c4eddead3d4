/** Relee's own library file: what a colleague sends, taken over reply by reply. */
import { parseLibrary, printLibrary } from '../codec.js';
import { FormatError, type Format } from './format.js';

const LIBRARY = /^[ \t{]*"?relee"?[ \t]*:[ \t]*"?library\b/m;

export const relee: Format = {
  name: 'relee',
  about: { es: 'biblioteca de Relee (YAML), con todo lo que una respuesta lleva', en: 'a Relee library (YAML), with all that a reply has' },
  folder: false,
  cannot: [],
  detect: (files) => (files.length > 0 && files.every((file) => LIBRARY.test(file.text.slice(0, 2_000))) ? 1 : 0),
  read(files, lang) {
    const read = files.map((file) => {
      if (!LIBRARY.test(file.text.slice(0, 2_000))) throw new FormatError(`${file.path}: "relee: library" is expected`);
      const { library, problems } = parseLibrary(file.text, lang);
      return {
        replies: library.replies,
        lost: problems.filter((problem) => problem.severity === 'error').length,
        warnings: problems.map((problem) => ({ item: `${file.path}:${problem.line}`, problem: problem.message })),
      };
    });
    const ids = new Set<string>();
    const replies = read
      .flatMap((one) => one.replies)
      .map((reply) => {
        let id = reply.id;
        for (let n = 2; ids.has(id); n++) id = `${reply.id}-${n}`;
        ids.add(id);
        return id === reply.id ? reply : { ...reply, id };
      });
    const skipped = read.reduce((sum, { lost }) => sum + lost, 0);
    return {
      replies,
      report: { read: replies.length + skipped, imported: replies.length, skipped, warnings: read.flatMap((one) => one.warnings) },
    };
  },
  write: (library) => ({
    files: [{ path: '', text: printLibrary(library) }],
    report: { read: library.replies.length, imported: library.replies.length, skipped: 0, warnings: [] },
  }),
};
