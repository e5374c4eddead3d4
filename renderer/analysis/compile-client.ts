export interface ToCompiler {
  readonly aff: string;
  readonly dic: string;
}
/** `no-words`: the files are no Hunspell dictionary. */
export type FromCompiler = { readonly compiled: string } | { readonly fault: 'too-large' | 'no-words' };

export interface CompilerPort {
  postMessage(message: ToCompiler): void;
  onmessage: ((event: { readonly data: FromCompiler }) => void) | null;
  onerror: ((event: never) => void) | null;
  terminate(): void;
}

/** A dictionary that takes longer is given up, in milliseconds; the largest ones take a tenth. */
const PATIENCE = 180_000;

/** @returns the compiled dictionary in base64, or why there is none. Never rejects. */
export function compileDictionary(start: () => CompilerPort, texts: ToCompiler): Promise<FromCompiler> {
  return new Promise((done) => {
    const worker = start();
    const end = (answer: FromCompiler): void => {
      clearTimeout(timer);
      worker.terminate();
      done(answer);
    };
    const timer = setTimeout(() => {
      end({ fault: 'too-large' });
    }, PATIENCE);
    worker.onmessage = ({ data }) => {
      end(data);
    };
    // Out of memory ends a worker.
    worker.onerror = () => {
      end({ fault: 'too-large' });
    };
    worker.postMessage({ aff: texts.aff, dic: texts.dic });
  });
}
