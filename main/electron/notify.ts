import { Notification } from 'electron';
import type { FollowUp } from '../../core/host.js';
import type { ShellTexts } from './texts.js';

/** Tells of follow-ups whose day has come; a click opens the app. The window lists them in any case. */
export function notifyDue(followUps: readonly FollowUp[], texts: ShellTexts, onClick: () => void): void {
  const body = followUps
    .slice(0, 4)
    .map((followUp) => [followUp.customer, followUp.text].filter((part) => part !== '').join(': '))
    .join('\n');
  notify(texts.due(followUps.length), body, onClick);
}

/** @param body shown by the system; it never leaves the machine. */
export function notify(title: string, body: string, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  notification.on('click', onClick);
  notification.show();
}
