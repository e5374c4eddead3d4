import { VERSION } from '../format.js';

/** Raised whenever the same files would be compiled to other bytes within one version of the format. */
const COMPILER = 1;

/** What compiled bytes depend on beside the dictionary's own files: those kept under another name are of no use. */
export const COMPILED_AS = `${VERSION}.${COMPILER}`;
