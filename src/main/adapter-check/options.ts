/** Options of `plimsoll adapter check`. */
export interface AdapterCheckOptions {
  readonly private?: boolean;
  /** Seconds that one operation may take. */
  readonly timeout: number;
}
