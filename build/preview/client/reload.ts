/** Loads the page again when the course was saved. */
const events = new EventSource('/events');
let version: string | undefined;
events.addEventListener('version', event => {
  const { data } = event as MessageEvent<string>;
  // The first word only says which version this page shows; a server that was started anew counts as a change.
  if (version !== undefined && version !== data) location.reload();
  version = data;
});
// An open stream would hold one of the few connections that a browser allows to a host.
addEventListener('pagehide', () => events.close());
