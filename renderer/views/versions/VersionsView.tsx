import { useMemo, useState } from 'react';
import type { SavedVersion } from '../../../core/host.js';
import type { Reply } from '../../../core/library/types.js';
import { fold } from '../../../core/text/fold.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Compared, replyText } from '../../ui/Compared.js';
import { Empty, PageHead } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import { Windowed } from '../../ui/Windowed.js';
import styles from './versions.module.css';

interface VersionsViewProps {
  /** Newest first; null while they are being read. */
  readonly versions: readonly SavedVersion[] | null;
  /** The replies as they are now, by id. */
  readonly replies: ReadonlyMap<string, Reply>;
  /** The policy's text as it is now; null in the history of a library. */
  readonly policy: string | null;
  readonly onRestore: (version: SavedVersion) => Promise<boolean>;
  readonly onBack: () => void;
}

const ROW = 46;

/** Every saved version: who, when, what changed since, and the way back; also of what was deleted. */
export function VersionsView({ versions, replies, policy, onRestore, onBack }: VersionsViewProps) {
  const { t, locale } = useWords();
  const words = t.files.versions;
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<SavedVersion | null>(null);
  const wanted = fold(query.trim());
  const all = useMemo(() => (versions ?? []).map((version, i) => ({ version, content: contentOf(versions ?? [], i) })), [versions]);
  const shown = useMemo(
    () =>
      all.filter(
        ({ version, content }) =>
          wanted === '' ||
          fold(`${content.reply?.title ?? ''} ${version.by} ${version.machine} ${content.reply?.body ?? ''}`).includes(wanted),
      ),
    [all, wanted],
  );
  const date = useMemo(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }), [locale]);
  const at = shown.findIndex(({ version }) => version === picked);
  return (
    <main className={styles['page']}>
      <PageHead title={policy === null ? words.title : words.policyTitle} note={words.note}>
        <Button onClick={onBack}>{words.back}</Button>
      </PageHead>
      {versions === null ? (
        <Empty title={words.reading} />
      ) : versions.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <div className={styles['columns']}>
          <div className={styles['list']}>
            {policy === null && (
              <p className={styles['filter']}>
                <Icon name="search" size={14} />
                <input
                  aria-label={words.search}
                  placeholder={words.search}
                  value={query}
                  onChange={(e) => {
                    setQuery(e.target.value);
                  }}
                />
              </p>
            )}
            <div className={styles['rows']}>
              <Windowed
                id="versions-list"
                label={words.title}
                count={shown.length}
                rowHeight={ROW}
                selected={at}
                onSelect={(i) => {
                  setPicked(shown[i]?.version ?? null);
                }}
                renderRow={(i) => {
                  const one = shown[i];
                  return one ? (
                    <div className={styles['version']}>
                      <p>
                        <b>{policy === null ? (one.content.reply?.title ?? one.version.id) : words.policyVersion}</b>
                        {one.version.reply === null && policy === null && <span className={styles['removed']}>{words.removed}</span>}
                      </p>
                      <p>
                        {[
                          date.format(new Date(one.version.at)),
                          one.version.first ? words.before : one.version.by || words.nobody,
                          one.version.machine,
                        ].join(' · ')}
                      </p>
                    </div>
                  ) : null;
                }}
              />
            </div>
          </div>
          <div className={styles['detail']}>
            {at < 0 ? (
              <Empty title={words.pick} />
            ) : (
              <Comparison
                key={`${picked?.id} ${picked?.at}`}
                one={shown[at]?.content as SavedVersion}
                now={policy ?? replyText(replies.get(picked?.id ?? '') ?? null)}
                onRestore={onRestore}
              />
            )}
          </div>
        </div>
      )}
    </main>
  );
}

/** What a version holds; of a deletion, what was deleted. */
function contentOf(versions: readonly SavedVersion[], index: number): SavedVersion {
  const version = versions[index] as SavedVersion;
  return version.reply !== null || version.text !== null
    ? version
    : (versions.slice(index + 1).find(({ id, reply }) => id === version.id && reply !== null) ?? version);
}

function Comparison({
  one,
  now,
  onRestore,
}: {
  readonly one: SavedVersion;
  readonly now: string;
  readonly onRestore: VersionsViewProps['onRestore'];
}) {
  const { t } = useWords();
  const words = t.files.versions;
  const [busy, setBusy] = useState(false);
  const then = one.text ?? replyText(one.reply);
  const same = then === now;
  return (
    <section aria-label={words.comparison}>
      <p className={styles['legend']}>
        {same ? (
          words.same
        ) : (
          <>
            <del>{words.onlyThen}</del> <ins>{words.onlyNow}</ins>
          </>
        )}
      </p>
      <Compared before={then} after={now} />
      <Button
        look="primary"
        disabled={same || busy || then === ''}
        onClick={() => {
          setBusy(true);
          void onRestore(one).finally(() => {
            setBusy(false);
          });
        }}
      >
        {words.restore}
      </Button>
    </section>
  );
}
