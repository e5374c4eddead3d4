// Turns the secrets that are there into what electron-builder reads, as lines for GitHub's environment file; says on standard error what is
// not signed and why. Nothing secret is printed but into that file.
//   node main/setup/pack/signing.mjs linux|windows|mac
const [system] = process.argv.slice(2);
const env = (name) => (process.env[name] ?? '').trim();
const lines = [];
const say = (text) => console.error(`[signing] ${text}`);

function certificate(link, password, what) {
  if (env(link) === '' || env(password) === '') {
    // Without this electron-builder looks through the keychain for any certificate.
    lines.push('CSC_IDENTITY_AUTO_DISCOVERY=false');
    say(`${what} is NOT signed: ${link} or ${password} is not set`);
    return false;
  }
  lines.push(`CSC_LINK=${env(link)}`, `CSC_KEY_PASSWORD=${env(password)}`);
  say(`${what} will be signed`);
  return true;
}

if (system === 'mac') {
  const signed = certificate('MAC_CERTIFICATE', 'MAC_CERTIFICATE_PASSWORD', 'the app for macOS');
  const apple = ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'];
  const missing = apple.filter((name) => env(name) === '');
  // electron-builder notarises by itself when it finds these three.
  if (signed && missing.length === 0) lines.push(...apple.map((name) => `${name}=${env(name)}`));
  else say(`it is NOT notarised: ${signed ? `${missing.join(', ')} not set` : 'it is not signed'}`);
} else if (system === 'windows') certificate('WIN_CERTIFICATE', 'WIN_CERTIFICATE_PASSWORD', 'the app for Windows');
else if (system === 'linux') say('Linux packages are not signed; their checksums and provenance are published');
else {
  console.error('signing: linux, windows or mac');
  process.exit(2);
}
if (lines.length > 0) console.log(lines.join('\n'));
