import { useId, type ReactNode } from 'react';
import {
  placesOf,
  undecided,
  type Choice,
  type Choices,
  type ConflictText,
  type DisputedText,
  type ReplyConflict,
} from '../../../core/library/conflict.js';
import type { ReplyField } from '../../../core/library/validate.js';
import type { Reply } from '../../../core/library/types.js';
import { useWords } from '../../i18n/index.js';
import { formOf } from '../../state/reply-form.js';
import { Compared } from '../../ui/Compared.js';
import styles from './conflict.module.css';

interface ConflictProps {
  readonly conflict: ReplyConflict;
  readonly choices: Choices;
  readonly onChoose: (place: string, choice: Choice) => void;
  /** What the two sides are called here. */
  readonly names: { readonly mine: string; readonly theirs: string };
}

/** Two versions of a reply place by place, with what both started from: one is taken, both are kept, or another is written. */
export function ConflictView({ conflict, choices, onChoose, names }: ConflictProps) {
  const { t } = useWords();
  const places = placesOf(conflict);
  const left = undecided(places, choices);
  const side = { names, choices, onChoose };
  return (
    <div className={styles['conflict']}>
      {places.values.map((field) => (
        <ValuePlace key={field} field={field} conflict={conflict} {...side} />
      ))}
      {places.texts.map((text) => (
        <TextPlaces key={`${text.field} ${JSON.stringify(text.variant)}`} text={text} known={conflict.base !== null} {...side} />
      ))}
      <p className={styles['soft']} role="status">
        {left > 0 ? t.team.conflict.left(left) : t.team.conflict.allDecided}
      </p>
    </div>
  );
}

type SideProps = Pick<ConflictProps, 'names' | 'choices' | 'onChoose'>;

/** A field that is taken whole. */
function ValuePlace({ field, conflict, ...side }: SideProps & { readonly field: ReplyField; readonly conflict: ReplyConflict }) {
  const { t } = useWords();
  const show = (reply: Reply | null) => (reply === null ? '' : valueText(field, reply));
  const { base, mine, theirs } = conflict;
  return (
    <Place
      name={field === 'variants' ? t.library.variantsTitle : ((t.library.fields as Readonly<Record<string, string>>)[field] ?? field)}
      place={{ key: field, base: show(base), mine: show(mine), theirs: show(theirs) }}
      known={base !== null}
      whole
      {...side}
    />
  );
}

/** A text in its order: what nobody disputes is there to be read, what is in dispute is decided. */
function TextPlaces({ text, known, ...side }: SideProps & { readonly text: ConflictText; readonly known: boolean }) {
  const { t } = useWords();
  const what = text.variant && [text.variant.language, text.variant.register, text.variant.channel].filter(Boolean).join(' · ');
  const name = what === null ? t.library.fields.body : `${t.library.variantsTitle}: ${what}`;
  let number = 0;
  return (
    <section aria-label={name} className={styles['text']}>
      <h3>{name}</h3>
      {text.regions.map((region, i) =>
        region.key === null ? (
          region.text.trim() === '' ? null : (
            <p key={i} className={styles['settled']}>
              {region.text.trim()}
            </p>
          )
        ) : (
          <Place key={region.key} name={t.team.conflict.place(++number)} place={region} known={known} {...side} />
        ),
      )}
    </section>
  );
}

interface PlaceProps extends SideProps {
  readonly name: string;
  readonly place: DisputedText;
  /** What both started from is known. */
  readonly known: boolean;
  /** No text to be joined or written. */
  readonly whole?: boolean;
}

function Place({ name, place, known, whole = false, names, choices, onChoose }: PlaceProps) {
  const { t } = useWords();
  const words = t.team.conflict;
  const group = useId();
  const { key, base, mine, theirs } = place;
  const chosen = choices[key];
  const against = (text: string, other: string): ReactNode =>
    text === '' ? (
      <p className={styles['soft']}>{words.empty}</p>
    ) : whole ? (
      // A title is read at a glance; its words in between those of another are not.
      <p className={styles['value']}>{text}</p>
    ) : (
      <Compared before={known ? base : other} after={text} />
    );
  const radio = (side: 'mine' | 'theirs' | 'both' | 'own', label: string, choice: Choice) => (
    <span className={styles['radio']}>
      <input type="radio" aria-label={label} name={group} checked={chosen?.side === side} onChange={() => onChoose(key, choice)} /> {label}
    </span>
  );
  return (
    <fieldset className={styles['place']} data-open={chosen === undefined}>
      <legend>{name}</legend>
      {known && (
        <details className={styles['base']}>
          <summary>{words.base}</summary>
          <p>{base === '' ? words.empty : base}</p>
        </details>
      )}
      <div className={styles['sides']}>
        <label data-chosen={chosen?.side === 'mine'}>
          {radio('mine', names.mine, { side: 'mine' })}
          {against(mine, theirs)}
        </label>
        <label data-chosen={chosen?.side === 'theirs'}>
          {radio('theirs', names.theirs, { side: 'theirs' })}
          {against(theirs, mine)}
        </label>
      </div>
      {!whole && (
        <div className={styles['more']}>
          <label>{radio('both', words.both, { side: 'both' })}</label>
          <label>
            {radio('own', words.own, { side: 'own', text: chosen?.side === 'own' ? chosen.text : `${mine}\n\n${theirs}`.trim() })}
          </label>
        </div>
      )}
      {chosen?.side === 'own' && (
        <textarea
          aria-label={`${name}: ${words.own}`}
          rows={4}
          value={chosen.text}
          onChange={(e) => {
            onChoose(key, { side: 'own', text: e.target.value });
          }}
        />
      )}
    </fieldset>
  );
}

/** A field as people read it. */
function valueText(field: ReplyField, reply: Reply): string {
  const form = formOf(reply);
  if (field === 'variants')
    return form.variants.map((v) => `[${[v.language, v.register, v.channel].filter(Boolean).join(' · ')}]\n${v.body}`).join('\n\n');
  const value: unknown = field in form ? form[field as keyof typeof form] : reply[field];
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
