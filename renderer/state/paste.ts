/** True for what is no text: a file's bytes dropped by mistake. Looks at the first 4,000 units only. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 4_000);
  const odd = head.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  return head.includes('\0') || odd > head.length / 20;
}
