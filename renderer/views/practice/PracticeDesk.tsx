import { useEffect, useRef } from 'react';
import { zonesOf } from '../../../core/text/zones.js';
import type { PracticeCase } from '../../../core/practice/case.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { useOnceMore } from '../../ui/once-more.js';
import { MessageText } from '../composer/MessageText.js';
import type { PracticeViewProps } from './PracticeView.js';
import { PracticeResult } from './PracticeResult.js';
import styles from './practice.module.css';

interface DeskProps extends PracticeViewProps {
  readonly given: PracticeCase;
  readonly onNext: () => void;
}

/** One case: its message and what can be looked up, the reply, and what it came to. */
export function PracticeDesk(props: DeskProps) {
  const { given, draft, state, onDraft, onDone } = props;
  const { t, lang } = useWords();
  const reply = useRef<HTMLTextAreaElement>(null);
  const isDone = state === 'done' && props.assessment !== null;
  // Back to writing, the caret is where the words are.
  const wasDone = useRef(false);
  useEffect(() => {
    if (wasDone.current && !isDone) reply.current?.focus();
    wasDone.current = isDone;
  }, [isDone]);
  const day = new Date(given.now).toLocaleDateString(lang, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <div className={styles['desk']}>
      <section className={styles['message']} aria-label={t.practice.message}>
        <header>
          <h2>{given.title}</h2>
          <p>
            {t.practice.kind[given.kind]} · {t.channel[given.channel]} · {t.practice.answeredOn(day)}
          </p>
        </header>
        <MessageText
          message={given.message}
          zones={zonesOf(given.message)}
          asks={isDone ? props.foundAsks : []}
          unread={0}
          askInHand={null}
          onLook={() => {}}
          onGo={() => {}}
        />
        {given.facts.length > 0 && (
          <>
            <h3>{t.practice.facts}</h3>
            <ul className={styles['facts']}>
              {given.facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          </>
        )}
        {given.kind === 'team' && <Remove {...props} />}
      </section>
      {isDone && props.assessment ? (
        <PracticeResult {...props} assessment={props.assessment} />
      ) : (
        <section className={styles['writing']} aria-label={t.practice.yours}>
          <label htmlFor="practice-reply">{t.practice.yours}</label>
          <textarea
            id="practice-reply"
            ref={reply}
            value={draft}
            placeholder={t.practice.placeholder}
            spellCheck={false}
            maxLength={20_000}
            onChange={(e) => {
              onDraft(e.target.value);
            }}
            onKeyDown={(e) => {
              if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey)) return;
              e.preventDefault();
              e.stopPropagation();
              onDone();
            }}
          />
          <p role="status">{state === 'checking' ? t.practice.checking : state === 'failed' ? t.practice.failed : ''}</p>
          <div className={styles['tools']}>
            <Button
              look="primary"
              icon="check"
              keys={props.doneKey}
              disabled={draft.trim() === '' || state === 'checking'}
              onClick={onDone}
            >
              {t.practice.done}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

function Remove({ given, onRemove }: DeskProps) {
  const { t } = useWords();
  const [asking, ask, drop] = useOnceMore();
  return (
    <div className={styles['tools']}>
      {asking ? (
        <>
          <p role="alert">{t.practice.removeSure(given.title)}</p>
          <Button
            look="danger"
            icon="trash"
            onClick={() => {
              onRemove(given.id);
            }}
          >
            {t.app.delete}
          </Button>
          <Button onClick={drop}>{t.app.cancel}</Button>
        </>
      ) : (
        <Button look="quiet" icon="trash" onClick={ask}>
          {t.practice.remove}
        </Button>
      )}
    </div>
  );
}
