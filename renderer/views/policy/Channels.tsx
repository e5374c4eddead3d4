import { CHANNELS, LANGS, type Channel } from '../../../core/contract.js';
import { useWords } from '../../i18n/index.js';
import { Select } from '../../ui/Field.js';
import { CheckLine, Line, NumberLine, Section, TextLine, type PartProps } from './parts.js';

interface ChannelsProps extends PartProps {
  readonly channel: Channel;
  readonly onChannel: (channel: Channel) => void;
}

/** What one channel takes, and how its replies begin and end. */
export function Channels({ policy, locked, onSet, channel, onChannel }: ChannelsProps) {
  const { t } = useWords();
  const its = policy.channels[channel];
  const set = (key: string, value: unknown) => {
    onSet(['channels', channel, key], value);
  };
  return (
    <Section title={t.policy.channels}>
      <Line name={t.cases.channel}>
        <Select<Channel>
          label={t.cases.channel}
          value={channel}
          options={CHANNELS.map((value) => ({ value, name: t.channel[value] }))}
          onChange={onChannel}
        />
      </Line>
      <NumberLine
        label={t.policy.hardLimit}
        value={its.hardLimit}
        whole
        locked={locked}
        onKeep={(n) => {
          set('hardLimit', n);
        }}
      />
      <NumberLine
        label={t.policy.softLimit}
        value={its.softLimit}
        whole
        locked={locked}
        onKeep={(n) => {
          set('softLimit', n);
        }}
      />
      {(['greeting', 'closing'] as const).flatMap((key) =>
        LANGS.map((lang) => (
          <TextLine
            key={`${key}-${lang}`}
            label={`${t.policy[key]} (${t.lang[lang]})`}
            value={its[key][lang]}
            locked={locked}
            onKeep={(text) => {
              set(key, { ...its[key], [lang]: text });
            }}
          />
        )),
      )}
      <TextLine
        label={t.policy.signature}
        value={its.signature}
        locked={locked}
        onKeep={(text) => {
          set('signature', text);
        }}
      />
      {(['emoji', 'links', 'markup', 'public'] as const).map((key) => (
        <CheckLine
          key={key}
          label={t.policy.allows[key]}
          value={its[key]}
          locked={locked}
          onKeep={(value) => {
            set(key, value);
          }}
        />
      ))}
    </Section>
  );
}
