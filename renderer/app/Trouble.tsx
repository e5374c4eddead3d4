import type { Lang } from '../../core/contract.js';
import { MESSAGES } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { Empty } from '../ui/Field.js';

/** Instead of the window, when its data cannot be read. */
export function Trouble({ reason, lang }: { readonly reason: string; readonly lang: Lang }) {
  const t = MESSAGES[lang].app;
  return (
    <main>
      <Empty title={t.startFailed}>
        <p>{reason}</p>
        <Button
          look="primary"
          onClick={() => {
            location.reload();
          }}
        >
          {t.retry}
        </Button>
      </Empty>
    </main>
  );
}
