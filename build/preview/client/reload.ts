/** Loads the page again when the course was saved. */
const events = new EventSource('/events');
let version: string | undefined;
events.addEventListener('version', event => {
  const { data } = event as MessageEvent<string>;
  // The first word only says which version this page shows; a server that was started anew counts as a change.
  if (version !== undefined && version !== data) reload();
  version = data;
});
// An open stream would hold one of the few connections that a browser allows to a host.
addEventListener('pagehide', () => events.close());

/** The course hears first that it is left, so that the platform has its record before the page asks for it again. */
function reload(): void {
  const course = document.querySelector<HTMLIFrameElement>('iframe#course');
  const again = () => {
    location.replace(sameLearner());
  };
  if (!course?.src || course.contentDocument?.URL === 'about:blank') again();
  else {
    course.addEventListener('load', again, { once: true });
    course.src = 'about:blank';
  }
}

/** This page again; who was launched as a new learner goes on, because a new launch would clear what they did. */
function sameLearner(): URL {
  const address = new URL(location.href);
  if (address.searchParams.get('as') === 'new') address.searchParams.set('as', 'returning');
  return address;
}
