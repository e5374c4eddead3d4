import { createContext } from 'react';

/** Lets the style elements of editors through the content security policy; empty where there is none. */
export const Nonce = createContext('');
