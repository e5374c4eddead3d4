import { useId } from 'react';
import type { Channel } from '../../../core/contract.js';
import type { DraftProposal } from '../../../core/template/draft-proposals.js';
import { useWords } from '../../i18n/index.js';
import type { ReplyForm } from '../../state/reply-form.js';
import type { ProposedPlace } from '../../state/draft-as-reply.js';
import styles from './writing.module.css';

interface DraftProposalsProps {
  readonly proposals: readonly DraftProposal[];
  readonly place: ProposedPlace;
  readonly form: ReplyForm;
  /** The language of the library that it goes to: what is in it need not say so. */
  readonly libraryLang: string | undefined;
  readonly onChange: (patch: Partial<ReplyForm>) => void;
}

/** What of the draft became placeholders, each to be taken or left, and where the reply might go. */
export function DraftProposals({ proposals, place, form, libraryLang, onChange }: DraftProposalsProps) {
  const { t } = useWords();
  const s = t.writing.draft;
  // One row for what stands in several places: it is changed everywhere, or nowhere.
  const rows = [...new Map(proposals.map((one) => [one.text, one])).values()];
  return (
    <section className={styles['proposals']} role="region" aria-label={s.title}>
      <h2>{s.title}</h2>
      {rows.length === 0 ? (
        <p className={styles['soft']}>{s.nothing}</p>
      ) : (
        <ul>
          {rows.map((one) => (
            <Row key={one.text} one={one} body={form.body} onBody={(body) => onChange({ body })} />
          ))}
        </ul>
      )}
      <Places place={place} form={form} libraryLang={libraryLang} onChange={onChange} />
    </section>
  );
}

/** Taken while the placeholder stands in the text: what the agent types over it counts as well. */
function Row({ one, body, onBody }: { readonly one: DraftProposal; readonly body: string; readonly onBody: (body: string) => void }) {
  const { t } = useWords();
  const id = useId();
  const { text, source, sort } = one;
  const isTaken = body.includes(source);
  return (
    <li>
      <input
        id={id}
        type="checkbox"
        checked={isTaken}
        disabled={!isTaken && !body.includes(text)}
        onChange={() => onBody(isTaken ? body.replaceAll(source, () => text) : body.replaceAll(text, () => source))}
      />
      <label htmlFor={id}>
        <del>{text}</del> <ins>{source}</ins>
      </label>
      <span className={styles['soft']}>{t.writing.draft.sorts[sort]}</span>
    </li>
  );
}

function Places({ place, form, libraryLang, onChange }: Omit<DraftProposalsProps, 'proposals'>) {
  const { t } = useWords();
  const s = t.writing.draft;
  const tags = place.tags.join(', ');
  const channels: readonly Channel[] = [place.channel];
  const all = [
    {
      name: s.folder(place.folder),
      on: form.folder === place.folder,
      hide: place.folder === '',
      patch: { folder: place.folder },
      off: { folder: '' },
    },
    { name: s.tags(tags), on: form.tags === tags, hide: tags === '', patch: { tags }, off: { tags: '' } },
    {
      name: s.language(t.lang[place.language]),
      on: form.language === place.language,
      hide: place.language === libraryLang,
      patch: { language: place.language },
      off: { language: '' as const },
    },
    {
      name: s.register(place.register === null ? '' : t.library.registers[place.register]),
      on: form.register === place.register,
      hide: place.register === null,
      patch: { register: place.register ?? '' } as const,
      off: { register: '' as const },
    },
    {
      name: s.channel(t.channel[place.channel]),
      on: form.channels.length === 1 && form.channels[0] === place.channel,
      hide: false,
      patch: { channels },
      off: { channels: [] },
    },
  ].filter(({ hide }) => !hide);
  return (
    <div className={styles['places']}>
      <h3>{place.like === null ? s.where : s.whereLike(place.like)}</h3>
      <div role="group" aria-label={s.where}>
        {all.map(({ name, on, patch, off }) => (
          <button key={name} type="button" aria-pressed={on} onClick={() => onChange(on ? off : patch)}>
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
