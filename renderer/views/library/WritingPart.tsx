import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../../core/contract.js';
import type { LibraryName } from '../../../core/host.js';
import { mended } from '../../../core/library/doctor.js';
import type { Reply } from '../../../core/library/types.js';
import { useWords } from '../../i18n/index.js';
import type { LookedAt } from '../../state/looked-at.js';
import { bodyProblems, formOf, replyOf, strayBlank, type ReplyForm } from '../../state/reply-form.js';
import { replyKey } from '../../state/replies.js';
import { diagnosedNow, stillThere } from '../../state/still-there.js';
import { BodyField } from './BodyField.js';
import { ReplyFaults } from './ReplyFaults.js';
import { ReplyPreview } from './ReplyPreview.js';
import { TemplateGuide } from './TemplateGuide.js';
import type { Writing } from './writing.js';

interface WritingPartProps {
  readonly form: ReplyForm;
  readonly base: Reply | null;
  readonly library: LibraryName;
  readonly writing: Writing;
  /** Why it cannot be saved. */
  readonly problem: string | undefined;
  readonly titleOf: (id: string) => string;
  readonly onChange: (patch: Pick<ReplyForm, 'body'> & Partial<Pick<ReplyForm, 'variants'>>) => void;
  /** Opens a reply, by its key. */
  readonly onOpen?: ((key: string) => void) | undefined;
}

/** The checks wait until nobody types, in milliseconds. */
const PAUSE = 500;

/** The reply's own text, how it reads, what it needs, and what is said of it. */
export function WritingPart({ form, base, library, writing, problem, titleOf, onChange, onOpen }: WritingPartProps) {
  const { t, lang } = useWords();
  const show = useRef<((span: Span) => void) | null>(null);
  const ready = useCallback((select: (span: Span) => void) => {
    show.current = select;
  }, []);
  const template = useMemo(() => bodyProblems(form.body, lang), [form.body, lang]);
  const stray = useMemo(() => strayBlank(form.body), [form.body]);
  const reply = useDeferredValue(useMemo(() => replyOf(form, base), [form, base]));
  const looked = useLook(reply, library, base === null, writing.lookAt);
  const fresh = looked?.reply.body === form.body ? looked.at.findings : [];
  return (
    <>
      <BodyField
        shown
        label={t.library.fields.body}
        value={form.body}
        rows={9}
        source={writing.source}
        findings={fresh}
        onReady={ready}
        hint={t.writing.hint}
        problem={
          problem ??
          (template[0]
            ? `${t.library.line(template[0].line)}: ${template[0].message}`
            : stray === null
              ? undefined
              : t.library.strayBlank(stray))
        }
        onChange={(body) => onChange({ body })}
      />
      <TemplateGuide />
      {form.body.trim() !== '' && (
        <>
          <ReplyFaults
            looked={looked && { ...looked.at, findings: stillThere(looked.at.findings, form.body) }}
            body={form.body}
            variants={form.variants.map(({ body }) => body)}
            titleOf={titleOf}
            onBody={(body) => onChange({ body })}
            onMend={(one) => {
              const now = replyOf(form, base);
              const at = looked === null ? one : diagnosedNow(one, textsOf(looked.reply), textsOf(now));
              const { body, variants } = formOf(mended({ ...now, id: one.reply }, [at]));
              onChange({ body, variants });
            }}
            onShow={(span) => show.current?.(span)}
            onOpen={
              onOpen && (({ other = '', elsewhere }) => onOpen(replyKey((elsewhere?.library as LibraryName | undefined) ?? library, other)))
            }
          />
          <ReplyPreview reply={reply} library={library} writing={writing} />
        </>
      )}
    </>
  );
}

const textsOf = ({ body, variants = [] }: Reply): readonly string[] => [body, ...variants.map((variant) => variant.body)];

/** What is said of the reply as it last stood still; what was said before stays until then. */
function useLook(
  reply: Reply,
  library: LibraryName,
  isNew: boolean,
  look: Writing['lookAt'],
): { readonly reply: Reply; readonly at: LookedAt } | null {
  const [looked, setLooked] = useState<{ readonly reply: Reply; readonly at: LookedAt } | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      void look(reply, library, isNew).then((at) => {
        if (at !== null && wanted) setLooked({ reply, at });
      });
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [reply, library, isNew, look]);
  return looked;
}
