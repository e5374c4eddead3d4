import { givenName, personName } from '../entities/names.js';

const tidy = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').slice(0, 200);

/** The name to greet with: "María José Pérez" → "María José", "GÓMEZ, ANA" → "Ana"; empty when there is none. */
export const firstName = (fullName: string): string => givenName(tidy(fullName));

/** What is left of a full name after the first; empty when nothing is. */
export const lastName = (fullName: string): string => personName(tidy(fullName))?.family ?? '';
