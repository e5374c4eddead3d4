import { useMemo } from 'react';
import { compileReply, type Compiled } from '../../../core/channels/compile.js';
import type { Channel, Span } from '../../../core/contract.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import styles from './reread.module.css';

interface ReplyTextProps {
  readonly compiled: Compiled;
  readonly channel: Channel;
  readonly lit: readonly string[];
  readonly copied: number;
  readonly blocked: boolean;
  readonly onCopyPart: (index: number) => void;
}

/** The reply as it will be copied, the sentence that speaks of the point in hand lit. */
export function ReplyText({ compiled, channel, lit, copied, blocked, onCopyPart }: ReplyTextProps) {
  const { t } = useWords();
  const parts = compiled.parts && compiled.parts.length > 1 ? compiled.parts : null;
  if (compiled.text === '') return <p className={styles['note']}>{t.reread.empty}</p>;
  if (!parts) return <Lit className={styles['text']} text={compiled.text} lit={lit} channel={channel} />;
  return (
    <ol className={styles['parts']}>
      {parts.map((part, i) => (
        <li key={i} data-copied={i < copied}>
          <Lit text={part} lit={lit} channel={channel} />
          <Button
            look="quiet"
            icon={i < copied ? 'check' : 'copy'}
            disabled={blocked}
            aria-label={t.reread.copyPart(i + 1)}
            onClick={() => {
              onCopyPart(i);
            }}
          >
            {i < copied ? t.reread.copiedShort : t.reread.copy}
          </Button>
          {i === copied && copied > 0 && <Icon name="chevron" size={12} />}
        </li>
      ))}
    </ol>
  );
}

function Lit({
  text,
  lit,
  channel,
  className,
}: {
  readonly text: string;
  readonly lit: readonly string[];
  readonly channel: Channel;
  readonly className?: string | undefined;
}) {
  const spans = useMemo(() => placesOf(text, lit, channel), [text, lit, channel]);
  const out = [];
  let at = 0;
  for (const span of spans) {
    out.push(
      text.slice(at, span.start),
      <mark key={span.start} ref={out.length === 0 ? intoView : null}>
        {text.slice(span.start, span.end)}
      </mark>,
    );
    at = span.end;
  }
  out.push(text.slice(at));
  return <p className={className}>{out}</p>;
}

/** The first lit sentence comes into sight as it is lit. */
const intoView = (node: HTMLElement | null): void => {
  node?.scrollIntoView({ block: 'nearest' });
};

/** Where sentences of the draft stand in what is copied: as they are, or as the channel shapes them. */
function placesOf(text: string, sentences: readonly string[], channel: Channel): Span[] {
  const found = sentences
    .flatMap((sentence): Span[] => {
      for (const words of [sentence, compileReply(sentence, channel).text]) {
        const start = words.trim() === '' ? -1 : text.indexOf(words);
        if (start >= 0) return [{ start, end: start + words.length }];
      }
      return [];
    })
    .sort((a, b) => a.start - b.start);
  return found.filter((span, i) => i === 0 || span.start >= (found[i - 1]?.end ?? 0));
}
