/** Loads the page again when the course was saved. */
import { leaveCourse } from './leave.js';

const events = new EventSource('/events');
let version: string | undefined;
events.addEventListener('version', event => {
  const { data } = event as MessageEvent<string>;
  // The first word only says which version this page shows; a server that was started anew counts as a change.
  if (version !== undefined && version !== data) leaveCourse(() => location.replace(sameLearner()));
  version = data;
});
// An open stream would hold one of the few connections that a browser allows to a host.
addEventListener('pagehide', () => events.close());

/** This page again; who was launched as a new learner or in a new attempt goes on: another launch would begin again. */
function sameLearner(): URL {
  const address = new URL(location.href);
  if (address.searchParams.get('as') !== 'reviewing') address.searchParams.set('as', 'returning');
  return address;
}
