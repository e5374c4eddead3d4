import { useWords } from '../../i18n/index.js';
import styles from './statistics.module.css';

/** Sets a length without a style attribute, which the content security policy would refuse in markup. */
const sized = (property: 'width' | 'height', share: number) => (node: HTMLElement | null) => {
  if (node) node.style[property] = `${Math.max(share > 0 ? 1.5 : 0, share * 100)}%`;
};

/** One bar a row, its figure beside it. */
export function Bars({ values }: { readonly values: readonly { readonly key: string; readonly name: string; readonly value: number }[] }) {
  const { locale } = useWords();
  const most = Math.max(1, ...values.map((v) => v.value));
  return (
    <table className={styles['bars']}>
      <tbody>
        {values.map((v) => (
          <tr key={v.key}>
            <th scope="row" title={v.name}>
              {v.name}
            </th>
            <td>
              <span>
                <i ref={sized('width', v.value / most)} />
              </span>
            </td>
            <td>{v.value.toLocaleString(locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One column a day; each says its figure to who points at it, and the list of them to who listens. */
export function Columns({ values }: { readonly values: readonly { readonly name: string; readonly value: number }[] }) {
  const { t, locale } = useWords();
  const most = Math.max(1, ...values.map((v) => v.value));
  return (
    <figure className={styles['columnsFigure']}>
      <ul className={styles['columns']}>
        {values.map((v) => (
          <li key={v.name} title={`${v.name}: ${v.value.toLocaleString(locale)}`}>
            <i ref={sized('height', v.value / most)} />
            <span className="quiet">
              {v.name}: {v.value.toLocaleString(locale)}
            </span>
          </li>
        ))}
      </ul>
      <figcaption aria-hidden="true">
        <span>{values[0]?.name}</span>
        <span>{t.statistics.most(most)}</span>
        <span>{values.at(-1)?.name}</span>
      </figcaption>
    </figure>
  );
}
