/** Where a command writes, and what the reader is. */
export interface Console {
  out(text: string): void;
  error(text: string): void;
  readonly isTerminal: boolean;
  readonly color: boolean;
}
