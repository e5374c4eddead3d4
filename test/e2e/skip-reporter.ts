import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** The list reporter prints `-` for a skipped test, but not why: nothing here is skipped silently. */
export default class SkipReporter implements Reporter {
  private readonly reasons = new Map<string, number>();

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') return;
    const reason = result.annotations.find((annotation) => annotation.type === 'skip')?.description ?? 'no reason given';
    const line = `[${test.parent.project()?.name ?? '?'}] ${reason}`;
    this.reasons.set(line, (this.reasons.get(line) ?? 0) + 1);
  }

  onEnd(): void {
    for (const [line, count] of this.reasons) console.log(`SKIPPED ${count}: ${line}`);
  }
}
