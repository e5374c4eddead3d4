import { protocol, session } from 'electron';
import { assetHandler } from '../node/assets.js';
import { allowPermission, mayLoad } from './origin.js';

/** Must run before `ready`: a scheme of our own, with an origin and a CSP, instead of file://. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built window and grants nothing but what it needs. */
export function serveWindow(rendererDir: string): void {
  protocol.handle('app', assetHandler(rendererDir));
  // A second wall behind the page's own policy: no window of ours opens a connection, whatever gets into it.
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(allowPermission(permission, details.requestingUrl)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) => allowPermission(permission, origin));
}
