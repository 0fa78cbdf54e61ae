/** The program is gone, cannot be started or does not speak the protocol: nothing more can be asked of it. */
export class EngineLost extends Error {
  override readonly name = "EngineLost";
}

/** One answer is not what the protocol says; the next may be. Its text names the message, the field and what was expected. */
export class WrongAnswer extends Error {
  override readonly name = "WrongAnswer";
}
