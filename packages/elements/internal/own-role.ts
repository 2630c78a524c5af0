import type { LitElement, ReactiveController } from 'lit';

/** An element that follows the role of the learner. */
export interface FollowsRole extends LitElement {
  /** The role; empty where the learner has chosen none. */
  ownRole: string;
}

/**
 * Told when the learner has chosen a role; its detail is the role, empty where the choice was taken back. Bubbles up to the
 * document, where all that follow the role hear it.
 */
export const OWN_ROLE_EVENT = 'own-role';

/** What that event carries. */
export const ofRole = (detail: string): CustomEventInit<string> => ({ bubbles: true, composed: true, detail });

const followers = new Set<FollowsRole>();

/**
 * Follows the role a learner has chosen. All that do so on a page hear of a choice at once, also where each came with a
 * script of its own; what comes later takes it from those that are there. Whoever runs the course may keep it, and sets
 * `ownRole`; it is told to nobody else.
 */
export class RoleFollower implements ReactiveController {
  readonly #host: FollowsRole;

  constructor(host: FollowsRole) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const [other] = followers;
    this.#host.ownRole ||= other?.ownRole ?? '';
    followers.add(this.#host);
    document.addEventListener(OWN_ROLE_EVENT, this.#heard);
  }

  hostDisconnected(): void {
    followers.delete(this.#host);
    document.removeEventListener(OWN_ROLE_EVENT, this.#heard);
  }

  readonly #heard = ({ detail }: Event & { readonly detail?: unknown }): void => {
    if (typeof detail === 'string') this.#host.ownRole = detail;
  };
}
