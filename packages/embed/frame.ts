import type { LitElement, PropertyDeclaration } from 'lit';
import { Hiding } from '@throughline/elements/internal/hiding.js';
import { keepFocus } from '@throughline/elements/internal/keep-focus.js';
import { openTo, whenReached } from '@throughline/elements/internal/reached.js';
import { faultsOf } from './check.js';
import { copyContents, type InnerTag } from './copy.js';
import { told } from './faults.js';

/** What the frames of one script share. */
export interface Kit {
  readonly version: string;
  readonly innerTag: InnerTag;
  readonly sheet: CSSStyleSheet;
}

/** What a frame shows. */
export interface Framed {
  readonly tag: string;
  readonly element: CustomElementConstructor;
  /** The class by which the shared sheet knows it; empty where it needs none. */
  readonly kind: string;
}

/** Attributes that belong to the box in the page, and are not passed on. */
const OF_THE_BOX = ['class', 'style', 'slot', 'part', 'hidden', 'lang', 'dir', 'tabindex'];

/** Terms stand in a sentence. */
const INLINE = ['tl-glossary-term'];

/** Properties that an element takes; those it keeps for itself are no business of the page. */
const propertiesOf = (element: CustomElementConstructor): readonly string[] => {
  const { elementProperties } = element as unknown as Partial<Pick<typeof LitElement, 'elementProperties'>>;
  return [...(elementProperties ?? new Map<PropertyKey, PropertyDeclaration>())].flatMap(([name, { state }]) =>
    typeof name === 'string' && state !== true ? [name] : [],
  );
};

/**
 * The element as a page meets it: a frame that shows a copy of its markup, brought to life, in a shadow root where no
 * rule of the page reaches. The page's own nodes stay as they are; what changes in them is copied again.
 *
 * @csspart frame - Everything in the box.
 * @csspart element - The element: for a question, its card.
 * @csspart fault - What an author is told of markup that cannot work.
 */
export const framed = ({ tag, element: real, kind }: Framed, kit: Kit): CustomElementConstructor => {
  const properties = propertiesOf(real);
  // What hides words in ways of its own hears of links itself, later than its frame does.
  const hides = real.prototype instanceof Hiding;
  const made = (): HTMLElement => {
    const element = document.createElement(kit.innerTag(tag) ?? tag);
    element.part.add('element');
    element.className = kind;
    return element;
  };

  class Frame extends HTMLElement {
    static readonly version = kit.version;

    static {
      for (const name of properties)
        Object.defineProperty(this.prototype, name, {
          configurable: true,
          enumerable: true,
          get(this: Frame): unknown {
            return Reflect.get(this.#inner, name);
          },
          set(this: Frame, value: unknown) {
            Reflect.set(this.#inner, name, value);
          },
        });
    }

    readonly #guard = document.createElement(INLINE.includes(tag) ? 'span' : 'div');
    #inner = made();
    readonly #says = document.createElement('span');
    readonly #changes = new MutationObserver(records => {
      this.#mirror(records);
    });
    readonly #said = new Set<string>();
    #copied = false;
    #unheard: (() => void) | undefined;

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [kit.sheet];
      this.#guard.className = INLINE.includes(tag) ? 'guard inline' : 'guard';
      this.#guard.part.add('frame');
      this.#says.part.add('fault');
      Object.assign(this.#says, { className: 'fault', lang: 'en', dir: 'ltr' });
      this.#says.setAttribute('role', 'note');
      this.#guard.append(this.#says);
      root.append(this.#guard);
      keepFocus(root);
      // What a framework set before the definition came.
      for (const name of properties.filter(each => Object.hasOwn(this, each))) {
        const value: unknown = Reflect.get(this, name);
        Reflect.deleteProperty(this, name);
        Reflect.set(this.#inner, name, value);
      }
    }

    connectedCallback(): void {
      this.#guard.dir = getComputedStyle(this).direction;
      if (!this.#copied) {
        this.#copied = true;
        this.#copy();
        this.#changes.observe(this, { attributes: true, childList: true, characterData: true, subtree: true });
      }
      if (!hides) this.#unheard = whenReached(this.#guard, place => openTo(this.#guard, place));
      this.#check();
    }

    disconnectedCallback(): void {
      this.#unheard?.();
    }

    #mirror(records: readonly MutationRecord[]): void {
      for (const { target, attributeName } of records)
        if (target === this && attributeName !== null) this.#copyAttribute(attributeName);
      if (records.some(({ target, type }) => target !== this || type === 'childList')) {
        // What takes no properties completes its markup once, when it comes.
        if (properties.length === 0) {
          this.#inner.remove();
          this.#inner = made();
        }
        this.#copy();
      }
      this.#check();
    }

    /** An element that comes finds all its markup in it. */
    #copy(): void {
      for (const { name } of this.attributes) this.#copyAttribute(name);
      this.#inner.replaceChildren(copyContents(this, kit.innerTag));
      if (!this.#inner.parentNode) this.#guard.append(this.#inner);
    }

    #copyAttribute(name: string): void {
      if (OF_THE_BOX.includes(name)) return;
      const value = this.getAttribute(name);
      if (value === null) this.#inner.removeAttribute(name);
      else this.#inner.setAttribute(name, value);
    }

    /** A task later: who makes elements by script gives them all they need in one. */
    #check(): void {
      setTimeout(() => {
        if (!this.isConnected) return;
        const place = `<${tag}${this.id === '' ? '' : ` id="${this.id}"`}>`;
        const found = faultsOf(this);
        this.#says.replaceChildren(
          ...found.map(({ code, what, why, cure }) => {
            const line = document.createElement('span');
            const head = document.createElement('b');
            head.textContent = `${code} ${place}: `;
            line.append(head, `${what} ${why} ${cure}`);
            return line;
          }),
        );
        for (const line of found.map(fault => told(place, fault)).filter(each => !this.#said.has(each))) {
          this.#said.add(line);
          console.error(line);
        }
      });
    }
  }

  return Frame;
};
