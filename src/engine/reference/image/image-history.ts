import type { HistoryItem } from "./image.ts";

/**
 * The history of an image, newest first, as a list that shares what is older: a build of ten thousand instructions makes
 * ten thousand images, and each adds one entry to that of the image below.
 */
export interface ImageHistory {
  readonly item: HistoryItem;
  readonly older: ImageHistory | undefined;
  readonly count: number;
}

/** A history with one entry more. */
export function withItem(older: ImageHistory | undefined, item: HistoryItem): ImageHistory {
  return { item, older, count: (older?.count ?? 0) + 1 };
}

/** The entries, oldest first. Costs as many steps as there are entries. */
export function historyItems(history: ImageHistory | undefined): readonly HistoryItem[] {
  const items: HistoryItem[] = [];
  for (let at = history; at !== undefined; at = at.older) items.push(at.item);
  return items.reverse();
}
