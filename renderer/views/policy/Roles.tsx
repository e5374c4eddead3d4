import { useState } from 'react';
import { rightsOf, type Member, type TeamRoles, type Who } from '../../../core/policy/roles.js';
import { useWords } from '../../i18n/index.js';
import { Select } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import { Line, ListBox, Section, type PartProps } from './parts.js';
import styles from './policy.module.css';

interface RolesProps extends PartProps {
  /** Who sits here. */
  readonly who: Who;
}

/** As people write a member: "Marta", "Marta @ PC-03", "@ PC-03". */
export const memberText = ({ name, machine }: Member): string =>
  [name ?? '', machine === undefined ? '' : `@ ${machine}`].filter((part) => part !== '').join(' ');
export function memberOf(text: string): string | Member | null {
  const at = text.indexOf('@'),
    name = (at < 0 ? text : text.slice(0, at)).trim(),
    machine = at < 0 ? '' : text.slice(at + 1).trim();
  if (machine === '') return name === '' ? null : name;
  return name === '' ? { machine } : { name, machine };
}
const asMember = (one: string | Member): Member => (typeof one === 'string' ? { name: one } : one);

/** Who may change replies and policy; only a lead changes it, and nobody takes the last of their own say away by mistake. */
export function Roles({ policy: { roles }, locked, onSet, who }: RolesProps) {
  const { t } = useWords();
  const words = t.team.rolesPart;
  const [refused, setRefused] = useState(false);
  const mine = rightsOf(roles, who);
  const shut = locked || !mine.roles;
  const keep = (patch: Partial<TeamRoles>, path: string, value: unknown): void => {
    const left = rightsOf({ ...roles, ...patch }, who);
    setRefused(!left.roles);
    if (left.roles) onSet(['roles', path], value);
  };
  const list = (key: 'leads' | 'editors' | 'agents') => (
    <ListBox
      key={key}
      title={words[key]}
      note={words.how}
      values={roles[key].map(memberText)}
      locked={shut}
      fits={(line) => memberOf(line) !== null}
      onKeep={(lines) => {
        const members = lines.flatMap((line) => memberOf(line) ?? []);
        keep({ [key]: members.map(asMember) }, key, members);
      }}
    />
  );
  return (
    <Section title={words.title} note={words.note}>
      <p className={styles['soft']}>{words.you(who.name, who.machine, mine.named ? t.team.roles[mine.role] : null)}</p>
      {mine.named && !mine.roles && !locked && <p className={styles['soft']}>{t.team.propose.rolesLocked}</p>}
      {list('leads')}
      {list('editors')}
      {list('agents')}
      <Line name={words.others}>
        <Select<TeamRoles['others']>
          label={words.others}
          disabled={shut}
          value={roles.others}
          options={(['editor', 'agent'] as const).map((value) => ({ value, name: t.team.roles[value] }))}
          onChange={(others) => {
            keep({ others }, 'others', others);
          }}
        />
      </Line>
      {refused && (
        <p className={styles['warning']} role="alert">
          <Icon name="warn" size={14} /> {words.lockout}
        </p>
      )}
    </Section>
  );
}
