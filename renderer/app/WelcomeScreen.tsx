import { parseAnswers, WELCOME } from '../state/welcome.js';
import { useApp, usePick } from '../state/use.js';
import { Welcome } from '../views/welcome/Welcome.js';

/** The questions of the first start, until they are answered or skipped. */
export function WelcomeScreen() {
  const { actions } = useApp();
  const asked = usePick((s) => !s.settings.firstRunDone);
  const language = usePick((s) => s.settings.language);
  const kept = usePick((s) => s.forms[WELCOME]);
  const shopKnown = usePick((s) => s.policy.shop.names.length > 0);
  const canChoose = usePick((s) => s.info.fileDialog);
  if (!asked) return null;
  return (
    <Welcome
      answers={parseAnswers(kept)}
      language={language}
      shopKnown={shopKnown}
      canChoose={canChoose}
      onAnswer={(answers) => {
        actions.keepForm(WELCOME, JSON.stringify(answers));
      }}
      onLanguage={(value) => void actions.settings.change({ language: value })}
      onChoose={() => void actions.openLibrary(null)}
      onDone={() => void actions.welcome(parseAnswers(kept))}
      onSkip={() => void actions.welcome(null)}
    />
  );
}
