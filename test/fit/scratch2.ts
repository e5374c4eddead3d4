import { patternProblem } from '../../core/patterns/phrases.js';
import { readFileSync } from 'node:fs';
export function main(args: readonly string[]): void {
  for (const f of args) {
    const src = readFileSync(f, 'utf8');
    for (const m of src.matchAll(/(['"])((?:\\.|(?!\1).)*)\1/g)) {
      const text = (m[2] as string).replace(/\\(.)/g, '$1');
      if (!/[ |]/.test(text)) continue;
      const langs = /\/en\//.test(f) ? ['en'] : /\/es\//.test(f) ? ['es'] : ['es', 'en'];
      const problems = langs.map((l) => patternProblem(text, l as 'es'));
      if (problems.every(Boolean)) console.log(f.slice(-30), '::', text.slice(0, 110), '->', problems[0]);
    }
  }
}
