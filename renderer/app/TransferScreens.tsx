import { useState } from 'react';
import { FORMATS } from '../../core/library/formats/index.js';
import type { GivenFile } from '../../core/library/transfer.js';
import { useWords } from '../i18n/index.js';
import { useApp, usePick } from '../state/use.js';
import { ExportView } from '../views/library/ExportView.js';
import { ImportView, type ImportState } from '../views/library/ImportView.js';
import { download } from './download.js';

const useFormats = () => {
  const { lang } = useWords();
  return FORMATS.map(({ name, about }) => ({ name, about: about[lang] }));
};

/** @param given files that were dropped on the library before this view was open. */
export function ImportScreen({ given, onBack }: { readonly given: readonly GivenFile[] | null; readonly onBack: () => void }) {
  const { actions } = useApp();
  const libraries = usePick((s) => s.libraries);
  const formats = useFormats();
  const [format, setFormat] = useState<string | null>(null);
  const [files, setFiles] = useState<readonly GivenFile[] | null>(null);
  const [state, setState] = useState<ImportState>({ kind: 'waiting' });
  const read = (what: readonly GivenFile[], as: string | null) => {
    if (what.length === 0) return;
    setFiles(what);
    setState({ kind: 'reading' });
    void actions.readImport(what, as).then((answer) => {
      setState(
        answer.type === 'arrivals'
          ? { kind: 'arrived', arrivals: answer.arrivals }
          : {
              kind: 'fault',
              code: answer.type === 'fault' ? answer.code : 'broken',
              message: answer.type === 'fault' ? answer.message : '',
            },
      );
    });
  };
  const [begun, setBegun] = useState(false);
  if (given !== null && !begun) {
    setBegun(true);
    queueMicrotask(() => {
      read(given, null);
    });
  }
  return (
    <ImportView
      state={state}
      libraries={libraries}
      formats={formats}
      format={format}
      onFormat={(name) => {
        setFormat(name);
        if (files !== null) read(files, name);
      }}
      onFiles={(what) => {
        read(what, format);
      }}
      onImport={(library, rows) => {
        const fresh = rows.map(({ reply }) => reply);
        const language = state.kind === 'arrived' ? state.arrivals.language : null;
        void actions.takeIn(library, fresh, language).then((done) => {
          if (done) onBack();
        });
      }}
      onBack={onBack}
    />
  );
}

export function ExportScreen({ onBack }: { readonly onBack: () => void }) {
  const { actions } = useApp();
  const libraries = usePick((s) => s.libraries);
  const formats = useFormats();
  return (
    <ExportView
      libraries={libraries}
      formats={formats}
      onExport={async (library, format) => {
        const answer = await actions.writeExport(library, format);
        if (answer === null) return null;
        for (const { name, bytes } of answer.files) download(name, bytes, 'application/octet-stream');
        return answer.lost;
      }}
      onBack={onBack}
    />
  );
}
