import { useWords } from '../../i18n/index.js';
import { Section, TextLine, type PartProps } from './parts.js';

/** Where the team keeps newer versions of Relee; looked at only when an agent presses. */
export function UpdatesPart({ policy, locked, onSet }: PartProps) {
  const { t } = useWords();
  const words = t.stored.updates;
  return (
    <Section title={words.title} note={words.about}>
      <TextLine
        label={words.from}
        value={policy.updates}
        locked={locked}
        onKeep={(from) => {
          onSet(['updates'], from === '' ? undefined : from);
        }}
      />
    </Section>
  );
}
