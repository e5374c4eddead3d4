/** `{% optional gastos %}…{% endoptional %}`: a part that the agent ticks or not; with `, on` it is ticked to begin with. */
import {
  Tokenizer,
  TokenKind,
  Tag,
  type Context,
  type Emitter,
  type Liquid,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';
import type { Lang } from '../contract.js';
import { fieldLabel } from './labels.js';

/** One check-box of a reply. */
export interface OptionalPart {
  readonly name: string;
  readonly label: string;
  /** Whether it is in when nobody ticks. */
  readonly on: boolean;
}

const ARGUMENTS = /^([\p{L}_][\p{L}\p{N}_]{0,59})(?:\s*,\s*(on))?$/u;

/** The block tag for Liquid; its name is looked up at the top of the case's context. */
export class OptionalTag extends Tag {
  readonly #name: string;
  readonly #on: boolean;
  readonly #templates: Template[] = [];

  constructor(token: TagToken, remain: TopLevelToken[], liquid: Liquid) {
    super(token, remain, liquid);
    const match = ARGUMENTS.exec(token.args.trim());
    if (!match) throw new Error(`optional: "${token.args.trim().slice(0, 60)}" is no name`);
    this.#name = match[1] as string;
    this.#on = match[2] !== undefined;
    const stream = liquid.parser
      .parseStream(remain)
      .on('tag:endoptional', () => {
        stream.stop();
      })
      .on('template', (template: Template) => {
        this.#templates.push(template);
      })
      .on('end', () => {
        throw new Error(`tag ${token.getText()} not closed`);
      });
    stream.start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const ticked = yield context.get([this.#name]);
    if (typeof ticked === 'boolean' ? ticked : this.#on) yield this.liquid.renderer.renderTemplates(this.#templates, context, emitter);
  }
}

/** @returns the check-boxes of a body, each once, in order. */
export function optionalParts(body: string, lang: Lang): OptionalPart[] {
  if (!body.includes('optional')) return [];
  const out = new Map<string, OptionalPart>();
  try {
    for (const token of new Tokenizer(body).readTopLevelTokens()) {
      if (token.kind !== TokenKind.Tag) continue;
      const match = /^\{%-?\s{0,99}optional\s{1,99}(.{1,100}?)\s{0,99}-?%\}$/s.exec(body.slice(token.begin, token.end));
      const parts = match && ARGUMENTS.exec(match[1] as string);
      if (parts && !out.has(parts[1] as string))
        out.set(parts[1] as string, { name: parts[1] as string, label: fieldLabel(parts[1] as string, lang), on: parts[2] !== undefined });
    }
  } catch {
    return [];
  }
  return [...out.values()];
}
