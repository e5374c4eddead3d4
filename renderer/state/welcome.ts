/** What is asked at the first start; kept like any form's text until it is answered or skipped. */
export interface WelcomeAnswers {
  /** The agent's name, which signs replies. */
  readonly name: string;
  /** The shop's name, for the policy of a team that has none yet. */
  readonly shop: string;
  /** Path of the team's shared library. */
  readonly team: string;
}

/** The form's key among the texts that were not saved yet. */
export const WELCOME = 'welcome';

const EMPTY: WelcomeAnswers = { name: '', shop: '', team: '' };

/** @param kept what the form kept; anything else reads as nothing answered yet. */
export function parseAnswers(kept: string | undefined): WelcomeAnswers {
  try {
    const value = JSON.parse(kept ?? '{}') as Partial<Record<keyof WelcomeAnswers, unknown>>;
    const text = (key: keyof WelcomeAnswers): string => (typeof value[key] === 'string' ? value[key] : '');
    return { name: text('name'), shop: text('shop'), team: text('team') };
  } catch {
    return EMPTY;
  }
}
