/** `good` within the goal, `late` past it, `over` past the limit. Times in hours. */
export function clockState(
  hours: number,
  goal: { readonly goalHours: number; readonly limitHours: number | null },
): 'good' | 'late' | 'over' {
  if (goal.limitHours !== null && hours > goal.limitHours) return 'over';
  return hours > goal.goalHours ? 'late' : 'good';
}

/** Hours and minutes, with whole days before them: 00:42, 3 d 04:10. */
export function clockText(minutes: number, days: (n: number) => string): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const whole = Math.floor(minutes / 1_440);
  const rest = minutes % 1_440;
  return `${whole > 0 ? `${days(whole)} ` : ''}${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}
