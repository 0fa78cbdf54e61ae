import type { Transport } from "./transport.ts";

/** How often, and how far apart in milliseconds, a question is asked again. */
const patience = { attempts: 30, pauseMs: 50 };

/**
 * A transport that asks again where an image vanished while podman was looking at all of them: it then refuses lists
 * and inspections of other images with 500. What was asked about an image that is itself missing is answered at once.
 */
export function withoutTornAnswers(transport: Transport): Transport {
  return {
    ...transport,
    async request(method, path, options) {
      for (let attempt = 1; ; attempt++) {
        const reply = await transport.request(method, path, options);
        if (method !== "GET" || reply.status !== 500 || attempt > patience.attempts || !isTorn(reply.body))
          return reply;
        await new Promise((resolve) => setTimeout(resolve, patience.pauseMs));
      }
    },
  };
}

function isTorn(body: Uint8Array): boolean {
  return /reading image .*(?:locating image|image not known)/s.test(new TextDecoder().decode(body));
}
