import { useEffect, useEffectEvent, useMemo, useState, type FormEvent } from 'react';
import { CHANNELS } from '../../../core/contract.js';
import type { LibraryFile, LibraryName } from '../../../core/host.js';
import { oftenChanged, takenOver, type ReplyEdits } from '../../../core/library/edits.js';
import { usedBy } from '../../../core/library/resolve.js';
import type { Reply } from '../../../core/library/types.js';
import { REGISTERS, type ReplyField } from '../../../core/library/validate.js';
import { useWords } from '../../i18n/index.js';
import { libraryLabel } from '../../state/library-label.js';
import { elsewhere, isDirty, isOpenDispute, rebased, startEdit, type ReplyEdit, type SavedEdit } from '../../state/reply-edit.js';
import { aimlessVariants, bodyProblems, formOf, idFor, problemsOf, replyOf, type ReplyForm } from '../../state/reply-form.js';
import type { DraftAsReply } from '../../state/draft-as-reply.js';
import { Button } from '../../ui/Button.js';
import { Select, TextField } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import { DisputePanel } from './DisputePanel.js';
import { DraftProposals } from './DraftProposals.js';
import { OftenChangedPart } from './OftenChangedPart.js';
import { Variants } from './Variants.js';
import { WritingPart } from './WritingPart.js';
import type { Writing } from './writing.js';
import styles from './library.module.css';

interface ReplyEditorProps {
  /** Where editing begins: anew, or with what was typed before. */
  readonly initial: ReplyEdit;
  /** The reply as it stands in the file now; null when it is not there. */
  readonly live: Reply | null;
  readonly files: readonly LibraryFile[];
  /** Told of every change of the edit, so that it outlives the form. */
  readonly onKeep: (edit: ReplyEdit | null) => void;
  readonly onSave: (edit: ReplyEdit, note: string) => Promise<SavedEdit>;
  /** Set for who only proposes changes of the team's library. */
  readonly proposing?: Proposing | null;
  /** It was sent to a lead. */
  readonly onProposed?: () => void;
  readonly onSaved: (key: string) => void;
  readonly onRemove?: (library: LibraryName, reply: Reply, note: string) => void;
  readonly onCancel: () => void;
  readonly writing: Writing;
  /** Set where a draft is saved as a reply. */
  readonly asReply?: DraftAsReply;
  /** Opens another reply, by its key; absent where leaving is not on offer. */
  readonly onOpen?: (key: string) => void;
  /** What became of the reply in the letters that were sent. */
  readonly edits?: ReplyEdits | undefined;
}

export interface Proposing {
  /** No name stands in the settings, on which the role may hang. */
  readonly nameless: boolean;
}

