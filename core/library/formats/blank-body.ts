/** After all replies are read: an `include` of what was not imported becomes a visible blank, so that the reply can be filled. */
import { includesOf, withIncludes } from '../../template/include.js';
import type { Imported, Warning } from './format.js';
import { unsupported } from './neutral.js';
import type { Say } from './say.js';

/** @param rename a rival's name of a reply → what to look it up by. */
export function fillNothing({ replies, report }: Imported, say: Say): Imported {
  const byName = new Map(
    replies.flatMap((reply) => [[reply.id, reply.body] as const, ...(reply.shortcut ? [[reply.shortcut, reply.body] as const] : [])]),
  );
  const warnings: Warning[] = [...report.warnings];
  const mend = (body: string, title: string): string => {
    let out = body;
    for (const name of new Set(includesOf(body))) {
      const quoted = new RegExp(`\\{%-?\\s*include\\s+["']${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}["']\\s*-?%\\}`, 'g');
      if (byName.has(name)) continue;
      warnings.push({ item: title, problem: say.noReply(name) });
      out = out.replace(quoted, () => unsupported(name));
    }
    try {
      withIncludes(out, (name) => byName.get(name) ?? '', 'en');
      return out;
    } catch (error) {
      warnings.push({ item: title, problem: error instanceof Error ? error.message : String(error) });
      return out.replace(/\{%-?\s*include\s+["']([^"']{1,100})["']\s*-?%\}/g, (_all, name: string) => unsupported(name));
    }
  };
  const done = replies.map((reply) => ({
    ...reply,
    body: mend(reply.body, reply.title),
    ...(reply.variants ? { variants: reply.variants.map((variant) => ({ ...variant, body: mend(variant.body, reply.title) })) } : {}),
  }));
  return { replies: done, report: { ...report, warnings } };
}
