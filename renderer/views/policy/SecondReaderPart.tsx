import { useWords } from '../../i18n/index.js';
import { CheckLine, ListBox, Section, TextLine, type PartProps } from './parts.js';

const isAddress = (text: string): boolean => text === '' || (/^https?:/i.test(text) && URL.canParse(text));

/** Whether the team names a second reader, and where one may be. */
export function SecondReaderPart({ policy, locked, onSet }: PartProps) {
  const { t } = useWords();
  const its = policy.secondReader;
  const set = (key: keyof typeof its, value: unknown) => {
    onSet(['secondReader', key], value);
  };
  return (
    <Section title={t.reader.title} note={t.reader.policyHint}>
      <TextLine
        label={t.reader.url}
        value={its.url}
        locked={locked}
        fits={isAddress}
        onKeep={(url) => {
          set('url', url === '' ? undefined : url);
        }}
      />
      <TextLine
        label={t.reader.model}
        value={its.model}
        locked={locked}
        onKeep={(model) => {
          set('model', model === '' ? undefined : model);
        }}
      />
      <CheckLine
        label={t.reader.agents}
        value={its.agents}
        locked={locked}
        onKeep={(agents) => {
          set('agents', agents);
        }}
      />
      <CheckLine
        label={t.reader.sure}
        value={its.sure}
        locked={locked}
        onKeep={(sure) => {
          set('sure', sure);
        }}
      />
      <ListBox
        title={t.reader.addresses}
        note={t.reader.addressesHint}
        values={its.addresses}
        locked={locked}
        fits={(line) => /^[\w.:-]+$/.test(line)}
        onKeep={(addresses) => {
          set('addresses', addresses);
        }}
      />
    </Section>
  );
}