/** One reply, checked as it is typed. What it started from stays as it was; a colleague's change is shown, never swallowed. */
export function ReplyEditor({
  initial,
  live,
  files,
  onKeep,
  onSave,
  onSaved,
  onRemove,
  onCancel,
  proposing = null,
  onProposed,
  writing,
  asReply,
  onOpen,
  edits,
}: ReplyEditorProps) {
  const { t, lang } = useWords();
  const [edit, setEdit] = useState(initial);
  const { form, base, target, library } = edit;
  const [tried, setTried] = useState(false);
  const [sure, setSure] = useState(false);
  const [note, setNote] = useState('');
  const proposes = proposing !== null && target === 'shared';
  const inDispute = (field: ReplyField) => edit.dispute?.theirs != null && edit.dispute.fields.includes(field);
  const news = elsewhere(edit, live);
  // Nobody typed here yet: the colleague's version is simply the one that is shown.
  if (news === 'changed' && live && !isDirty(edit)) setEdit(startEdit(library, live));
  const keep = useEffectEvent(onKeep);
  useEffect(() => {
    if (edit !== initial) keep(edit);
  }, [edit, initial]);
  const file = files.find((f) => f.name === target);
  const others = useMemo(
    () => (file?.library.replies ?? []).filter((r) => !(base && target === library && r.id === base.id)),
    [file, base, target, library],
  );
  const users = useMemo(
    () => (base && file ? (usedBy(file.library.replies).get(base.id) ?? []) : []).map((user) => titleOf(user, others)),
    [base, file, others],
  );
  // What stands in the form already is no proposal any more.
  const often = useMemo(() => oftenChanged(replyOf(form, base), edits), [form, base, edits]);
  const problems = problemsOf(form, others);
  const template = useMemo(() => bodyProblems(form.body, lang), [form.body, lang]);
  const aimless = aimlessVariants(form);
  const badVariant = useMemo(() => form.variants.some((v) => bodyProblems(v.body, lang).length > 0), [form.variants, lang]);
  const writable = file?.writable ?? false;
  const set = (patch: Partial<ReplyForm>) => {
    setEdit((e) => ({ ...e, form: { ...e.form, ...patch } }));
  };
  const setTarget = (next: LibraryName) => {
    setEdit((e) => ({ ...e, target: next }));
  };
  const says = (field: keyof typeof problems) => {
    const p = problems[field];
    return p !== undefined && (tried || p === 'sameId' || p === 'sameShortcut' || p === 'shortcut') ? t.library.invalid[p] : undefined;
  };
  const send = async (what: ReplyEdit = edit) => {
    setTried(true);
    if (Object.keys(problems).length > 0 || template.length > 0 || aimless.length > 0 || badVariant || !writable) return;
    const outcome = await onSave(what, note.trim());
    if (outcome.code === 'proposed') {
      setNote('');
      setEdit(startEdit(library, live ?? base));
      onProposed?.();
    }
    if (outcome.code === 'saved') {
      setEdit(startEdit(what.target, outcome.reply));
      onSaved(outcome.key);
    }
    if (outcome.code === 'conflict') setEdit(outcome.edit);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isOpenDispute(edit)) void send();
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {edit.dispute ? (
        <DisputePanel
          edit={edit}
          dispute={edit.dispute}
          onDecide={setEdit}
          onAgain={() => void send()}
          onLeave={() => {
            onKeep(null);
            onCancel();
          }}
        />
      ) : (
        news !== 'same' &&
        isDirty(edit) && (
          <p className={styles['elsewhere']} role="alert">
            <Icon name="warn" size={14} /> <span>{news === 'gone' ? t.library.dispute.missing : t.library.dispute.changed}</span>
            {news === 'changed' && (
              <Button
                onClick={() => {
                  setEdit(rebased(edit, live));
                }}
              >
                {t.library.dispute.see}
              </Button>
            )}
          </p>
        )
      )}
      {news === 'gone' && !isDirty(edit) && (
        <p className={styles['elsewhere']} role="alert">
          <Icon name="warn" size={14} /> <span>{t.library.dispute.missing}</span>
          <Button onClick={() => void send(rebased(edit, null))}>{t.library.dispute.again}</Button>
        </p>
      )}
      <OftenChangedPart
        found={often}
        onTake={(one) => {
          const { body, variants } = formOf(takenOver(replyOf(form, base), one));
          set({ body, variants });
        }}
      />
      <TextField
        label={t.library.fields.title}
        value={form.title}
        problem={says('title')}
        autoFocus={base === null && !edit.dispute}
        onChange={(e) => {
          const title = e.target.value;
          set({ title, ...(base ? {} : { id: idFor(title, new Set(others.map((r) => r.id))) }) });
        }}
      />
      <div className={styles['pairOfFields']}>
        <TextField
          label={t.library.fields.shortcut}
          value={form.shortcut}
          hint={t.library.hints.shortcut}
          problem={says('shortcut')}
          onChange={(e) => {
            set({ shortcut: e.target.value });
          }}
        />
        <TextField
          label={t.library.fields.folder}
          value={form.folder}
          hint={t.library.hints.folder}
          onChange={(e) => {
            set({ folder: e.target.value });
          }}
        />
      </div>
      {asReply && (
        <DraftProposals
          proposals={asReply.proposals}
          place={asReply.place}
          form={form}
          libraryLang={file?.library.language}
          onChange={set}
        />
      )}
      {/* Decided above, paragraph by paragraph: written in two places it would be lost in one. */}
      {!inDispute('body') && (
        <WritingPart
          form={form}
          base={base}
          library={target}
          writing={writing}
          problem={says('body')}
          titleOf={(of) => titleOf(of, others)}
          onChange={set}
          onOpen={onOpen}
        />
      )}
      <div className={styles['pairOfFields']}>
        <TextField
          label={t.library.fields.tags}
          value={form.tags}
          hint={t.library.hints.tags}
          onChange={(e) => {
            set({ tags: e.target.value });
          }}
        />
        <TextField
          label={t.library.fields.id}
          value={form.id}
          readOnly={base !== null}
          problem={says('id')}
          onChange={(e) => {
            set({ id: e.target.value });
          }}
        />
      </div>
      <div className={styles['row']}>
        <Labelled label={t.library.fields.language}>
          <Select
            label={t.library.fields.language}
            value={form.language}
            options={[
              { value: '', name: t.library.any },
              { value: 'es', name: t.lang.es },
              { value: 'en', name: t.lang.en },
            ]}
            onChange={(language) => {
              set({ language });
            }}
          />
        </Labelled>
        <Labelled label={t.library.fields.register}>
          <Select
            label={t.library.fields.register}
            value={form.register}
            options={[{ value: '', name: t.library.any }, ...REGISTERS.map((value) => ({ value, name: t.library.registers[value] }))]}
            onChange={(register) => {
              set({ register });
            }}
          />
        </Labelled>
        <Labelled label={t.library.fields.library}>
          <Select
            label={t.library.fields.library}
            value={target}
            options={files.map((f) => ({ value: f.name, name: libraryLabel(f, t.library) }))}
            onChange={setTarget}
          />
        </Labelled>
      </div>
      {!writable && (
        <p className={styles['warning']}>
          <Icon name="warn" size={12} /> {t.library.readOnly}
        </p>
      )}
      <fieldset className={styles['channels']}>
        <legend>{t.library.fields.channels}</legend>
        {CHANNELS.map((channel) => (
          <label key={channel}>
            <input
              type="checkbox"
              checked={form.channels.includes(channel)}
              onChange={(e) => {
                set({ channels: e.target.checked ? [...form.channels, channel] : form.channels.filter((c) => c !== channel) });
              }}
            />{' '}
            {t.channel[channel]}
          </label>
        ))}
        <p className={styles['soft']}>{t.library.channelHint}</p>
      </fieldset>
      {!inDispute('variants') && (
        <Variants
          variants={form.variants}
          source={writing.source}
          onChange={(variants) => {
            set({ variants });
          }}
        />
      )}
      {tried && aimless.length > 0 && (
        <p className={styles['warning']} role="alert">
          <Icon name="warn" size={12} /> {t.library.aimless(aimless.join(', '))}
        </p>
      )}
      {users.length > 0 && (
        <p className={styles['soft']}>
          <Icon name="elsewhere" size={12} /> {t.library.usedBy(users.map(t.app.quoted).join(', '))}
        </p>
      )}
      {inDispute('body') && template[0] && (
        <p className={styles['warning']} role="alert">
          <Icon name="warn" size={12} /> {t.library.line(template[0].line)}: {template[0].message}
        </p>
      )}
      {proposes && (
        <div className={styles['proposing']}>
          <p>
            <Icon name="hint" size={14} /> {t.team.propose.told} {proposing.nameless && t.team.propose.nameless}
          </p>
          <TextField
            label={t.team.propose.note}
            placeholder={t.team.propose.notePlaceholder}
            value={note}
            maxLength={4000}
            onChange={(e) => {
              setNote(e.target.value);
            }}
          />
        </div>
      )}
      <div className={styles['formFoot']}>
        {base &&
          onRemove &&
          (sure ? (
            <Button
              look="danger"
              icon="trash"
              onClick={() => {
                onRemove(library, base, note.trim());
              }}
            >
              {proposing !== null && library === 'shared' ? t.team.propose.remove : t.library.removeSure}
            </Button>
          ) : (
            <Button
              look="quiet"
              icon="trash"
              onClick={() => {
                setSure(true);
              }}
            >
              {t.app.delete}
            </Button>
          ))}
        <span className={styles['gap']} />
        {isDirty(edit) && <span className={styles['unsaved']}>{t.library.unsaved}</span>}
        <Button
          onClick={() => {
            onKeep(null);
            onCancel();
          }}
        >
          {t.app.cancel}
        </Button>
        <Button look="primary" type="submit" disabled={!writable || isOpenDispute(edit)}>
          {proposes ? t.team.propose.button : edit.dispute ? t.library.dispute.save : t.app.save}
        </Button>
      </div>
    </form>
  );
}

const titleOf = (id: string, replies: readonly Reply[]): string => replies.find((reply) => reply.id === id)?.title ?? id;

function Labelled({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles['labelled']}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
