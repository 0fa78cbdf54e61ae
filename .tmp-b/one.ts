import { createReferenceEngine } from "../src/engine/reference/engine.ts";
import { referenceEnvironment, referenceOptions } from "../src/main/engines.ts";
const engine = createReferenceEngine(referenceEnvironment, referenceOptions());
for (const n of [Number(process.argv[2])]) for (const kind of [process.argv[3]]) {
  const s: any = engine.open({namespace:"x",seed:1,files:new Map()});
  const df = "FROM ((image.shell))\n" + Array.from({length:n},(_, i)=>kind.replace("%",String(i))).join("\n")+"\n";
  const t = performance.now();
  const o: any = s.apply({op:"build",as:"i",context:{entries:[{path:"Dockerfile",type:"file",content:df}]}});
  const b = performance.now();
  console.log(n, kind, o.status, o.message??o.kind??o.value?.steps.length, Math.round(b-t), Math.round(process.memoryUsage().heapUsed/1e6)+"MB");
process.exit(0)
}
