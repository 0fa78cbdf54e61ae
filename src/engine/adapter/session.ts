import type { Content, Outcome } from "../../vocabulary/generated/types.ts";
import type { Operation } from "../../vocabulary/operation.ts";
import { rejected } from "../../vocabulary/outcome.ts";
import type { ApplyOptions, Pending, Session } from "../engine.ts";
import { bytesOfContent } from "../shared/content.ts";
import type { Call, InputSink } from "./call.ts";
import { expectsInput, givenUp, limitMs } from "./patience.ts";

export interface SessionOptions {
  /** A wait, attach or follow that has not answered after this is blocked, when the caller says no other time. */
  readonly blocksAfterMs: number;
  /** Limit of everything else, when the caller gives none. */
  readonly deadlineMs: number;
  /** Does one operation; what it throws is a lost engine or a bug. */
  perform(operation: Operation, call: Call): Promise<Outcome>;
  /** Removes what the session made; one line for each object that is still there. */
  cleanUp(): Promise<readonly string[]>;
}

/** An operation under way. */
interface Task {
  readonly operation: Operation;
  /** Resolves when the engine has accepted it, or when it has ended. */
  readonly begun: Promise<void>;
  readonly finished: Promise<Outcome>;
  readonly sink: Promise<InputSink | undefined>;
  /** Whether input is expected that has not ended. */
  readonly inputOpen: () => boolean;
  inputClosed(): void;
  cancel(): void;
}

/** One client of an engine: each operation is a task; `apply` waits for it, `begin` for its acceptance. */
export function createSession(options: SessionOptions): Session {
  const tasks = new Set<Task>();

  const start = (operation: Operation, signal: AbortSignal | undefined): Task => {
    const task = startTask(options, operation, signal);
    tasks.add(task);
    void task.finished.then(
      () => tasks.delete(task),
      () => tasks.delete(task),
    );
    return task;
  };

  return {
    async apply(operation, applyOptions = {}) {
      const task = start(operation, applyOptions.signal);
      const outcome = await patiently(task, applyOptions, options);
      if (outcome !== undefined) return outcome;
      task.cancel();
      await task.finished.catch(() => undefined);
      return givenUp(task.operation, options.deadlineMs);
    },
    async begin(operation, applyOptions = {}) {
      const task = start(operation, applyOptions.signal);
      await task.begun;
      return pendingOf(task, options);
    },
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    async close() {
      for (const task of tasks) task.cancel();
      await Promise.allSettled([...tasks].map((task) => task.finished));
      return options.cleanUp();
    },
  };
}

function pendingOf(task: Task, options: SessionOptions): Pending {
  return {
    async outcome(applyOptions = {}) {
      return (await patiently(task, applyOptions, options)) ?? givenUp(task.operation, options.deadlineMs);
    },
    async input(data: Content, close: boolean) {
      // What takes no input never offers a sink; waiting for one would last as long as the operation.
      if (!expectsInput(task.operation)) return rejected("wrong-state", "the operation takes no input");
      const sink = await task.sink;
      if (sink === undefined) return rejected("wrong-state", "the operation takes no input");
      const bytes = bytesOfContent(data);
      if (bytes.length > 0) sink.write(bytes);
      if (close) {
        sink.close();
        task.inputClosed();
      }
      return { status: "ok", value: {} };
    },
  };
}

function startTask(options: SessionOptions, operation: Operation, signal: AbortSignal | undefined): Task {
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  if (signal?.aborted === true) cancel();
  signal?.addEventListener("abort", cancel, { once: true });
  let accept = (): void => undefined;
  const accepted = new Promise<void>((resolve) => {
    accept = resolve;
  });
  let offer = (_: InputSink | undefined): void => undefined;
  const sink = new Promise<InputSink | undefined>((resolve) => {
    offer = resolve;
  });
  let inputOpen = expectsInput(operation);
  const call: Call = {
    verb: operation.op,
    signal: controller.signal,
    accepted: () => accept(),
    feeds: (found) => offer(found),
  };
  const finished = options.perform(operation, call).finally(() => {
    signal?.removeEventListener("abort", cancel);
    offer(undefined);
  });
  const ended = finished.then(
    () => undefined,
    () => undefined,
  );
  return {
    operation,
    begun: Promise.race([accepted, ended]),
    finished,
    sink,
    inputOpen: () => inputOpen,
    inputClosed() {
      inputOpen = false;
    },
    cancel,
  };
}

/** The outcome, if it comes in time. */
async function patiently(task: Task, asked: ApplyOptions, options: SessionOptions): Promise<Outcome | undefined> {
  const limit = limitMs({ operation: task.operation, inputOpen: task.inputOpen() }, asked, options);
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limit);
  });
  try {
    return await Promise.race([task.finished, expired]);
  } finally {
    clearTimeout(timer);
  }
}
