import type { Description } from "./descriptions.ts";
import type { Kernel } from "./kernel.ts";
import type { Process } from "./process.ts";

/** Adds an open file description; its count of references is the caller's to set. */
export function addDescription(kernel: Kernel, description: Description): number {
  const id = kernel.nextDescription++;
  kernel.descriptions.set(id, description);
  return id;
}

/** One descriptor more. */
export function retainDescription(kernel: Kernel, id: number): void {
  const description = kernel.descriptions.get(id);
  if (description !== undefined)
    kernel.descriptions.set(id, { ...description, references: description.references + 1 });
}

/** One descriptor less; the last one closes the description, and with it perhaps an end of a pipe. */
export function releaseDescription(kernel: Kernel, id: number): void {
  const description = kernel.descriptions.get(id);
  if (description === undefined) return;
  if (description.references > 1) {
    kernel.descriptions.set(id, { ...description, references: description.references - 1 });
    return;
  }
  kernel.descriptions.delete(id);
  if (description.kind !== "pipe") return;
  const pipe = kernel.pipes.get(description.pipe);
  if (pipe === undefined) return;
  const readers = pipe.readers - (description.reads ? 1 : 0);
  const writers = pipe.writers - (description.writes ? 1 : 0);
  // What was written to a fifo that nobody has opened for reading yet: its writer is still waiting in open.
  const unread = pipe.fifo !== undefined && !pipe.hadReader && pipe.buffer !== "";
  if (readers === 0 && writers === 0 && !unread) kernel.pipes.delete(description.pipe);
  else kernel.pipes.set(description.pipe, { ...pipe, readers, writers });
}

/** The lowest free descriptor from `from` on. */
export function freeDescriptor(process: Process, from: number): number {
  let descriptor = from;
  while (process.descriptors[descriptor] !== undefined) descriptor++;
  return descriptor;
}

/** Sets a descriptor to a description that has been counted for it; what it was before is closed. */
export function setDescriptor(kernel: Kernel, process: Process, descriptor: number, id: number | undefined): void {
  const before = process.descriptors[descriptor];
  const descriptors = process.descriptors.slice();
  while (descriptors.length < descriptor) descriptors.push(undefined);
  descriptors[descriptor] = id;
  process.descriptors = descriptors;
  if (before !== undefined) releaseDescription(kernel, before);
}

/** What a descriptor stands for; undefined when it is closed. */
export function descriptionOf(kernel: Kernel, process: Process, descriptor: number): Description | undefined {
  const id = process.descriptors[descriptor];
  return id === undefined ? undefined : kernel.descriptions.get(id);
}
