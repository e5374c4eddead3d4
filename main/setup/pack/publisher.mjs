// Who publishes Relee: `author` and `homepage` of package.json, and nowhere else. Both packages for Linux and the page on security take them from there.

/** Names that nobody can own (RFC 2606). */
const NOBODYS = /(?:^|[.@/])[\w-]+\.(?:example|invalid|test)\/?$/;

/**
 * @param {{ author?: string | { name?: string, email?: string }, homepage?: string }} packageJson
 * @returns {string[]} in words, what is still nobody's.
 */
export function unclaimed({ author, homepage }) {
  const email = typeof author === 'object' ? (author.email ?? '') : '';
  return [
    ...(NOBODYS.test(email)
      ? [`author in package.json is a placeholder (${email}): the publisher puts a name and an address that is read`]
      : []),
    ...(NOBODYS.test(homepage ?? '')
      ? [`homepage in package.json is a placeholder (${homepage}): the publisher puts a page of theirs`]
      : []),
  ];
}
