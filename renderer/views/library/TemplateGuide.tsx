import { useMemo, useState } from 'react';
import { templateGuide, type GuideKind } from '../../../core/template/guide.js';
import { useWords } from '../../i18n/index.js';
import styles from './writing.module.css';

const KINDS: readonly GuideKind[] = ['field', 'filter', 'tag', 'format'];
const OPEN: Readonly<Record<GuideKind, readonly [string, string]>> = {
  field: ['{{ ', ' }}'],
  filter: ['| ', ''],
  tag: ['{% ', ''],
  format: ['| date: "', '"'],
};

/** Everything that may stand between the braces of a reply: the same list that completes it. */
export function TemplateGuide() {
  const { t, lang } = useWords();
  const [open, setOpen] = useState(false);
  const all = useMemo(() => (open ? templateGuide(lang) : []), [open, lang]);
  return (
    <details className={styles['guide']} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t.writing.guide}</summary>
      {KINDS.map((kind) => (
        <section key={kind}>
          <h3>{t.writing.kinds[kind]}</h3>
          <dl>
            {all
              .filter((one) => one.kind === kind)
              .map(({ name, write, about }) => (
                <div key={name}>
                  <dt>
                    <code>
                      {OPEN[kind][0]}
                      {write.replace('§', '')}
                      {OPEN[kind][1]}
                    </code>
                  </dt>
                  <dd>{about}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <p className={styles['soft']}>{t.writing.guideNote}</p>
    </details>
  );
}
