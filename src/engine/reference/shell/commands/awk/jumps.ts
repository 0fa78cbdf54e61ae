/** A statement that leaves others: thrown, and caught by what it leaves. */
export class Jump extends Error {
  readonly to: "next" | "nextfile" | "exit" | "break" | "continue" | "return";
  constructor(to: Jump["to"]) {
    super(to);
    this.to = to;
  }
}

/** One of each, made once: a jump carries nothing but its kind. */
export const jumps: { readonly [To in Jump["to"]]: Jump } = {
  next: new Jump("next"),
  nextfile: new Jump("nextfile"),
  exit: new Jump("exit"),
  break: new Jump("break"),
  continue: new Jump("continue"),
  return: new Jump("return"),
};
