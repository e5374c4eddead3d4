import { useId } from 'react';
import type { Settings } from '../../../core/host.js';
import { useWords } from '../../i18n/index.js';
import type { WelcomeAnswers } from '../../state/welcome.js';
import { Button } from '../../ui/Button.js';
import { Select, TextField } from '../../ui/Field.js';
import styles from './welcome.module.css';

interface WelcomeProps {
  readonly answers: WelcomeAnswers;
  readonly language: Settings['language'];
  /** The team's policy names the shop already: it is not asked for. */
  readonly shopKnown: boolean;
  /** The shell can show the system's dialog for files. */
  readonly canChoose: boolean;
  readonly onAnswer: (answers: WelcomeAnswers) => void;
  readonly onLanguage: (language: Settings['language']) => void;
  /** Lets the agent choose the team's file; what is chosen is opened at once. */
  readonly onChoose: () => void;
  readonly onDone: () => void;
  readonly onSkip: () => void;
}

/** Asked once, over a window that already works: who answers, for which shop, from which shared file, in which language. */
export function Welcome(props: WelcomeProps) {
  const { answers, language, shopKnown, canChoose, onAnswer, onLanguage, onChoose, onDone, onSkip } = props;
  const { t } = useWords();
  const title = useId();
  return (
    <section className={styles['welcome']} aria-labelledby={title}>
      <h2 id={title}>{t.welcome.title}</h2>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          onDone();
        }}
        onKeyDown={(e) => {
          if (e.key === 'Escape') onSkip();
        }}
      >
        <TextField
          label={t.settings.agentName}
          hint={t.welcome.nameHint}
          value={answers.name}
          maxLength={200}
          autoComplete="name"
          onChange={(e) => {
            onAnswer({ ...answers, name: e.target.value });
          }}
        />
        {!shopKnown && (
          <TextField
            label={t.welcome.shop}
            hint={t.welcome.shopHint}
            value={answers.shop}
            maxLength={200}
            autoComplete="organization"
            onChange={(e) => {
              onAnswer({ ...answers, shop: e.target.value });
            }}
          />
        )}
        <TextField
          label={t.welcome.team}
          hint={t.welcome.teamHint}
          value={answers.team}
          placeholder={t.welcome.teamExample}
          maxLength={4_000}
          spellCheck={false}
          onChange={(e) => {
            onAnswer({ ...answers, team: e.target.value });
          }}
        />
        {canChoose && (
          <Button icon="library" onClick={onChoose}>
            {t.welcome.choose}
          </Button>
        )}
        <div className={styles['language']}>
          <span aria-hidden="true">{t.settings.language}</span>
          <Select
            label={t.settings.language}
            value={language}
            options={[
              { value: 'system', name: t.lang.system },
              { value: 'es', name: 'Español' },
              { value: 'en', name: 'English' },
            ]}
            onChange={onLanguage}
          />
        </div>
        <div className={styles['ends']}>
          <Button look="primary" type="submit">
            {t.welcome.done}
          </Button>
          <Button look="quiet" onClick={onSkip}>
            {t.welcome.skip}
          </Button>
        </div>
      </form>
    </section>
  );
}
