import type { RefObject } from 'react';
import type { DraftHandle } from '../draft/editor.js';
export function Panels(_props: { readonly draft: RefObject<DraftHandle | null> }) { return null; }
