import type { LitElement, ReactiveController } from 'lit';

/** An element that follows the role of the learner. */
export interface FollowsRole extends LitElement {
  /** The role; empty where the learner has chosen none. */
  ownRole: string;
}

const followers = new Set<FollowsRole>();

/**
 * The role a learner has chosen. All that follow it on a page hear of a choice at once by the event `own-role`, also where
 * each came with a script of its own; what comes later takes it from those that are there. Whoever runs the course may
 * keep it, and sets `ownRole`; it is told to nobody else.
 */
export class OwnRole implements ReactiveController {
  readonly #host: FollowsRole;

  constructor(host: FollowsRole) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const [other] = followers;
    this.#host.ownRole ||= other?.ownRole ?? '';
    followers.add(this.#host);
    document.addEventListener('own-role', this.#heard);
  }

  hostDisconnected(): void {
    followers.delete(this.#host);
    document.removeEventListener('own-role', this.#heard);
  }

  /** The learner chooses a role, or takes the choice back. */
  choose(role: string): void {
    this.#host.dispatchEvent(new CustomEvent('own-role', { bubbles: true, composed: true, detail: role }));
  }

  readonly #heard = ({ detail }: Event & { readonly detail?: unknown }): void => {
    if (typeof detail === 'string') this.#host.ownRole = detail;
  };
}
