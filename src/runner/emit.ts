import type { Event } from "../vocabulary/generated/types.ts";

/** An event before it has its run and its number. */
export type EventBody = WithoutHead<Event>;
type WithoutHead<E> = E extends Event ? Omit<E, "run" | "sequence"> : never;

/** Sends events into the stream. */
export type Emit = (event: EventBody) => void;

/** Numbers the events of a run. */
export function numbered(run: string, send: (event: Event) => void): Emit {
  let sequence = 0;
  return (body) => {
    // The fields that `EventBody` leaves out are put back.
    send({ ...body, run, sequence } as Event);
    sequence += 1;
  };
}
