import { ISO_COUNTRY, ORDER_FORM } from '../../../core/policy/policy.js';
import { useWords } from '../../i18n/index.js';
import { ListBox, Section, TextLine, type PartProps } from './parts.js';

/** Who the shop is in what customers paste, where it is, and how its order numbers look. */
export function Shop({ policy, locked, onSet }: PartProps) {
  const { t } = useWords();
  const { shop } = policy;
  return (
    <Section title={t.policy.shop} note={t.policy.shopHint}>
      <ListBox
        title={t.policy.shopNames}
        note={t.policy.shopNamesHint}
        values={shop.names}
        locked={locked}
        open={shop.names.length === 0}
        fits={(line) => line.length <= 200}
        onKeep={(names) => {
          onSet(['shop', 'names'], names);
        }}
      />
      <TextLine
        label={t.policy.country}
        value={shop.country}
        locked={locked}
        fits={(country) => ISO_COUNTRY.test(country.toUpperCase())}
        onKeep={(country) => {
          onSet(['shop', 'country'], country.toUpperCase());
        }}
      />
      <ListBox
        title={t.policy.orderForms}
        note={t.policy.orderFormsHint}
        values={shop.orderForms}
        locked={locked}
        fits={(form) => form.length <= 40 && ORDER_FORM.test(form)}
        onKeep={(forms) => {
          onSet(['shop', 'orderForms'], forms);
        }}
      />
    </Section>
  );
}
