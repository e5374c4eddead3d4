import { memo } from 'react';
import type { Finding, Lang } from '../../../core/contract.js';
import { byHarm } from '../../../core/findings/harm.js';
import { useWords } from '../../i18n/index.js';
import { isLearnable } from '../../state/learnable.js';
import { Button, IconButton } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import styles from './checklist.module.css';

export type Learnt = 'mine' | 'case' | 'team';

export interface FindingActions {
  readonly onJump: (finding: Finding) => void;
  readonly onFix: (finding: Finding, index: number) => void;
  readonly onDismiss: (finding: Finding) => void;
  /** The word is right: for the agent, in this case only, or for the team. */
  readonly onLearn: (word: string, where: Learnt) => void;
  readonly learnKey: string;
}

interface FindingsProps extends FindingActions {
  readonly findings: readonly Finding[];
  readonly drafted: boolean;
  readonly missing: readonly Lang[];
}

/** More are not drawn: those that do most harm come first. */
const SHOWN = 40;

export const Findings = memo(function Findings({ findings, drafted, missing, ...on }: FindingsProps) {
  const { t } = useWords();
  return (
    <section className={styles['section']} aria-label={t.findings.title}>
      <header className={styles['head']}>
        <h2>{t.findings.title}</h2>
        {findings.length > 0 && (
          <span className={styles['tally']} aria-label={t.findings.found(findings.length)}>
            {findings.length}
          </span>
        )}
      </header>
      {findings.length === 0 && (
        <p className={styles['note']}>
          {drafted ? (
            <>
              <Icon name="check" size={12} /> {t.findings.none}
            </>
          ) : (
            t.findings.noDraft
          )}
        </p>
      )}
      {missing.map((lang) => (
        <p key={lang} className={styles['note']}>
          {t.findings.noDictionary(t.lang[lang])}
        </p>
      ))}
      <ul className={styles['findings']}>
        {byHarm(findings)
          .slice(0, SHOWN)
          .map((f) => (
            <Row key={`${f.rule}:${f.start}:${f.text}`} finding={f} {...on} />
          ))}
      </ul>
    </section>
  );
});

function Row({ finding, onJump, onFix, onDismiss, onLearn, learnKey }: FindingActions & { readonly finding: Finding }) {
  const { t } = useWords();
  const placed = finding.end > finding.start;
  const named = placed && finding.message.includes(finding.text);
  return (
    <li
      className={styles['finding']}
      data-severity={finding.severity}
      {...(placed ? {} : { 'data-loose-finding': true, tabIndex: -1, 'aria-label': finding.message })}
    >
      <span className={styles['sign']} data-severity={finding.severity} title={t.severity[finding.severity]}>
        <Icon name={finding.severity} size={14} />
      </span>
      <div className={styles['what']}>
        <p>
          <span className="quiet">{t.severity[finding.severity]}: </span>
          {/* Words that the message names already are not said twice. */}
          {placed && (
            <button
              type="button"
              className={named ? styles['message'] : styles['words']}
              title={t.findings.jump}
              onClick={() => {
                onJump(finding);
              }}
            >
              {named ? finding.message : t.app.quoted(finding.text.length > 60 ? `${finding.text.slice(0, 59)}…` : finding.text)}
            </button>
          )}
          {!named && ` ${finding.message}`}
        </p>
        {finding.fixes.length > 0 && (
          <p className={styles['fixes']}>
            {finding.fixes.slice(0, 3).map((fix, i) => (
              <Button
                key={fix.label}
                className={styles['fix']}
                data-fix={i === 0 ? true : undefined}
                onClick={() => {
                  onFix(finding, i);
                }}
              >
                {fix.label}
              </Button>
            ))}
          </p>
        )}
      </div>
      {isLearnable(finding) && (
        <span className={styles['learn']}>
          <IconButton
            icon="plus"
            size={12}
            label={t.findings.learn}
            keys={learnKey}
            onClick={() => {
              onLearn(finding.text, 'mine');
            }}
          />
          <IconButton
            icon="pin"
            size={12}
            label={t.findings.learnHere}
            onClick={() => {
              onLearn(finding.text, 'case');
            }}
          />
          <IconButton
            icon="policy"
            size={12}
            label={t.findings.learnTeam}
            onClick={() => {
              onLearn(finding.text, 'team');
            }}
          />
        </span>
      )}
      <IconButton
        icon="close"
        size={12}
        label={t.findings.dismiss}
        onClick={() => {
          onDismiss(finding);
        }}
      />
    </li>
  );
}
