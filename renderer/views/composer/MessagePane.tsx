import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useWords } from '../../i18n/index.js';
import { Button, IconButton } from '../../ui/Button.js';
import { MessageText, type MessageTextProps } from './MessageText.js';
import styles from './message.module.css';

interface MessagePaneProps extends MessageTextProps {
  readonly takeKey: string;
  readonly onMessage: (text: string) => void;
  readonly onTake: () => void;
  readonly onSample: () => void;
  readonly children: ReactNode;
}

/** The customer's message: a place to put it while there is none, then its words with the asks marked. */
export function MessagePane(props: MessagePaneProps) {
  const { message, takeKey, onMessage, onTake, children } = props;
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const [over, setOver] = useState(false);
  const writing = editing || message === '';
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    const text = file ? await file.text() : event.dataTransfer.getData('text/plain');
    if (text !== '') {
      setEditing(false);
      onMessage(text);
    }
  };
  return (
    <section
      className={styles['pane']}
      data-area="message"
      aria-label={t.message.title}
      data-over={over}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(e) => void drop(e)}
    >
      <header className={styles['head']}>
        <h2>{t.message.title}</h2>
        {message !== '' &&
          (editing ? (
            <Button
              look="quiet"
              onClick={() => {
                setEditing(false);
              }}
            >
              {t.message.done}
            </Button>
          ) : (
            <IconButton
              icon="edit"
              label={t.message.edit}
              onClick={() => {
                setEditing(true);
              }}
            />
          ))}
        <IconButton icon="clipboard" label={t.message.take} keys={takeKey} onClick={onTake} />
      </header>
      <div className={styles['body']} tabIndex={-1} id="message-body">
        {writing ? (
          <Intake
            {...props}
            onDone={() => {
              setEditing(false);
            }}
          />
        ) : (
          <MessageText {...props} />
        )}
      </div>
      {!writing && children}
    </section>
  );
}

/** Typing is kept after a pause; a paste into the empty field at once. */
function Intake({ message, takeKey, onMessage, onTake, onSample, onDone }: MessagePaneProps & { readonly onDone: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState(message);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const keep = (value: string) => {
    clearTimeout(timer.current);
    if (value.trim() !== '' || message !== '') onMessage(value);
  };
  return (
    <div className={styles['intake']}>
      <textarea
        aria-label={t.message.field}
        placeholder={t.message.empty}
        defaultValue={message}
        spellCheck={false}
        onPaste={(e) => {
          if (text.trim() !== '') return;
          e.preventDefault();
          keep(e.clipboardData.getData('text/plain'));
          onDone();
        }}
        onChange={(e) => {
          const { value } = e.target;
          setText(value);
          clearTimeout(timer.current);
          if (message !== '')
            timer.current = setTimeout(() => {
              keep(value);
            }, 400);
        }}
        onKeyDown={(e) => {
          if (e.key === 'Escape') {
            keep(text);
            onDone();
          }
        }}
        onBlur={(e) => {
          keep(e.target.value);
        }}
      />
      {message === '' && text === '' && (
        <div className={styles['intakeHelp']}>
          <p>{t.message.emptyHint}</p>
          <p>
            <Button icon="clipboard" keys={takeKey} onClick={onTake}>
              {t.message.take}
            </Button>{' '}
            <Button look="quiet" onClick={onSample}>
              {t.message.trySample}
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}
