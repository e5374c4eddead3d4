/** What restoring a backup came to. */

/** What restoring a backup added. Nothing is ever taken away or written over. */
export interface RestoreReport {
  /** When the backup was made, ISO instant. */
  readonly madeAt: string;
  readonly cases: number;
  /** Among the closed cases, with those kept beside a newer text. */
  readonly closed: number;
  readonly followUps: number;
  readonly history: number;
  readonly words: number;
  /** Personal replies added; and those that differ here, which stay as they are. */
  readonly replies: number;
  readonly keptYours: number;
  /** Practice cases of the team's and attempts that were not here. */
  readonly practice: number;
  /** Libraries beside the team's and the agent's own that are open now because of the backup. */
  readonly libraries: number;
  /** The shared library that is open now because of the backup; null when the team's own stayed. */
  readonly team: string | null;
  /** Entries that made no sense to this version. */
  readonly dropped: number;
}
