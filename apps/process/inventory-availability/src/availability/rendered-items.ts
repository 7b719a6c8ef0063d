import type { ChannelPolicies } from './channel-policies';
import type { Known } from './projection';

/** An item as answers carry it: JSON text of its list entries. What changes with time, `asOf`, is left out of `positions`. */
export interface RenderedItem {
  /** Each an object without its closing brace. */
  positions: readonly string[];
  items: readonly string[];
}
interface Kept extends RenderedItem {
  known: Known;
  policies: ChannelPolicies;
}

const mostCharacters = 32 * 1024 * 1024;

/** Texts that are answered again while neither the item nor the policies change. When they are too many, all begin anew. */
export class RenderedItems {
  private readonly views = new Map<string, Map<string, Kept>>();
  private characters = 0;

  /** @param view everything that is asked of an item beside its SKU */
  of(view: string, sku: string, known: Known, policies: ChannelPolicies, render: () => RenderedItem): RenderedItem {
    const kept = this.views.get(view)?.get(sku);
    if (kept !== undefined && kept.known === known && kept.policies === policies) return kept;
    const rendered = render();
    this.keep(view, sku, { ...rendered, known, policies });
    return rendered;
  }

  private keep(view: string, sku: string, kept: Kept): void {
    if (this.characters > mostCharacters) {
      this.views.clear();
      this.characters = 0;
    }
    this.characters += [view, sku, ...kept.positions, ...kept.items].reduce((sum, text) => sum + text.length, 0);
    const skus = this.views.get(view);
    if (skus) skus.set(sku, kept);
    else this.views.set(view, new Map([[sku, kept]]));
  }
}
