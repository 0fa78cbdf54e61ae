// @ts-nocheck
/* Generated from spec/schema by `npm run generate`; do not edit. */
"use strict";
export const validateCliMap = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"CLI map","type":"object","additionalProperties":false,"required":["cli","name","command","dialects","claims","errors","commands"],"properties":{"cli":{"const":"v1"},"name":{"type":"string","pattern":"."},"command":{"type":"array","minItems":1,"items":{"type":"string","pattern":"."}},"environment":{"type":"object","additionalProperties":{"type":"string"}},"unset":{"type":"array","items":{"type":"string"}},"dialects":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Dialect"}},"claims":{"type":"array","items":{"type":"string"}},"lacks":{"type":"array","items":{"type":"string"}},"copies":{"type":"object","additionalProperties":false,"properties":{"links":{"type":"boolean"},"owners":{"type":"boolean"}}},"attachMs":{"type":"integer","minimum":0},"errors":{"$ref":"#/definitions/Errors"},"commands":{"type":"object","additionalProperties":false,"required":["create","start","start-attached","wait","rm","exec","logs","diff","inspect","ps","images","image-inspect","tag","rmi","load","stop","kill","version"],"properties":{"create":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"name":{"$ref":"#/definitions/Words"},"env":{"$ref":"#/definitions/Words"},"workdir":{"$ref":"#/definitions/Words"},"user":{"$ref":"#/definitions/Words"},"label":{"$ref":"#/definitions/Words"},"hostname":{"$ref":"#/definitions/Words"},"init":{"$ref":"#/definitions/Words"},"readOnly":{"$ref":"#/definitions/Words"},"tmpfs":{"$ref":"#/definitions/Words"},"mount":{"$ref":"#/definitions/Words"},"volume":{"$ref":"#/definitions/Words"},"volumesFrom":{"$ref":"#/definitions/Words"},"restart":{"$ref":"#/definitions/Words"},"memory":{"$ref":"#/definitions/Words"},"stopSignal":{"$ref":"#/definitions/Words"},"stopTimeout":{"$ref":"#/definitions/Words"},"healthCmd":{"$ref":"#/definitions/Words"},"healthArgv":{"$ref":"#/definitions/Words"},"healthInterval":{"$ref":"#/definitions/Words"},"healthTimeout":{"$ref":"#/definitions/Words"},"healthStartPeriod":{"$ref":"#/definitions/Words"},"healthRetries":{"$ref":"#/definitions/Words"},"noHealthcheck":{"$ref":"#/definitions/Words"},"capAdd":{"$ref":"#/definitions/Words"},"capDrop":{"$ref":"#/definitions/Words"},"expose":{"$ref":"#/definitions/Words"},"network":{"$ref":"#/definitions/Words"},"pid":{"$ref":"#/definitions/Words"},"ipc":{"$ref":"#/definitions/Words"},"autoRemove":{"$ref":"#/definitions/Words"},"tty":{"$ref":"#/definitions/Words"},"stdin":{"$ref":"#/definitions/Words"},"stdinOnce":{"$ref":"#/definitions/Words"},"entrypoint":{"$ref":"#/definitions/Words"},"image":{"$ref":"#/definitions/Words"},"cmd":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"start":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"start-attached":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"stdin":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"stop":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"timeout":{"$ref":"#/definitions/Words"},"signal":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"restart":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"timeout":{"$ref":"#/definitions/Words"},"signal":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"kill":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"signal":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"pause":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"unpause":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"rename":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"name":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"wait":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"condition":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"rm":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"force":{"$ref":"#/definitions/Words"},"volumes":{"$ref":"#/definitions/Words"},"link":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"exec":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"env":{"$ref":"#/definitions/Words"},"workdir":{"$ref":"#/definitions/Words"},"user":{"$ref":"#/definitions/Words"},"tty":{"$ref":"#/definitions/Words"},"stdin":{"$ref":"#/definitions/Words"},"ttyStdin":{"$ref":"#/definitions/Words"},"detach":{"$ref":"#/definitions/Words"},"container":{"$ref":"#/definitions/Words"},"cmd":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"attach":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"stdin":{"$ref":"#/definitions/Words"},"logs":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"logs":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"tail":{"$ref":"#/definitions/Words"},"since":{"$ref":"#/definitions/Words"},"until":{"$ref":"#/definitions/Words"},"follow":{"$ref":"#/definitions/Words"},"timestamps":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"top":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"args":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"stats":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"diff":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"export":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"to":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"copy-in":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"source":{"$ref":"#/definitions/Words"},"path":{"$ref":"#/definitions/Words"},"archive":{"$ref":"#/definitions/Words"},"followLink":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"copy-out":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"path":{"$ref":"#/definitions/Words"},"to":{"$ref":"#/definitions/Words"},"archive":{"$ref":"#/definitions/Words"},"followLink":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"copy-from":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"path":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"copy-to":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"path":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"ps":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"all":{"$ref":"#/definitions/Words"},"filter":{"$ref":"#/definitions/Words"},"limit":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"inspect":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"size":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"update":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"memory":{"$ref":"#/definitions/Words"},"memorySwap":{"$ref":"#/definitions/Words"},"restart":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"commit":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/Words"},"reference":{"$ref":"#/definitions/Words"},"change":{"$ref":"#/definitions/Words"},"author":{"$ref":"#/definitions/Words"},"message":{"$ref":"#/definitions/Words"},"pause":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"build":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"file":{"$ref":"#/definitions/Words"},"target":{"$ref":"#/definitions/Words"},"buildArg":{"$ref":"#/definitions/Words"},"noCache":{"$ref":"#/definitions/Words"},"cacheFrom":{"$ref":"#/definitions/Words"},"label":{"$ref":"#/definitions/Words"},"platform":{"$ref":"#/definitions/Words"},"tag":{"$ref":"#/definitions/Words"},"context":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"tag":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/Words"},"reference":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"rmi":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/Words"},"force":{"$ref":"#/definitions/Words"},"noPrune":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"images":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"all":{"$ref":"#/definitions/Words"},"filter":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"image-inspect":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"history":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"load":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"save":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/Words"},"to":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"import":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"reference":{"$ref":"#/definitions/Words"},"change":{"$ref":"#/definitions/Words"},"message":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"volume-create":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"name":{"$ref":"#/definitions/Words"},"driver":{"$ref":"#/definitions/Words"},"label":{"$ref":"#/definitions/Words"},"option":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"volume-inspect":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"volume":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"volume-ls":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"filter":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"volume-rm":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"volume":{"$ref":"#/definitions/Words"},"force":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"container-prune":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"filter":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"image-prune":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"all":{"$ref":"#/definitions/Words"},"filter":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"volume-prune":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"all":{"$ref":"#/definitions/Words"},"filter":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"build-prune":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"all":{"$ref":"#/definitions/Words"},"filter":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"events":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"since":{"$ref":"#/definitions/Words"},"until":{"$ref":"#/definitions/Words"},"now":{"$ref":"#/definitions/Words"},"filter":{"$ref":"#/definitions/Words"},"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"version":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}},"info":{"type":"object","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","minItems":1,"items":{"type":["string","object"],"minProperties":1,"additionalProperties":false,"properties":{"as":{"$ref":"#/definitions/As"}}}},"fields":{"$ref":"#/definitions/Fields"}}}}}},"definitions":{"Words":{"type":["string","array","object","boolean"],"items":{"type":"string"},"additionalProperties":{"type":["string","array"],"items":{"type":"string"}}},"As":{"enum":["each","json","word","comma"]},"Fields":{"type":"object","additionalProperties":{"type":["string","array"],"items":{"type":"string"}}},"Pattern":{"type":"string","pattern":"."},"Dialect":{"type":"object","additionalProperties":false,"required":["engine","builder","store"],"properties":{"when":{"$ref":"#/definitions/Pattern"},"engine":{"enum":["docker","podman"]},"builder":{"enum":["classic","buildkit","buildah"]},"store":{"enum":["graphdriver","containerd","containers-storage"]}}},"Errors":{"type":"object","additionalProperties":false,"required":["refusal","kinds"],"properties":{"lost":{"$ref":"#/definitions/Pattern"},"refusal":{"$ref":"#/definitions/Pattern"},"noise":{"$ref":"#/definitions/Pattern"},"again":{"$ref":"#/definitions/Pattern"},"kinds":{"type":"array","items":{"$ref":"#/definitions/ErrorRow"}}}},"ErrorRow":{"type":"object","additionalProperties":false,"required":["kind"],"properties":{"commands":{"type":"array","items":{"enum":["create","start","start-attached","stop","restart","kill","pause","unpause","rename","wait","rm","exec","attach","logs","top","stats","diff","export","copy-in","copy-out","copy-from","copy-to","ps","inspect","update","commit","build","tag","rmi","images","image-inspect","history","load","save","import","volume-create","volume-inspect","volume-ls","volume-rm","container-prune","image-prune","volume-prune","build-prune","events","version","info"]}},"exit":{"type":"array","items":{"type":"integer"}},"text":{"$ref":"#/definitions/Pattern"},"kind":{"enum":["not-found","name-conflict","wrong-state","in-use","ambiguous","invalid","cannot-start","build-failed","corrupt","unauthorized","unavailable","not-permitted","no-space","limit","engine-fault","unsupported"]},"capability":{"type":"string"}}}},"$id":"cli"};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp(".", "u");
const schema7 = {"type":"object","additionalProperties":false,"required":["engine","builder","store"],"properties":{"when":{"$ref":"#/definitions/Pattern"},"engine":{"enum":["docker","podman"]},"builder":{"enum":["classic","buildkit","buildah"]},"store":{"enum":["graphdriver","containerd","containers-storage"]}}};
const schema8 = {"type":"string","pattern":"."};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern0.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.engine === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.builder === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "builder"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.store === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "store"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "when") || (key0 === "engine")) || (key0 === "builder")) || (key0 === "store"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.when !== undefined){
if(!(validate23(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.engine !== undefined){
let data1 = data.engine;
if(!((data1 === "docker") || (data1 === "podman"))){
const err4 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/enum",keyword:"enum",params:{allowedValues: schema7.properties.engine.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.builder !== undefined){
let data2 = data.builder;
if(!(((data2 === "classic") || (data2 === "buildkit")) || (data2 === "buildah"))){
const err5 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/enum",keyword:"enum",params:{allowedValues: schema7.properties.builder.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.store !== undefined){
let data3 = data.store;
if(!(((data3 === "graphdriver") || (data3 === "containerd")) || (data3 === "containers-storage"))){
const err6 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/enum",keyword:"enum",params:{allowedValues: schema7.properties.store.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"object","additionalProperties":false,"required":["refusal","kinds"],"properties":{"lost":{"$ref":"#/definitions/Pattern"},"refusal":{"$ref":"#/definitions/Pattern"},"noise":{"$ref":"#/definitions/Pattern"},"again":{"$ref":"#/definitions/Pattern"},"kinds":{"type":"array","items":{"$ref":"#/definitions/ErrorRow"}}}};
const schema10 = {"type":"object","additionalProperties":false,"required":["kind"],"properties":{"commands":{"type":"array","items":{"enum":["create","start","start-attached","stop","restart","kill","pause","unpause","rename","wait","rm","exec","attach","logs","top","stats","diff","export","copy-in","copy-out","copy-from","copy-to","ps","inspect","update","commit","build","tag","rmi","images","image-inspect","history","load","save","import","volume-create","volume-inspect","volume-ls","volume-rm","container-prune","image-prune","volume-prune","build-prune","events","version","info"]}},"exit":{"type":"array","items":{"type":"integer"}},"text":{"$ref":"#/definitions/Pattern"},"kind":{"enum":["not-found","name-conflict","wrong-state","in-use","ambiguous","invalid","cannot-start","build-failed","corrupt","unauthorized","unavailable","not-permitted","no-space","limit","engine-fault","unsupported"]},"capability":{"type":"string"}}};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "commands") || (key0 === "exit")) || (key0 === "text")) || (key0 === "kind")) || (key0 === "capability"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.commands !== undefined){
let data0 = data.commands;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(!((((((((((((((((((((((((((((((((((((((((((((((data1 === "create") || (data1 === "start")) || (data1 === "start-attached")) || (data1 === "stop")) || (data1 === "restart")) || (data1 === "kill")) || (data1 === "pause")) || (data1 === "unpause")) || (data1 === "rename")) || (data1 === "wait")) || (data1 === "rm")) || (data1 === "exec")) || (data1 === "attach")) || (data1 === "logs")) || (data1 === "top")) || (data1 === "stats")) || (data1 === "diff")) || (data1 === "export")) || (data1 === "copy-in")) || (data1 === "copy-out")) || (data1 === "copy-from")) || (data1 === "copy-to")) || (data1 === "ps")) || (data1 === "inspect")) || (data1 === "update")) || (data1 === "commit")) || (data1 === "build")) || (data1 === "tag")) || (data1 === "rmi")) || (data1 === "images")) || (data1 === "image-inspect")) || (data1 === "history")) || (data1 === "load")) || (data1 === "save")) || (data1 === "import")) || (data1 === "volume-create")) || (data1 === "volume-inspect")) || (data1 === "volume-ls")) || (data1 === "volume-rm")) || (data1 === "container-prune")) || (data1 === "image-prune")) || (data1 === "volume-prune")) || (data1 === "build-prune")) || (data1 === "events")) || (data1 === "version")) || (data1 === "info"))){
const err2 = {instancePath:instancePath+"/commands/" + i0,schemaPath:"#/properties/commands/items/enum",keyword:"enum",params:{allowedValues: schema10.properties.commands.items.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.exit !== undefined){
let data2 = data.exit;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err4 = {instancePath:instancePath+"/exit/" + i1,schemaPath:"#/properties/exit/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/exit",schemaPath:"#/properties/exit/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.text !== undefined){
if(!(validate23(data.text, {instancePath:instancePath+"/text",parentData:data,parentDataProperty:"text",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.kind !== undefined){
let data5 = data.kind;
if(!((((((((((((((((data5 === "not-found") || (data5 === "name-conflict")) || (data5 === "wrong-state")) || (data5 === "in-use")) || (data5 === "ambiguous")) || (data5 === "invalid")) || (data5 === "cannot-start")) || (data5 === "build-failed")) || (data5 === "corrupt")) || (data5 === "unauthorized")) || (data5 === "unavailable")) || (data5 === "not-permitted")) || (data5 === "no-space")) || (data5 === "limit")) || (data5 === "engine-fault")) || (data5 === "unsupported"))){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema10.properties.kind.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.capability !== undefined){
if(typeof data.capability !== "string"){
const err7 = {instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.refusal === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refusal"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kinds === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kinds"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "lost") || (key0 === "refusal")) || (key0 === "noise")) || (key0 === "again")) || (key0 === "kinds"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.lost !== undefined){
if(!(validate23(data.lost, {instancePath:instancePath+"/lost",parentData:data,parentDataProperty:"lost",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.refusal !== undefined){
if(!(validate23(data.refusal, {instancePath:instancePath+"/refusal",parentData:data,parentDataProperty:"refusal",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.noise !== undefined){
if(!(validate23(data.noise, {instancePath:instancePath+"/noise",parentData:data,parentDataProperty:"noise",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.again !== undefined){
if(!(validate23(data.again, {instancePath:instancePath+"/again",parentData:data,parentDataProperty:"again",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.kinds !== undefined){
let data4 = data.kinds;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate31(data4[i0], {instancePath:instancePath+"/kinds/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/kinds",schemaPath:"#/properties/kinds/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":["string","array","object","boolean"],"items":{"type":"string"},"additionalProperties":{"type":["string","array"],"items":{"type":"string"}}};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((!data || typeof data != "object") && (typeof data !== "string")) && (typeof data !== "boolean")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema11.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(typeof data[i0] !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data1 = data[key0];
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema11.additionalProperties.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(Array.isArray(data1)){
const len1 = data1.length;
for(let i1=0; i1<len1; i1++){
if(typeof data1[i1] !== "string"){
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
}
validate35.errors = vErrors;
return errors === 0;
}

const schema12 = {"enum":["each","json","word","comma"]};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((((data === "each") || (data === "json")) || (data === "word")) || (data === "comma"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema12.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}

const schema13 = {"type":"object","additionalProperties":{"type":["string","array"],"items":{"type":"string"}}};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema13.additionalProperties.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="cli" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cli === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cli"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.command === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.dialects === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dialects"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.claims === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "claims"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.errors === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "errors"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.commands === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "commands"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.cli !== undefined){
if("v1" !== data.cli){
const err8 = {instancePath:instancePath+"/cli",schemaPath:"#/properties/cli/const",keyword:"const",params:{allowedValue: "v1"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.command !== undefined){
let data2 = data.command;
if(Array.isArray(data2)){
if(data2.length < 1){
const err11 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err12 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/properties/command/items/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.environment !== undefined){
let data4 = data.environment;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(typeof data4[key1] !== "string"){
const err15 = {instancePath:instancePath+"/environment/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.unset !== undefined){
let data6 = data.unset;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
const err17 = {instancePath:instancePath+"/unset/" + i1,schemaPath:"#/properties/unset/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/unset",schemaPath:"#/properties/unset/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.dialects !== undefined){
let data8 = data.dialects;
if(Array.isArray(data8)){
if(data8.length < 1){
const err19 = {instancePath:instancePath+"/dialects",schemaPath:"#/properties/dialects/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(validate22(data8[i2], {instancePath:instancePath+"/dialects/" + i2,parentData:data8,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/dialects",schemaPath:"#/properties/dialects/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.claims !== undefined){
let data10 = data.claims;
if(Array.isArray(data10)){
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
if(typeof data10[i3] !== "string"){
const err21 = {instancePath:instancePath+"/claims/" + i3,schemaPath:"#/properties/claims/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.lacks !== undefined){
let data12 = data.lacks;
if(Array.isArray(data12)){
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
if(typeof data12[i4] !== "string"){
const err23 = {instancePath:instancePath+"/lacks/" + i4,schemaPath:"#/properties/lacks/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/lacks",schemaPath:"#/properties/lacks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.copies !== undefined){
let data14 = data.copies;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 in data14){
if(!((key2 === "links") || (key2 === "owners"))){
const err25 = {instancePath:instancePath+"/copies",schemaPath:"#/properties/copies/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data14.links !== undefined){
if(typeof data14.links !== "boolean"){
const err26 = {instancePath:instancePath+"/copies/links",schemaPath:"#/properties/copies/properties/links/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data14.owners !== undefined){
if(typeof data14.owners !== "boolean"){
const err27 = {instancePath:instancePath+"/copies/owners",schemaPath:"#/properties/copies/properties/owners/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/copies",schemaPath:"#/properties/copies/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.attachMs !== undefined){
let data17 = data.attachMs;
if(!((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17)))){
const err29 = {instancePath:instancePath+"/attachMs",schemaPath:"#/properties/attachMs/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data17 == "number"){
if(data17 < 0 || isNaN(data17)){
const err30 = {instancePath:instancePath+"/attachMs",schemaPath:"#/properties/attachMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data.errors !== undefined){
if(!(validate26(data.errors, {instancePath:instancePath+"/errors",parentData:data,parentDataProperty:"errors",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.commands !== undefined){
let data19 = data.commands;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.create === undefined){
const err31 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "create"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data19.start === undefined){
const err32 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "start"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data19["start-attached"] === undefined){
const err33 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "start-attached"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data19.wait === undefined){
const err34 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "wait"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data19.rm === undefined){
const err35 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "rm"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data19.exec === undefined){
const err36 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "exec"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data19.logs === undefined){
const err37 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "logs"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data19.diff === undefined){
const err38 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "diff"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data19.inspect === undefined){
const err39 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "inspect"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data19.ps === undefined){
const err40 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "ps"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data19.images === undefined){
const err41 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "images"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data19["image-inspect"] === undefined){
const err42 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "image-inspect"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data19.tag === undefined){
const err43 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "tag"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data19.rmi === undefined){
const err44 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "rmi"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data19.load === undefined){
const err45 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "load"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data19.stop === undefined){
const err46 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "stop"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data19.kill === undefined){
const err47 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "kill"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data19.version === undefined){
const err48 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key3 in data19){
if(!(func2.call(schema6.properties.commands.properties, key3))){
const err49 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data19.create !== undefined){
let data20 = data19.create;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.args === undefined){
const err50 = {instancePath:instancePath+"/commands/create",schemaPath:"#/properties/commands/properties/create/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key4 in data20){
if(!((key4 === "args") || (key4 === "fields"))){
const err51 = {instancePath:instancePath+"/commands/create",schemaPath:"#/properties/commands/properties/create/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data20.args !== undefined){
let data21 = data20.args;
if(Array.isArray(data21)){
if(data21.length < 1){
const err52 = {instancePath:instancePath+"/commands/create/args",schemaPath:"#/properties/commands/properties/create/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len5 = data21.length;
for(let i5=0; i5<len5; i5++){
let data22 = data21[i5];
if((typeof data22 !== "string") && (!(data22 && typeof data22 == "object" && !Array.isArray(data22)))){
const err53 = {instancePath:instancePath+"/commands/create/args/" + i5,schemaPath:"#/properties/commands/properties/create/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.create.properties.args.items.type}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length < 1){
const err54 = {instancePath:instancePath+"/commands/create/args/" + i5,schemaPath:"#/properties/commands/properties/create/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key5 in data22){
if(!(func2.call(schema6.properties.commands.properties.create.properties.args.items.properties, key5))){
const err55 = {instancePath:instancePath+"/commands/create/args/" + i5,schemaPath:"#/properties/commands/properties/create/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data22.name !== undefined){
if(!(validate35(data22.name, {instancePath:instancePath+"/commands/create/args/" + i5+"/name",parentData:data22,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.env !== undefined){
if(!(validate35(data22.env, {instancePath:instancePath+"/commands/create/args/" + i5+"/env",parentData:data22,parentDataProperty:"env",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.workdir !== undefined){
if(!(validate35(data22.workdir, {instancePath:instancePath+"/commands/create/args/" + i5+"/workdir",parentData:data22,parentDataProperty:"workdir",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.user !== undefined){
if(!(validate35(data22.user, {instancePath:instancePath+"/commands/create/args/" + i5+"/user",parentData:data22,parentDataProperty:"user",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.label !== undefined){
if(!(validate35(data22.label, {instancePath:instancePath+"/commands/create/args/" + i5+"/label",parentData:data22,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.hostname !== undefined){
if(!(validate35(data22.hostname, {instancePath:instancePath+"/commands/create/args/" + i5+"/hostname",parentData:data22,parentDataProperty:"hostname",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.init !== undefined){
if(!(validate35(data22.init, {instancePath:instancePath+"/commands/create/args/" + i5+"/init",parentData:data22,parentDataProperty:"init",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.readOnly !== undefined){
if(!(validate35(data22.readOnly, {instancePath:instancePath+"/commands/create/args/" + i5+"/readOnly",parentData:data22,parentDataProperty:"readOnly",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.tmpfs !== undefined){
if(!(validate35(data22.tmpfs, {instancePath:instancePath+"/commands/create/args/" + i5+"/tmpfs",parentData:data22,parentDataProperty:"tmpfs",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.mount !== undefined){
if(!(validate35(data22.mount, {instancePath:instancePath+"/commands/create/args/" + i5+"/mount",parentData:data22,parentDataProperty:"mount",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.volume !== undefined){
if(!(validate35(data22.volume, {instancePath:instancePath+"/commands/create/args/" + i5+"/volume",parentData:data22,parentDataProperty:"volume",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.volumesFrom !== undefined){
if(!(validate35(data22.volumesFrom, {instancePath:instancePath+"/commands/create/args/" + i5+"/volumesFrom",parentData:data22,parentDataProperty:"volumesFrom",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.restart !== undefined){
if(!(validate35(data22.restart, {instancePath:instancePath+"/commands/create/args/" + i5+"/restart",parentData:data22,parentDataProperty:"restart",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.memory !== undefined){
if(!(validate35(data22.memory, {instancePath:instancePath+"/commands/create/args/" + i5+"/memory",parentData:data22,parentDataProperty:"memory",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.stopSignal !== undefined){
if(!(validate35(data22.stopSignal, {instancePath:instancePath+"/commands/create/args/" + i5+"/stopSignal",parentData:data22,parentDataProperty:"stopSignal",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.stopTimeout !== undefined){
if(!(validate35(data22.stopTimeout, {instancePath:instancePath+"/commands/create/args/" + i5+"/stopTimeout",parentData:data22,parentDataProperty:"stopTimeout",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.healthCmd !== undefined){
if(!(validate35(data22.healthCmd, {instancePath:instancePath+"/commands/create/args/" + i5+"/healthCmd",parentData:data22,parentDataProperty:"healthCmd",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.healthArgv !== undefined){
if(!(validate35(data22.healthArgv, {instancePath:instancePath+"/commands/create/args/" + i5+"/healthArgv",parentData:data22,parentDataProperty:"healthArgv",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.healthInterval !== undefined){
if(!(validate35(data22.healthInterval, {instancePath:instancePath+"/commands/create/args/" + i5+"/healthInterval",parentData:data22,parentDataProperty:"healthInterval",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.healthTimeout !== undefined){
if(!(validate35(data22.healthTimeout, {instancePath:instancePath+"/commands/create/args/" + i5+"/healthTimeout",parentData:data22,parentDataProperty:"healthTimeout",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.healthStartPeriod !== undefined){
if(!(validate35(data22.healthStartPeriod, {instancePath:instancePath+"/commands/create/args/" + i5+"/healthStartPeriod",parentData:data22,parentDataProperty:"healthStartPeriod",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.healthRetries !== undefined){
if(!(validate35(data22.healthRetries, {instancePath:instancePath+"/commands/create/args/" + i5+"/healthRetries",parentData:data22,parentDataProperty:"healthRetries",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.noHealthcheck !== undefined){
if(!(validate35(data22.noHealthcheck, {instancePath:instancePath+"/commands/create/args/" + i5+"/noHealthcheck",parentData:data22,parentDataProperty:"noHealthcheck",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.capAdd !== undefined){
if(!(validate35(data22.capAdd, {instancePath:instancePath+"/commands/create/args/" + i5+"/capAdd",parentData:data22,parentDataProperty:"capAdd",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.capDrop !== undefined){
if(!(validate35(data22.capDrop, {instancePath:instancePath+"/commands/create/args/" + i5+"/capDrop",parentData:data22,parentDataProperty:"capDrop",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.expose !== undefined){
if(!(validate35(data22.expose, {instancePath:instancePath+"/commands/create/args/" + i5+"/expose",parentData:data22,parentDataProperty:"expose",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.network !== undefined){
if(!(validate35(data22.network, {instancePath:instancePath+"/commands/create/args/" + i5+"/network",parentData:data22,parentDataProperty:"network",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.pid !== undefined){
if(!(validate35(data22.pid, {instancePath:instancePath+"/commands/create/args/" + i5+"/pid",parentData:data22,parentDataProperty:"pid",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.ipc !== undefined){
if(!(validate35(data22.ipc, {instancePath:instancePath+"/commands/create/args/" + i5+"/ipc",parentData:data22,parentDataProperty:"ipc",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.autoRemove !== undefined){
if(!(validate35(data22.autoRemove, {instancePath:instancePath+"/commands/create/args/" + i5+"/autoRemove",parentData:data22,parentDataProperty:"autoRemove",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.tty !== undefined){
if(!(validate35(data22.tty, {instancePath:instancePath+"/commands/create/args/" + i5+"/tty",parentData:data22,parentDataProperty:"tty",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.stdin !== undefined){
if(!(validate35(data22.stdin, {instancePath:instancePath+"/commands/create/args/" + i5+"/stdin",parentData:data22,parentDataProperty:"stdin",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.stdinOnce !== undefined){
if(!(validate35(data22.stdinOnce, {instancePath:instancePath+"/commands/create/args/" + i5+"/stdinOnce",parentData:data22,parentDataProperty:"stdinOnce",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.entrypoint !== undefined){
if(!(validate35(data22.entrypoint, {instancePath:instancePath+"/commands/create/args/" + i5+"/entrypoint",parentData:data22,parentDataProperty:"entrypoint",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.image !== undefined){
if(!(validate35(data22.image, {instancePath:instancePath+"/commands/create/args/" + i5+"/image",parentData:data22,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.cmd !== undefined){
if(!(validate35(data22.cmd, {instancePath:instancePath+"/commands/create/args/" + i5+"/cmd",parentData:data22,parentDataProperty:"cmd",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data22.as !== undefined){
if(!(validate72(data22.as, {instancePath:instancePath+"/commands/create/args/" + i5+"/as",parentData:data22,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err56 = {instancePath:instancePath+"/commands/create/args",schemaPath:"#/properties/commands/properties/create/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data20.fields !== undefined){
if(!(validate74(data20.fields, {instancePath:instancePath+"/commands/create/fields",parentData:data20,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err57 = {instancePath:instancePath+"/commands/create",schemaPath:"#/properties/commands/properties/create/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data19.start !== undefined){
let data61 = data19.start;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.args === undefined){
const err58 = {instancePath:instancePath+"/commands/start",schemaPath:"#/properties/commands/properties/start/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key6 in data61){
if(!((key6 === "args") || (key6 === "fields"))){
const err59 = {instancePath:instancePath+"/commands/start",schemaPath:"#/properties/commands/properties/start/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data61.args !== undefined){
let data62 = data61.args;
if(Array.isArray(data62)){
if(data62.length < 1){
const err60 = {instancePath:instancePath+"/commands/start/args",schemaPath:"#/properties/commands/properties/start/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
const len6 = data62.length;
for(let i6=0; i6<len6; i6++){
let data63 = data62[i6];
if((typeof data63 !== "string") && (!(data63 && typeof data63 == "object" && !Array.isArray(data63)))){
const err61 = {instancePath:instancePath+"/commands/start/args/" + i6,schemaPath:"#/properties/commands/properties/start/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.start.properties.args.items.type}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(Object.keys(data63).length < 1){
const err62 = {instancePath:instancePath+"/commands/start/args/" + i6,schemaPath:"#/properties/commands/properties/start/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key7 in data63){
if(!((key7 === "container") || (key7 === "as"))){
const err63 = {instancePath:instancePath+"/commands/start/args/" + i6,schemaPath:"#/properties/commands/properties/start/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data63.container !== undefined){
if(!(validate35(data63.container, {instancePath:instancePath+"/commands/start/args/" + i6+"/container",parentData:data63,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data63.as !== undefined){
if(!(validate72(data63.as, {instancePath:instancePath+"/commands/start/args/" + i6+"/as",parentData:data63,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err64 = {instancePath:instancePath+"/commands/start/args",schemaPath:"#/properties/commands/properties/start/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data61.fields !== undefined){
if(!(validate74(data61.fields, {instancePath:instancePath+"/commands/start/fields",parentData:data61,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err65 = {instancePath:instancePath+"/commands/start",schemaPath:"#/properties/commands/properties/start/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data19["start-attached"] !== undefined){
let data67 = data19["start-attached"];
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.args === undefined){
const err66 = {instancePath:instancePath+"/commands/start-attached",schemaPath:"#/properties/commands/properties/start-attached/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key8 in data67){
if(!((key8 === "args") || (key8 === "fields"))){
const err67 = {instancePath:instancePath+"/commands/start-attached",schemaPath:"#/properties/commands/properties/start-attached/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data67.args !== undefined){
let data68 = data67.args;
if(Array.isArray(data68)){
if(data68.length < 1){
const err68 = {instancePath:instancePath+"/commands/start-attached/args",schemaPath:"#/properties/commands/properties/start-attached/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len7 = data68.length;
for(let i7=0; i7<len7; i7++){
let data69 = data68[i7];
if((typeof data69 !== "string") && (!(data69 && typeof data69 == "object" && !Array.isArray(data69)))){
const err69 = {instancePath:instancePath+"/commands/start-attached/args/" + i7,schemaPath:"#/properties/commands/properties/start-attached/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["start-attached"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(Object.keys(data69).length < 1){
const err70 = {instancePath:instancePath+"/commands/start-attached/args/" + i7,schemaPath:"#/properties/commands/properties/start-attached/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key9 in data69){
if(!(((key9 === "container") || (key9 === "stdin")) || (key9 === "as"))){
const err71 = {instancePath:instancePath+"/commands/start-attached/args/" + i7,schemaPath:"#/properties/commands/properties/start-attached/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data69.container !== undefined){
if(!(validate35(data69.container, {instancePath:instancePath+"/commands/start-attached/args/" + i7+"/container",parentData:data69,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data69.stdin !== undefined){
if(!(validate35(data69.stdin, {instancePath:instancePath+"/commands/start-attached/args/" + i7+"/stdin",parentData:data69,parentDataProperty:"stdin",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data69.as !== undefined){
if(!(validate72(data69.as, {instancePath:instancePath+"/commands/start-attached/args/" + i7+"/as",parentData:data69,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err72 = {instancePath:instancePath+"/commands/start-attached/args",schemaPath:"#/properties/commands/properties/start-attached/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data67.fields !== undefined){
if(!(validate74(data67.fields, {instancePath:instancePath+"/commands/start-attached/fields",parentData:data67,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err73 = {instancePath:instancePath+"/commands/start-attached",schemaPath:"#/properties/commands/properties/start-attached/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data19.stop !== undefined){
let data74 = data19.stop;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.args === undefined){
const err74 = {instancePath:instancePath+"/commands/stop",schemaPath:"#/properties/commands/properties/stop/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
for(const key10 in data74){
if(!((key10 === "args") || (key10 === "fields"))){
const err75 = {instancePath:instancePath+"/commands/stop",schemaPath:"#/properties/commands/properties/stop/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data74.args !== undefined){
let data75 = data74.args;
if(Array.isArray(data75)){
if(data75.length < 1){
const err76 = {instancePath:instancePath+"/commands/stop/args",schemaPath:"#/properties/commands/properties/stop/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
const len8 = data75.length;
for(let i8=0; i8<len8; i8++){
let data76 = data75[i8];
if((typeof data76 !== "string") && (!(data76 && typeof data76 == "object" && !Array.isArray(data76)))){
const err77 = {instancePath:instancePath+"/commands/stop/args/" + i8,schemaPath:"#/properties/commands/properties/stop/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.stop.properties.args.items.type}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(Object.keys(data76).length < 1){
const err78 = {instancePath:instancePath+"/commands/stop/args/" + i8,schemaPath:"#/properties/commands/properties/stop/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
for(const key11 in data76){
if(!((((key11 === "container") || (key11 === "timeout")) || (key11 === "signal")) || (key11 === "as"))){
const err79 = {instancePath:instancePath+"/commands/stop/args/" + i8,schemaPath:"#/properties/commands/properties/stop/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data76.container !== undefined){
if(!(validate35(data76.container, {instancePath:instancePath+"/commands/stop/args/" + i8+"/container",parentData:data76,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data76.timeout !== undefined){
if(!(validate35(data76.timeout, {instancePath:instancePath+"/commands/stop/args/" + i8+"/timeout",parentData:data76,parentDataProperty:"timeout",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data76.signal !== undefined){
if(!(validate35(data76.signal, {instancePath:instancePath+"/commands/stop/args/" + i8+"/signal",parentData:data76,parentDataProperty:"signal",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data76.as !== undefined){
if(!(validate72(data76.as, {instancePath:instancePath+"/commands/stop/args/" + i8+"/as",parentData:data76,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err80 = {instancePath:instancePath+"/commands/stop/args",schemaPath:"#/properties/commands/properties/stop/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data74.fields !== undefined){
if(!(validate74(data74.fields, {instancePath:instancePath+"/commands/stop/fields",parentData:data74,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err81 = {instancePath:instancePath+"/commands/stop",schemaPath:"#/properties/commands/properties/stop/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data19.restart !== undefined){
let data82 = data19.restart;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
if(data82.args === undefined){
const err82 = {instancePath:instancePath+"/commands/restart",schemaPath:"#/properties/commands/properties/restart/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key12 in data82){
if(!((key12 === "args") || (key12 === "fields"))){
const err83 = {instancePath:instancePath+"/commands/restart",schemaPath:"#/properties/commands/properties/restart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data82.args !== undefined){
let data83 = data82.args;
if(Array.isArray(data83)){
if(data83.length < 1){
const err84 = {instancePath:instancePath+"/commands/restart/args",schemaPath:"#/properties/commands/properties/restart/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
const len9 = data83.length;
for(let i9=0; i9<len9; i9++){
let data84 = data83[i9];
if((typeof data84 !== "string") && (!(data84 && typeof data84 == "object" && !Array.isArray(data84)))){
const err85 = {instancePath:instancePath+"/commands/restart/args/" + i9,schemaPath:"#/properties/commands/properties/restart/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.restart.properties.args.items.type}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
if(Object.keys(data84).length < 1){
const err86 = {instancePath:instancePath+"/commands/restart/args/" + i9,schemaPath:"#/properties/commands/properties/restart/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
for(const key13 in data84){
if(!((((key13 === "container") || (key13 === "timeout")) || (key13 === "signal")) || (key13 === "as"))){
const err87 = {instancePath:instancePath+"/commands/restart/args/" + i9,schemaPath:"#/properties/commands/properties/restart/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data84.container !== undefined){
if(!(validate35(data84.container, {instancePath:instancePath+"/commands/restart/args/" + i9+"/container",parentData:data84,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data84.timeout !== undefined){
if(!(validate35(data84.timeout, {instancePath:instancePath+"/commands/restart/args/" + i9+"/timeout",parentData:data84,parentDataProperty:"timeout",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data84.signal !== undefined){
if(!(validate35(data84.signal, {instancePath:instancePath+"/commands/restart/args/" + i9+"/signal",parentData:data84,parentDataProperty:"signal",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data84.as !== undefined){
if(!(validate72(data84.as, {instancePath:instancePath+"/commands/restart/args/" + i9+"/as",parentData:data84,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err88 = {instancePath:instancePath+"/commands/restart/args",schemaPath:"#/properties/commands/properties/restart/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data82.fields !== undefined){
if(!(validate74(data82.fields, {instancePath:instancePath+"/commands/restart/fields",parentData:data82,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err89 = {instancePath:instancePath+"/commands/restart",schemaPath:"#/properties/commands/properties/restart/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data19.kill !== undefined){
let data90 = data19.kill;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
if(data90.args === undefined){
const err90 = {instancePath:instancePath+"/commands/kill",schemaPath:"#/properties/commands/properties/kill/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
for(const key14 in data90){
if(!((key14 === "args") || (key14 === "fields"))){
const err91 = {instancePath:instancePath+"/commands/kill",schemaPath:"#/properties/commands/properties/kill/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data90.args !== undefined){
let data91 = data90.args;
if(Array.isArray(data91)){
if(data91.length < 1){
const err92 = {instancePath:instancePath+"/commands/kill/args",schemaPath:"#/properties/commands/properties/kill/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
const len10 = data91.length;
for(let i10=0; i10<len10; i10++){
let data92 = data91[i10];
if((typeof data92 !== "string") && (!(data92 && typeof data92 == "object" && !Array.isArray(data92)))){
const err93 = {instancePath:instancePath+"/commands/kill/args/" + i10,schemaPath:"#/properties/commands/properties/kill/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.kill.properties.args.items.type}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
if(Object.keys(data92).length < 1){
const err94 = {instancePath:instancePath+"/commands/kill/args/" + i10,schemaPath:"#/properties/commands/properties/kill/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
for(const key15 in data92){
if(!(((key15 === "container") || (key15 === "signal")) || (key15 === "as"))){
const err95 = {instancePath:instancePath+"/commands/kill/args/" + i10,schemaPath:"#/properties/commands/properties/kill/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data92.container !== undefined){
if(!(validate35(data92.container, {instancePath:instancePath+"/commands/kill/args/" + i10+"/container",parentData:data92,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data92.signal !== undefined){
if(!(validate35(data92.signal, {instancePath:instancePath+"/commands/kill/args/" + i10+"/signal",parentData:data92,parentDataProperty:"signal",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data92.as !== undefined){
if(!(validate72(data92.as, {instancePath:instancePath+"/commands/kill/args/" + i10+"/as",parentData:data92,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err96 = {instancePath:instancePath+"/commands/kill/args",schemaPath:"#/properties/commands/properties/kill/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data90.fields !== undefined){
if(!(validate74(data90.fields, {instancePath:instancePath+"/commands/kill/fields",parentData:data90,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err97 = {instancePath:instancePath+"/commands/kill",schemaPath:"#/properties/commands/properties/kill/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data19.pause !== undefined){
let data97 = data19.pause;
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
if(data97.args === undefined){
const err98 = {instancePath:instancePath+"/commands/pause",schemaPath:"#/properties/commands/properties/pause/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
for(const key16 in data97){
if(!((key16 === "args") || (key16 === "fields"))){
const err99 = {instancePath:instancePath+"/commands/pause",schemaPath:"#/properties/commands/properties/pause/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data97.args !== undefined){
let data98 = data97.args;
if(Array.isArray(data98)){
if(data98.length < 1){
const err100 = {instancePath:instancePath+"/commands/pause/args",schemaPath:"#/properties/commands/properties/pause/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
const len11 = data98.length;
for(let i11=0; i11<len11; i11++){
let data99 = data98[i11];
if((typeof data99 !== "string") && (!(data99 && typeof data99 == "object" && !Array.isArray(data99)))){
const err101 = {instancePath:instancePath+"/commands/pause/args/" + i11,schemaPath:"#/properties/commands/properties/pause/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.pause.properties.args.items.type}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
if(Object.keys(data99).length < 1){
const err102 = {instancePath:instancePath+"/commands/pause/args/" + i11,schemaPath:"#/properties/commands/properties/pause/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
for(const key17 in data99){
if(!((key17 === "container") || (key17 === "as"))){
const err103 = {instancePath:instancePath+"/commands/pause/args/" + i11,schemaPath:"#/properties/commands/properties/pause/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data99.container !== undefined){
if(!(validate35(data99.container, {instancePath:instancePath+"/commands/pause/args/" + i11+"/container",parentData:data99,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data99.as !== undefined){
if(!(validate72(data99.as, {instancePath:instancePath+"/commands/pause/args/" + i11+"/as",parentData:data99,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err104 = {instancePath:instancePath+"/commands/pause/args",schemaPath:"#/properties/commands/properties/pause/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data97.fields !== undefined){
if(!(validate74(data97.fields, {instancePath:instancePath+"/commands/pause/fields",parentData:data97,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err105 = {instancePath:instancePath+"/commands/pause",schemaPath:"#/properties/commands/properties/pause/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data19.unpause !== undefined){
let data103 = data19.unpause;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
if(data103.args === undefined){
const err106 = {instancePath:instancePath+"/commands/unpause",schemaPath:"#/properties/commands/properties/unpause/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
for(const key18 in data103){
if(!((key18 === "args") || (key18 === "fields"))){
const err107 = {instancePath:instancePath+"/commands/unpause",schemaPath:"#/properties/commands/properties/unpause/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data103.args !== undefined){
let data104 = data103.args;
if(Array.isArray(data104)){
if(data104.length < 1){
const err108 = {instancePath:instancePath+"/commands/unpause/args",schemaPath:"#/properties/commands/properties/unpause/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
const len12 = data104.length;
for(let i12=0; i12<len12; i12++){
let data105 = data104[i12];
if((typeof data105 !== "string") && (!(data105 && typeof data105 == "object" && !Array.isArray(data105)))){
const err109 = {instancePath:instancePath+"/commands/unpause/args/" + i12,schemaPath:"#/properties/commands/properties/unpause/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.unpause.properties.args.items.type}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data105 && typeof data105 == "object" && !Array.isArray(data105)){
if(Object.keys(data105).length < 1){
const err110 = {instancePath:instancePath+"/commands/unpause/args/" + i12,schemaPath:"#/properties/commands/properties/unpause/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
for(const key19 in data105){
if(!((key19 === "container") || (key19 === "as"))){
const err111 = {instancePath:instancePath+"/commands/unpause/args/" + i12,schemaPath:"#/properties/commands/properties/unpause/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data105.container !== undefined){
if(!(validate35(data105.container, {instancePath:instancePath+"/commands/unpause/args/" + i12+"/container",parentData:data105,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data105.as !== undefined){
if(!(validate72(data105.as, {instancePath:instancePath+"/commands/unpause/args/" + i12+"/as",parentData:data105,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err112 = {instancePath:instancePath+"/commands/unpause/args",schemaPath:"#/properties/commands/properties/unpause/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data103.fields !== undefined){
if(!(validate74(data103.fields, {instancePath:instancePath+"/commands/unpause/fields",parentData:data103,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err113 = {instancePath:instancePath+"/commands/unpause",schemaPath:"#/properties/commands/properties/unpause/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data19.rename !== undefined){
let data109 = data19.rename;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
if(data109.args === undefined){
const err114 = {instancePath:instancePath+"/commands/rename",schemaPath:"#/properties/commands/properties/rename/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
for(const key20 in data109){
if(!((key20 === "args") || (key20 === "fields"))){
const err115 = {instancePath:instancePath+"/commands/rename",schemaPath:"#/properties/commands/properties/rename/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data109.args !== undefined){
let data110 = data109.args;
if(Array.isArray(data110)){
if(data110.length < 1){
const err116 = {instancePath:instancePath+"/commands/rename/args",schemaPath:"#/properties/commands/properties/rename/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
const len13 = data110.length;
for(let i13=0; i13<len13; i13++){
let data111 = data110[i13];
if((typeof data111 !== "string") && (!(data111 && typeof data111 == "object" && !Array.isArray(data111)))){
const err117 = {instancePath:instancePath+"/commands/rename/args/" + i13,schemaPath:"#/properties/commands/properties/rename/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.rename.properties.args.items.type}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
if(Object.keys(data111).length < 1){
const err118 = {instancePath:instancePath+"/commands/rename/args/" + i13,schemaPath:"#/properties/commands/properties/rename/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
for(const key21 in data111){
if(!(((key21 === "container") || (key21 === "name")) || (key21 === "as"))){
const err119 = {instancePath:instancePath+"/commands/rename/args/" + i13,schemaPath:"#/properties/commands/properties/rename/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data111.container !== undefined){
if(!(validate35(data111.container, {instancePath:instancePath+"/commands/rename/args/" + i13+"/container",parentData:data111,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data111.name !== undefined){
if(!(validate35(data111.name, {instancePath:instancePath+"/commands/rename/args/" + i13+"/name",parentData:data111,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data111.as !== undefined){
if(!(validate72(data111.as, {instancePath:instancePath+"/commands/rename/args/" + i13+"/as",parentData:data111,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err120 = {instancePath:instancePath+"/commands/rename/args",schemaPath:"#/properties/commands/properties/rename/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data109.fields !== undefined){
if(!(validate74(data109.fields, {instancePath:instancePath+"/commands/rename/fields",parentData:data109,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err121 = {instancePath:instancePath+"/commands/rename",schemaPath:"#/properties/commands/properties/rename/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data19.wait !== undefined){
let data116 = data19.wait;
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
if(data116.args === undefined){
const err122 = {instancePath:instancePath+"/commands/wait",schemaPath:"#/properties/commands/properties/wait/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
for(const key22 in data116){
if(!((key22 === "args") || (key22 === "fields"))){
const err123 = {instancePath:instancePath+"/commands/wait",schemaPath:"#/properties/commands/properties/wait/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data116.args !== undefined){
let data117 = data116.args;
if(Array.isArray(data117)){
if(data117.length < 1){
const err124 = {instancePath:instancePath+"/commands/wait/args",schemaPath:"#/properties/commands/properties/wait/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
const len14 = data117.length;
for(let i14=0; i14<len14; i14++){
let data118 = data117[i14];
if((typeof data118 !== "string") && (!(data118 && typeof data118 == "object" && !Array.isArray(data118)))){
const err125 = {instancePath:instancePath+"/commands/wait/args/" + i14,schemaPath:"#/properties/commands/properties/wait/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.wait.properties.args.items.type}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
if(Object.keys(data118).length < 1){
const err126 = {instancePath:instancePath+"/commands/wait/args/" + i14,schemaPath:"#/properties/commands/properties/wait/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
for(const key23 in data118){
if(!(((key23 === "container") || (key23 === "condition")) || (key23 === "as"))){
const err127 = {instancePath:instancePath+"/commands/wait/args/" + i14,schemaPath:"#/properties/commands/properties/wait/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data118.container !== undefined){
if(!(validate35(data118.container, {instancePath:instancePath+"/commands/wait/args/" + i14+"/container",parentData:data118,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data118.condition !== undefined){
if(!(validate35(data118.condition, {instancePath:instancePath+"/commands/wait/args/" + i14+"/condition",parentData:data118,parentDataProperty:"condition",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data118.as !== undefined){
if(!(validate72(data118.as, {instancePath:instancePath+"/commands/wait/args/" + i14+"/as",parentData:data118,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err128 = {instancePath:instancePath+"/commands/wait/args",schemaPath:"#/properties/commands/properties/wait/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data116.fields !== undefined){
if(!(validate74(data116.fields, {instancePath:instancePath+"/commands/wait/fields",parentData:data116,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err129 = {instancePath:instancePath+"/commands/wait",schemaPath:"#/properties/commands/properties/wait/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data19.rm !== undefined){
let data123 = data19.rm;
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
if(data123.args === undefined){
const err130 = {instancePath:instancePath+"/commands/rm",schemaPath:"#/properties/commands/properties/rm/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
for(const key24 in data123){
if(!((key24 === "args") || (key24 === "fields"))){
const err131 = {instancePath:instancePath+"/commands/rm",schemaPath:"#/properties/commands/properties/rm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data123.args !== undefined){
let data124 = data123.args;
if(Array.isArray(data124)){
if(data124.length < 1){
const err132 = {instancePath:instancePath+"/commands/rm/args",schemaPath:"#/properties/commands/properties/rm/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
const len15 = data124.length;
for(let i15=0; i15<len15; i15++){
let data125 = data124[i15];
if((typeof data125 !== "string") && (!(data125 && typeof data125 == "object" && !Array.isArray(data125)))){
const err133 = {instancePath:instancePath+"/commands/rm/args/" + i15,schemaPath:"#/properties/commands/properties/rm/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.rm.properties.args.items.type}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
if(Object.keys(data125).length < 1){
const err134 = {instancePath:instancePath+"/commands/rm/args/" + i15,schemaPath:"#/properties/commands/properties/rm/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
for(const key25 in data125){
if(!(((((key25 === "container") || (key25 === "force")) || (key25 === "volumes")) || (key25 === "link")) || (key25 === "as"))){
const err135 = {instancePath:instancePath+"/commands/rm/args/" + i15,schemaPath:"#/properties/commands/properties/rm/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data125.container !== undefined){
if(!(validate35(data125.container, {instancePath:instancePath+"/commands/rm/args/" + i15+"/container",parentData:data125,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data125.force !== undefined){
if(!(validate35(data125.force, {instancePath:instancePath+"/commands/rm/args/" + i15+"/force",parentData:data125,parentDataProperty:"force",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data125.volumes !== undefined){
if(!(validate35(data125.volumes, {instancePath:instancePath+"/commands/rm/args/" + i15+"/volumes",parentData:data125,parentDataProperty:"volumes",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data125.link !== undefined){
if(!(validate35(data125.link, {instancePath:instancePath+"/commands/rm/args/" + i15+"/link",parentData:data125,parentDataProperty:"link",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data125.as !== undefined){
if(!(validate72(data125.as, {instancePath:instancePath+"/commands/rm/args/" + i15+"/as",parentData:data125,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err136 = {instancePath:instancePath+"/commands/rm/args",schemaPath:"#/properties/commands/properties/rm/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data123.fields !== undefined){
if(!(validate74(data123.fields, {instancePath:instancePath+"/commands/rm/fields",parentData:data123,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err137 = {instancePath:instancePath+"/commands/rm",schemaPath:"#/properties/commands/properties/rm/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data19.exec !== undefined){
let data132 = data19.exec;
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
if(data132.args === undefined){
const err138 = {instancePath:instancePath+"/commands/exec",schemaPath:"#/properties/commands/properties/exec/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
for(const key26 in data132){
if(!((key26 === "args") || (key26 === "fields"))){
const err139 = {instancePath:instancePath+"/commands/exec",schemaPath:"#/properties/commands/properties/exec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data132.args !== undefined){
let data133 = data132.args;
if(Array.isArray(data133)){
if(data133.length < 1){
const err140 = {instancePath:instancePath+"/commands/exec/args",schemaPath:"#/properties/commands/properties/exec/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
const len16 = data133.length;
for(let i16=0; i16<len16; i16++){
let data134 = data133[i16];
if((typeof data134 !== "string") && (!(data134 && typeof data134 == "object" && !Array.isArray(data134)))){
const err141 = {instancePath:instancePath+"/commands/exec/args/" + i16,schemaPath:"#/properties/commands/properties/exec/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.exec.properties.args.items.type}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
if(Object.keys(data134).length < 1){
const err142 = {instancePath:instancePath+"/commands/exec/args/" + i16,schemaPath:"#/properties/commands/properties/exec/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
for(const key27 in data134){
if(!(func2.call(schema6.properties.commands.properties.exec.properties.args.items.properties, key27))){
const err143 = {instancePath:instancePath+"/commands/exec/args/" + i16,schemaPath:"#/properties/commands/properties/exec/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data134.env !== undefined){
if(!(validate35(data134.env, {instancePath:instancePath+"/commands/exec/args/" + i16+"/env",parentData:data134,parentDataProperty:"env",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data134.workdir !== undefined){
if(!(validate35(data134.workdir, {instancePath:instancePath+"/commands/exec/args/" + i16+"/workdir",parentData:data134,parentDataProperty:"workdir",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data134.user !== undefined){
if(!(validate35(data134.user, {instancePath:instancePath+"/commands/exec/args/" + i16+"/user",parentData:data134,parentDataProperty:"user",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data134.tty !== undefined){
if(!(validate35(data134.tty, {instancePath:instancePath+"/commands/exec/args/" + i16+"/tty",parentData:data134,parentDataProperty:"tty",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data134.stdin !== undefined){
if(!(validate35(data134.stdin, {instancePath:instancePath+"/commands/exec/args/" + i16+"/stdin",parentData:data134,parentDataProperty:"stdin",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data134.ttyStdin !== undefined){
if(!(validate35(data134.ttyStdin, {instancePath:instancePath+"/commands/exec/args/" + i16+"/ttyStdin",parentData:data134,parentDataProperty:"ttyStdin",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data134.detach !== undefined){
if(!(validate35(data134.detach, {instancePath:instancePath+"/commands/exec/args/" + i16+"/detach",parentData:data134,parentDataProperty:"detach",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data134.container !== undefined){
if(!(validate35(data134.container, {instancePath:instancePath+"/commands/exec/args/" + i16+"/container",parentData:data134,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data134.cmd !== undefined){
if(!(validate35(data134.cmd, {instancePath:instancePath+"/commands/exec/args/" + i16+"/cmd",parentData:data134,parentDataProperty:"cmd",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data134.as !== undefined){
if(!(validate72(data134.as, {instancePath:instancePath+"/commands/exec/args/" + i16+"/as",parentData:data134,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err144 = {instancePath:instancePath+"/commands/exec/args",schemaPath:"#/properties/commands/properties/exec/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data132.fields !== undefined){
if(!(validate74(data132.fields, {instancePath:instancePath+"/commands/exec/fields",parentData:data132,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err145 = {instancePath:instancePath+"/commands/exec",schemaPath:"#/properties/commands/properties/exec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data19.attach !== undefined){
let data146 = data19.attach;
if(data146 && typeof data146 == "object" && !Array.isArray(data146)){
if(data146.args === undefined){
const err146 = {instancePath:instancePath+"/commands/attach",schemaPath:"#/properties/commands/properties/attach/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
for(const key28 in data146){
if(!((key28 === "args") || (key28 === "fields"))){
const err147 = {instancePath:instancePath+"/commands/attach",schemaPath:"#/properties/commands/properties/attach/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data146.args !== undefined){
let data147 = data146.args;
if(Array.isArray(data147)){
if(data147.length < 1){
const err148 = {instancePath:instancePath+"/commands/attach/args",schemaPath:"#/properties/commands/properties/attach/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
const len17 = data147.length;
for(let i17=0; i17<len17; i17++){
let data148 = data147[i17];
if((typeof data148 !== "string") && (!(data148 && typeof data148 == "object" && !Array.isArray(data148)))){
const err149 = {instancePath:instancePath+"/commands/attach/args/" + i17,schemaPath:"#/properties/commands/properties/attach/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.attach.properties.args.items.type}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data148 && typeof data148 == "object" && !Array.isArray(data148)){
if(Object.keys(data148).length < 1){
const err150 = {instancePath:instancePath+"/commands/attach/args/" + i17,schemaPath:"#/properties/commands/properties/attach/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
for(const key29 in data148){
if(!((((key29 === "container") || (key29 === "stdin")) || (key29 === "logs")) || (key29 === "as"))){
const err151 = {instancePath:instancePath+"/commands/attach/args/" + i17,schemaPath:"#/properties/commands/properties/attach/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data148.container !== undefined){
if(!(validate35(data148.container, {instancePath:instancePath+"/commands/attach/args/" + i17+"/container",parentData:data148,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data148.stdin !== undefined){
if(!(validate35(data148.stdin, {instancePath:instancePath+"/commands/attach/args/" + i17+"/stdin",parentData:data148,parentDataProperty:"stdin",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data148.logs !== undefined){
if(!(validate35(data148.logs, {instancePath:instancePath+"/commands/attach/args/" + i17+"/logs",parentData:data148,parentDataProperty:"logs",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data148.as !== undefined){
if(!(validate72(data148.as, {instancePath:instancePath+"/commands/attach/args/" + i17+"/as",parentData:data148,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err152 = {instancePath:instancePath+"/commands/attach/args",schemaPath:"#/properties/commands/properties/attach/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data146.fields !== undefined){
if(!(validate74(data146.fields, {instancePath:instancePath+"/commands/attach/fields",parentData:data146,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err153 = {instancePath:instancePath+"/commands/attach",schemaPath:"#/properties/commands/properties/attach/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data19.logs !== undefined){
let data154 = data19.logs;
if(data154 && typeof data154 == "object" && !Array.isArray(data154)){
if(data154.args === undefined){
const err154 = {instancePath:instancePath+"/commands/logs",schemaPath:"#/properties/commands/properties/logs/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
for(const key30 in data154){
if(!((key30 === "args") || (key30 === "fields"))){
const err155 = {instancePath:instancePath+"/commands/logs",schemaPath:"#/properties/commands/properties/logs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data154.args !== undefined){
let data155 = data154.args;
if(Array.isArray(data155)){
if(data155.length < 1){
const err156 = {instancePath:instancePath+"/commands/logs/args",schemaPath:"#/properties/commands/properties/logs/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
const len18 = data155.length;
for(let i18=0; i18<len18; i18++){
let data156 = data155[i18];
if((typeof data156 !== "string") && (!(data156 && typeof data156 == "object" && !Array.isArray(data156)))){
const err157 = {instancePath:instancePath+"/commands/logs/args/" + i18,schemaPath:"#/properties/commands/properties/logs/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.logs.properties.args.items.type}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(data156 && typeof data156 == "object" && !Array.isArray(data156)){
if(Object.keys(data156).length < 1){
const err158 = {instancePath:instancePath+"/commands/logs/args/" + i18,schemaPath:"#/properties/commands/properties/logs/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
for(const key31 in data156){
if(!(((((((key31 === "container") || (key31 === "tail")) || (key31 === "since")) || (key31 === "until")) || (key31 === "follow")) || (key31 === "timestamps")) || (key31 === "as"))){
const err159 = {instancePath:instancePath+"/commands/logs/args/" + i18,schemaPath:"#/properties/commands/properties/logs/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data156.container !== undefined){
if(!(validate35(data156.container, {instancePath:instancePath+"/commands/logs/args/" + i18+"/container",parentData:data156,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data156.tail !== undefined){
if(!(validate35(data156.tail, {instancePath:instancePath+"/commands/logs/args/" + i18+"/tail",parentData:data156,parentDataProperty:"tail",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data156.since !== undefined){
if(!(validate35(data156.since, {instancePath:instancePath+"/commands/logs/args/" + i18+"/since",parentData:data156,parentDataProperty:"since",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data156.until !== undefined){
if(!(validate35(data156.until, {instancePath:instancePath+"/commands/logs/args/" + i18+"/until",parentData:data156,parentDataProperty:"until",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data156.follow !== undefined){
if(!(validate35(data156.follow, {instancePath:instancePath+"/commands/logs/args/" + i18+"/follow",parentData:data156,parentDataProperty:"follow",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data156.timestamps !== undefined){
if(!(validate35(data156.timestamps, {instancePath:instancePath+"/commands/logs/args/" + i18+"/timestamps",parentData:data156,parentDataProperty:"timestamps",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data156.as !== undefined){
if(!(validate72(data156.as, {instancePath:instancePath+"/commands/logs/args/" + i18+"/as",parentData:data156,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err160 = {instancePath:instancePath+"/commands/logs/args",schemaPath:"#/properties/commands/properties/logs/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data154.fields !== undefined){
if(!(validate74(data154.fields, {instancePath:instancePath+"/commands/logs/fields",parentData:data154,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err161 = {instancePath:instancePath+"/commands/logs",schemaPath:"#/properties/commands/properties/logs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data19.top !== undefined){
let data165 = data19.top;
if(data165 && typeof data165 == "object" && !Array.isArray(data165)){
if(data165.args === undefined){
const err162 = {instancePath:instancePath+"/commands/top",schemaPath:"#/properties/commands/properties/top/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
for(const key32 in data165){
if(!((key32 === "args") || (key32 === "fields"))){
const err163 = {instancePath:instancePath+"/commands/top",schemaPath:"#/properties/commands/properties/top/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data165.args !== undefined){
let data166 = data165.args;
if(Array.isArray(data166)){
if(data166.length < 1){
const err164 = {instancePath:instancePath+"/commands/top/args",schemaPath:"#/properties/commands/properties/top/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
const len19 = data166.length;
for(let i19=0; i19<len19; i19++){
let data167 = data166[i19];
if((typeof data167 !== "string") && (!(data167 && typeof data167 == "object" && !Array.isArray(data167)))){
const err165 = {instancePath:instancePath+"/commands/top/args/" + i19,schemaPath:"#/properties/commands/properties/top/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.top.properties.args.items.type}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(Object.keys(data167).length < 1){
const err166 = {instancePath:instancePath+"/commands/top/args/" + i19,schemaPath:"#/properties/commands/properties/top/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
for(const key33 in data167){
if(!(((key33 === "container") || (key33 === "args")) || (key33 === "as"))){
const err167 = {instancePath:instancePath+"/commands/top/args/" + i19,schemaPath:"#/properties/commands/properties/top/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data167.container !== undefined){
if(!(validate35(data167.container, {instancePath:instancePath+"/commands/top/args/" + i19+"/container",parentData:data167,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data167.args !== undefined){
if(!(validate35(data167.args, {instancePath:instancePath+"/commands/top/args/" + i19+"/args",parentData:data167,parentDataProperty:"args",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data167.as !== undefined){
if(!(validate72(data167.as, {instancePath:instancePath+"/commands/top/args/" + i19+"/as",parentData:data167,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err168 = {instancePath:instancePath+"/commands/top/args",schemaPath:"#/properties/commands/properties/top/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data165.fields !== undefined){
if(!(validate74(data165.fields, {instancePath:instancePath+"/commands/top/fields",parentData:data165,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err169 = {instancePath:instancePath+"/commands/top",schemaPath:"#/properties/commands/properties/top/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data19.stats !== undefined){
let data172 = data19.stats;
if(data172 && typeof data172 == "object" && !Array.isArray(data172)){
if(data172.args === undefined){
const err170 = {instancePath:instancePath+"/commands/stats",schemaPath:"#/properties/commands/properties/stats/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
for(const key34 in data172){
if(!((key34 === "args") || (key34 === "fields"))){
const err171 = {instancePath:instancePath+"/commands/stats",schemaPath:"#/properties/commands/properties/stats/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data172.args !== undefined){
let data173 = data172.args;
if(Array.isArray(data173)){
if(data173.length < 1){
const err172 = {instancePath:instancePath+"/commands/stats/args",schemaPath:"#/properties/commands/properties/stats/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
const len20 = data173.length;
for(let i20=0; i20<len20; i20++){
let data174 = data173[i20];
if((typeof data174 !== "string") && (!(data174 && typeof data174 == "object" && !Array.isArray(data174)))){
const err173 = {instancePath:instancePath+"/commands/stats/args/" + i20,schemaPath:"#/properties/commands/properties/stats/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.stats.properties.args.items.type}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
if(Object.keys(data174).length < 1){
const err174 = {instancePath:instancePath+"/commands/stats/args/" + i20,schemaPath:"#/properties/commands/properties/stats/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
for(const key35 in data174){
if(!((key35 === "container") || (key35 === "as"))){
const err175 = {instancePath:instancePath+"/commands/stats/args/" + i20,schemaPath:"#/properties/commands/properties/stats/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data174.container !== undefined){
if(!(validate35(data174.container, {instancePath:instancePath+"/commands/stats/args/" + i20+"/container",parentData:data174,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data174.as !== undefined){
if(!(validate72(data174.as, {instancePath:instancePath+"/commands/stats/args/" + i20+"/as",parentData:data174,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err176 = {instancePath:instancePath+"/commands/stats/args",schemaPath:"#/properties/commands/properties/stats/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data172.fields !== undefined){
if(!(validate74(data172.fields, {instancePath:instancePath+"/commands/stats/fields",parentData:data172,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err177 = {instancePath:instancePath+"/commands/stats",schemaPath:"#/properties/commands/properties/stats/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data19.diff !== undefined){
let data178 = data19.diff;
if(data178 && typeof data178 == "object" && !Array.isArray(data178)){
if(data178.args === undefined){
const err178 = {instancePath:instancePath+"/commands/diff",schemaPath:"#/properties/commands/properties/diff/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
for(const key36 in data178){
if(!((key36 === "args") || (key36 === "fields"))){
const err179 = {instancePath:instancePath+"/commands/diff",schemaPath:"#/properties/commands/properties/diff/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data178.args !== undefined){
let data179 = data178.args;
if(Array.isArray(data179)){
if(data179.length < 1){
const err180 = {instancePath:instancePath+"/commands/diff/args",schemaPath:"#/properties/commands/properties/diff/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
const len21 = data179.length;
for(let i21=0; i21<len21; i21++){
let data180 = data179[i21];
if((typeof data180 !== "string") && (!(data180 && typeof data180 == "object" && !Array.isArray(data180)))){
const err181 = {instancePath:instancePath+"/commands/diff/args/" + i21,schemaPath:"#/properties/commands/properties/diff/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.diff.properties.args.items.type}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(data180 && typeof data180 == "object" && !Array.isArray(data180)){
if(Object.keys(data180).length < 1){
const err182 = {instancePath:instancePath+"/commands/diff/args/" + i21,schemaPath:"#/properties/commands/properties/diff/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
for(const key37 in data180){
if(!((key37 === "container") || (key37 === "as"))){
const err183 = {instancePath:instancePath+"/commands/diff/args/" + i21,schemaPath:"#/properties/commands/properties/diff/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data180.container !== undefined){
if(!(validate35(data180.container, {instancePath:instancePath+"/commands/diff/args/" + i21+"/container",parentData:data180,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data180.as !== undefined){
if(!(validate72(data180.as, {instancePath:instancePath+"/commands/diff/args/" + i21+"/as",parentData:data180,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err184 = {instancePath:instancePath+"/commands/diff/args",schemaPath:"#/properties/commands/properties/diff/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data178.fields !== undefined){
if(!(validate74(data178.fields, {instancePath:instancePath+"/commands/diff/fields",parentData:data178,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err185 = {instancePath:instancePath+"/commands/diff",schemaPath:"#/properties/commands/properties/diff/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data19.export !== undefined){
let data184 = data19.export;
if(data184 && typeof data184 == "object" && !Array.isArray(data184)){
if(data184.args === undefined){
const err186 = {instancePath:instancePath+"/commands/export",schemaPath:"#/properties/commands/properties/export/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
for(const key38 in data184){
if(!((key38 === "args") || (key38 === "fields"))){
const err187 = {instancePath:instancePath+"/commands/export",schemaPath:"#/properties/commands/properties/export/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data184.args !== undefined){
let data185 = data184.args;
if(Array.isArray(data185)){
if(data185.length < 1){
const err188 = {instancePath:instancePath+"/commands/export/args",schemaPath:"#/properties/commands/properties/export/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
const len22 = data185.length;
for(let i22=0; i22<len22; i22++){
let data186 = data185[i22];
if((typeof data186 !== "string") && (!(data186 && typeof data186 == "object" && !Array.isArray(data186)))){
const err189 = {instancePath:instancePath+"/commands/export/args/" + i22,schemaPath:"#/properties/commands/properties/export/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.export.properties.args.items.type}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data186 && typeof data186 == "object" && !Array.isArray(data186)){
if(Object.keys(data186).length < 1){
const err190 = {instancePath:instancePath+"/commands/export/args/" + i22,schemaPath:"#/properties/commands/properties/export/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
for(const key39 in data186){
if(!(((key39 === "container") || (key39 === "to")) || (key39 === "as"))){
const err191 = {instancePath:instancePath+"/commands/export/args/" + i22,schemaPath:"#/properties/commands/properties/export/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data186.container !== undefined){
if(!(validate35(data186.container, {instancePath:instancePath+"/commands/export/args/" + i22+"/container",parentData:data186,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data186.to !== undefined){
if(!(validate35(data186.to, {instancePath:instancePath+"/commands/export/args/" + i22+"/to",parentData:data186,parentDataProperty:"to",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data186.as !== undefined){
if(!(validate72(data186.as, {instancePath:instancePath+"/commands/export/args/" + i22+"/as",parentData:data186,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err192 = {instancePath:instancePath+"/commands/export/args",schemaPath:"#/properties/commands/properties/export/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data184.fields !== undefined){
if(!(validate74(data184.fields, {instancePath:instancePath+"/commands/export/fields",parentData:data184,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err193 = {instancePath:instancePath+"/commands/export",schemaPath:"#/properties/commands/properties/export/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data19["copy-in"] !== undefined){
let data191 = data19["copy-in"];
if(data191 && typeof data191 == "object" && !Array.isArray(data191)){
if(data191.args === undefined){
const err194 = {instancePath:instancePath+"/commands/copy-in",schemaPath:"#/properties/commands/properties/copy-in/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
for(const key40 in data191){
if(!((key40 === "args") || (key40 === "fields"))){
const err195 = {instancePath:instancePath+"/commands/copy-in",schemaPath:"#/properties/commands/properties/copy-in/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data191.args !== undefined){
let data192 = data191.args;
if(Array.isArray(data192)){
if(data192.length < 1){
const err196 = {instancePath:instancePath+"/commands/copy-in/args",schemaPath:"#/properties/commands/properties/copy-in/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
const len23 = data192.length;
for(let i23=0; i23<len23; i23++){
let data193 = data192[i23];
if((typeof data193 !== "string") && (!(data193 && typeof data193 == "object" && !Array.isArray(data193)))){
const err197 = {instancePath:instancePath+"/commands/copy-in/args/" + i23,schemaPath:"#/properties/commands/properties/copy-in/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["copy-in"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if(data193 && typeof data193 == "object" && !Array.isArray(data193)){
if(Object.keys(data193).length < 1){
const err198 = {instancePath:instancePath+"/commands/copy-in/args/" + i23,schemaPath:"#/properties/commands/properties/copy-in/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
for(const key41 in data193){
if(!((((((key41 === "container") || (key41 === "source")) || (key41 === "path")) || (key41 === "archive")) || (key41 === "followLink")) || (key41 === "as"))){
const err199 = {instancePath:instancePath+"/commands/copy-in/args/" + i23,schemaPath:"#/properties/commands/properties/copy-in/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data193.container !== undefined){
if(!(validate35(data193.container, {instancePath:instancePath+"/commands/copy-in/args/" + i23+"/container",parentData:data193,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data193.source !== undefined){
if(!(validate35(data193.source, {instancePath:instancePath+"/commands/copy-in/args/" + i23+"/source",parentData:data193,parentDataProperty:"source",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data193.path !== undefined){
if(!(validate35(data193.path, {instancePath:instancePath+"/commands/copy-in/args/" + i23+"/path",parentData:data193,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data193.archive !== undefined){
if(!(validate35(data193.archive, {instancePath:instancePath+"/commands/copy-in/args/" + i23+"/archive",parentData:data193,parentDataProperty:"archive",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data193.followLink !== undefined){
if(!(validate35(data193.followLink, {instancePath:instancePath+"/commands/copy-in/args/" + i23+"/followLink",parentData:data193,parentDataProperty:"followLink",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data193.as !== undefined){
if(!(validate72(data193.as, {instancePath:instancePath+"/commands/copy-in/args/" + i23+"/as",parentData:data193,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err200 = {instancePath:instancePath+"/commands/copy-in/args",schemaPath:"#/properties/commands/properties/copy-in/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data191.fields !== undefined){
if(!(validate74(data191.fields, {instancePath:instancePath+"/commands/copy-in/fields",parentData:data191,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err201 = {instancePath:instancePath+"/commands/copy-in",schemaPath:"#/properties/commands/properties/copy-in/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data19["copy-out"] !== undefined){
let data201 = data19["copy-out"];
if(data201 && typeof data201 == "object" && !Array.isArray(data201)){
if(data201.args === undefined){
const err202 = {instancePath:instancePath+"/commands/copy-out",schemaPath:"#/properties/commands/properties/copy-out/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
for(const key42 in data201){
if(!((key42 === "args") || (key42 === "fields"))){
const err203 = {instancePath:instancePath+"/commands/copy-out",schemaPath:"#/properties/commands/properties/copy-out/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key42}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data201.args !== undefined){
let data202 = data201.args;
if(Array.isArray(data202)){
if(data202.length < 1){
const err204 = {instancePath:instancePath+"/commands/copy-out/args",schemaPath:"#/properties/commands/properties/copy-out/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
const len24 = data202.length;
for(let i24=0; i24<len24; i24++){
let data203 = data202[i24];
if((typeof data203 !== "string") && (!(data203 && typeof data203 == "object" && !Array.isArray(data203)))){
const err205 = {instancePath:instancePath+"/commands/copy-out/args/" + i24,schemaPath:"#/properties/commands/properties/copy-out/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["copy-out"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(data203 && typeof data203 == "object" && !Array.isArray(data203)){
if(Object.keys(data203).length < 1){
const err206 = {instancePath:instancePath+"/commands/copy-out/args/" + i24,schemaPath:"#/properties/commands/properties/copy-out/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
for(const key43 in data203){
if(!((((((key43 === "container") || (key43 === "path")) || (key43 === "to")) || (key43 === "archive")) || (key43 === "followLink")) || (key43 === "as"))){
const err207 = {instancePath:instancePath+"/commands/copy-out/args/" + i24,schemaPath:"#/properties/commands/properties/copy-out/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key43}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data203.container !== undefined){
if(!(validate35(data203.container, {instancePath:instancePath+"/commands/copy-out/args/" + i24+"/container",parentData:data203,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data203.path !== undefined){
if(!(validate35(data203.path, {instancePath:instancePath+"/commands/copy-out/args/" + i24+"/path",parentData:data203,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data203.to !== undefined){
if(!(validate35(data203.to, {instancePath:instancePath+"/commands/copy-out/args/" + i24+"/to",parentData:data203,parentDataProperty:"to",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data203.archive !== undefined){
if(!(validate35(data203.archive, {instancePath:instancePath+"/commands/copy-out/args/" + i24+"/archive",parentData:data203,parentDataProperty:"archive",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data203.followLink !== undefined){
if(!(validate35(data203.followLink, {instancePath:instancePath+"/commands/copy-out/args/" + i24+"/followLink",parentData:data203,parentDataProperty:"followLink",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data203.as !== undefined){
if(!(validate72(data203.as, {instancePath:instancePath+"/commands/copy-out/args/" + i24+"/as",parentData:data203,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err208 = {instancePath:instancePath+"/commands/copy-out/args",schemaPath:"#/properties/commands/properties/copy-out/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data201.fields !== undefined){
if(!(validate74(data201.fields, {instancePath:instancePath+"/commands/copy-out/fields",parentData:data201,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err209 = {instancePath:instancePath+"/commands/copy-out",schemaPath:"#/properties/commands/properties/copy-out/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data19["copy-from"] !== undefined){
let data211 = data19["copy-from"];
if(data211 && typeof data211 == "object" && !Array.isArray(data211)){
if(data211.args === undefined){
const err210 = {instancePath:instancePath+"/commands/copy-from",schemaPath:"#/properties/commands/properties/copy-from/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
for(const key44 in data211){
if(!((key44 === "args") || (key44 === "fields"))){
const err211 = {instancePath:instancePath+"/commands/copy-from",schemaPath:"#/properties/commands/properties/copy-from/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data211.args !== undefined){
let data212 = data211.args;
if(Array.isArray(data212)){
if(data212.length < 1){
const err212 = {instancePath:instancePath+"/commands/copy-from/args",schemaPath:"#/properties/commands/properties/copy-from/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
const len25 = data212.length;
for(let i25=0; i25<len25; i25++){
let data213 = data212[i25];
if((typeof data213 !== "string") && (!(data213 && typeof data213 == "object" && !Array.isArray(data213)))){
const err213 = {instancePath:instancePath+"/commands/copy-from/args/" + i25,schemaPath:"#/properties/commands/properties/copy-from/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["copy-from"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if(data213 && typeof data213 == "object" && !Array.isArray(data213)){
if(Object.keys(data213).length < 1){
const err214 = {instancePath:instancePath+"/commands/copy-from/args/" + i25,schemaPath:"#/properties/commands/properties/copy-from/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
for(const key45 in data213){
if(!(((key45 === "container") || (key45 === "path")) || (key45 === "as"))){
const err215 = {instancePath:instancePath+"/commands/copy-from/args/" + i25,schemaPath:"#/properties/commands/properties/copy-from/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data213.container !== undefined){
if(!(validate35(data213.container, {instancePath:instancePath+"/commands/copy-from/args/" + i25+"/container",parentData:data213,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data213.path !== undefined){
if(!(validate35(data213.path, {instancePath:instancePath+"/commands/copy-from/args/" + i25+"/path",parentData:data213,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data213.as !== undefined){
if(!(validate72(data213.as, {instancePath:instancePath+"/commands/copy-from/args/" + i25+"/as",parentData:data213,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err216 = {instancePath:instancePath+"/commands/copy-from/args",schemaPath:"#/properties/commands/properties/copy-from/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data211.fields !== undefined){
if(!(validate74(data211.fields, {instancePath:instancePath+"/commands/copy-from/fields",parentData:data211,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err217 = {instancePath:instancePath+"/commands/copy-from",schemaPath:"#/properties/commands/properties/copy-from/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data19["copy-to"] !== undefined){
let data218 = data19["copy-to"];
if(data218 && typeof data218 == "object" && !Array.isArray(data218)){
if(data218.args === undefined){
const err218 = {instancePath:instancePath+"/commands/copy-to",schemaPath:"#/properties/commands/properties/copy-to/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
for(const key46 in data218){
if(!((key46 === "args") || (key46 === "fields"))){
const err219 = {instancePath:instancePath+"/commands/copy-to",schemaPath:"#/properties/commands/properties/copy-to/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key46}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data218.args !== undefined){
let data219 = data218.args;
if(Array.isArray(data219)){
if(data219.length < 1){
const err220 = {instancePath:instancePath+"/commands/copy-to/args",schemaPath:"#/properties/commands/properties/copy-to/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
const len26 = data219.length;
for(let i26=0; i26<len26; i26++){
let data220 = data219[i26];
if((typeof data220 !== "string") && (!(data220 && typeof data220 == "object" && !Array.isArray(data220)))){
const err221 = {instancePath:instancePath+"/commands/copy-to/args/" + i26,schemaPath:"#/properties/commands/properties/copy-to/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["copy-to"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if(data220 && typeof data220 == "object" && !Array.isArray(data220)){
if(Object.keys(data220).length < 1){
const err222 = {instancePath:instancePath+"/commands/copy-to/args/" + i26,schemaPath:"#/properties/commands/properties/copy-to/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
for(const key47 in data220){
if(!(((key47 === "container") || (key47 === "path")) || (key47 === "as"))){
const err223 = {instancePath:instancePath+"/commands/copy-to/args/" + i26,schemaPath:"#/properties/commands/properties/copy-to/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key47}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data220.container !== undefined){
if(!(validate35(data220.container, {instancePath:instancePath+"/commands/copy-to/args/" + i26+"/container",parentData:data220,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data220.path !== undefined){
if(!(validate35(data220.path, {instancePath:instancePath+"/commands/copy-to/args/" + i26+"/path",parentData:data220,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data220.as !== undefined){
if(!(validate72(data220.as, {instancePath:instancePath+"/commands/copy-to/args/" + i26+"/as",parentData:data220,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err224 = {instancePath:instancePath+"/commands/copy-to/args",schemaPath:"#/properties/commands/properties/copy-to/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data218.fields !== undefined){
if(!(validate74(data218.fields, {instancePath:instancePath+"/commands/copy-to/fields",parentData:data218,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err225 = {instancePath:instancePath+"/commands/copy-to",schemaPath:"#/properties/commands/properties/copy-to/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data19.ps !== undefined){
let data225 = data19.ps;
if(data225 && typeof data225 == "object" && !Array.isArray(data225)){
if(data225.args === undefined){
const err226 = {instancePath:instancePath+"/commands/ps",schemaPath:"#/properties/commands/properties/ps/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
for(const key48 in data225){
if(!((key48 === "args") || (key48 === "fields"))){
const err227 = {instancePath:instancePath+"/commands/ps",schemaPath:"#/properties/commands/properties/ps/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key48}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data225.args !== undefined){
let data226 = data225.args;
if(Array.isArray(data226)){
if(data226.length < 1){
const err228 = {instancePath:instancePath+"/commands/ps/args",schemaPath:"#/properties/commands/properties/ps/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
const len27 = data226.length;
for(let i27=0; i27<len27; i27++){
let data227 = data226[i27];
if((typeof data227 !== "string") && (!(data227 && typeof data227 == "object" && !Array.isArray(data227)))){
const err229 = {instancePath:instancePath+"/commands/ps/args/" + i27,schemaPath:"#/properties/commands/properties/ps/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.ps.properties.args.items.type}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if(data227 && typeof data227 == "object" && !Array.isArray(data227)){
if(Object.keys(data227).length < 1){
const err230 = {instancePath:instancePath+"/commands/ps/args/" + i27,schemaPath:"#/properties/commands/properties/ps/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
for(const key49 in data227){
if(!((((key49 === "all") || (key49 === "filter")) || (key49 === "limit")) || (key49 === "as"))){
const err231 = {instancePath:instancePath+"/commands/ps/args/" + i27,schemaPath:"#/properties/commands/properties/ps/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key49}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data227.all !== undefined){
if(!(validate35(data227.all, {instancePath:instancePath+"/commands/ps/args/" + i27+"/all",parentData:data227,parentDataProperty:"all",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data227.filter !== undefined){
if(!(validate35(data227.filter, {instancePath:instancePath+"/commands/ps/args/" + i27+"/filter",parentData:data227,parentDataProperty:"filter",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data227.limit !== undefined){
if(!(validate35(data227.limit, {instancePath:instancePath+"/commands/ps/args/" + i27+"/limit",parentData:data227,parentDataProperty:"limit",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data227.as !== undefined){
if(!(validate72(data227.as, {instancePath:instancePath+"/commands/ps/args/" + i27+"/as",parentData:data227,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err232 = {instancePath:instancePath+"/commands/ps/args",schemaPath:"#/properties/commands/properties/ps/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data225.fields !== undefined){
if(!(validate74(data225.fields, {instancePath:instancePath+"/commands/ps/fields",parentData:data225,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err233 = {instancePath:instancePath+"/commands/ps",schemaPath:"#/properties/commands/properties/ps/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data19.inspect !== undefined){
let data233 = data19.inspect;
if(data233 && typeof data233 == "object" && !Array.isArray(data233)){
if(data233.args === undefined){
const err234 = {instancePath:instancePath+"/commands/inspect",schemaPath:"#/properties/commands/properties/inspect/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
for(const key50 in data233){
if(!((key50 === "args") || (key50 === "fields"))){
const err235 = {instancePath:instancePath+"/commands/inspect",schemaPath:"#/properties/commands/properties/inspect/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key50}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data233.args !== undefined){
let data234 = data233.args;
if(Array.isArray(data234)){
if(data234.length < 1){
const err236 = {instancePath:instancePath+"/commands/inspect/args",schemaPath:"#/properties/commands/properties/inspect/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
const len28 = data234.length;
for(let i28=0; i28<len28; i28++){
let data235 = data234[i28];
if((typeof data235 !== "string") && (!(data235 && typeof data235 == "object" && !Array.isArray(data235)))){
const err237 = {instancePath:instancePath+"/commands/inspect/args/" + i28,schemaPath:"#/properties/commands/properties/inspect/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.inspect.properties.args.items.type}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if(data235 && typeof data235 == "object" && !Array.isArray(data235)){
if(Object.keys(data235).length < 1){
const err238 = {instancePath:instancePath+"/commands/inspect/args/" + i28,schemaPath:"#/properties/commands/properties/inspect/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
for(const key51 in data235){
if(!(((key51 === "container") || (key51 === "size")) || (key51 === "as"))){
const err239 = {instancePath:instancePath+"/commands/inspect/args/" + i28,schemaPath:"#/properties/commands/properties/inspect/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key51}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data235.container !== undefined){
if(!(validate35(data235.container, {instancePath:instancePath+"/commands/inspect/args/" + i28+"/container",parentData:data235,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data235.size !== undefined){
if(!(validate35(data235.size, {instancePath:instancePath+"/commands/inspect/args/" + i28+"/size",parentData:data235,parentDataProperty:"size",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data235.as !== undefined){
if(!(validate72(data235.as, {instancePath:instancePath+"/commands/inspect/args/" + i28+"/as",parentData:data235,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err240 = {instancePath:instancePath+"/commands/inspect/args",schemaPath:"#/properties/commands/properties/inspect/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(data233.fields !== undefined){
if(!(validate74(data233.fields, {instancePath:instancePath+"/commands/inspect/fields",parentData:data233,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err241 = {instancePath:instancePath+"/commands/inspect",schemaPath:"#/properties/commands/properties/inspect/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data19.update !== undefined){
let data240 = data19.update;
if(data240 && typeof data240 == "object" && !Array.isArray(data240)){
if(data240.args === undefined){
const err242 = {instancePath:instancePath+"/commands/update",schemaPath:"#/properties/commands/properties/update/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
for(const key52 in data240){
if(!((key52 === "args") || (key52 === "fields"))){
const err243 = {instancePath:instancePath+"/commands/update",schemaPath:"#/properties/commands/properties/update/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key52}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data240.args !== undefined){
let data241 = data240.args;
if(Array.isArray(data241)){
if(data241.length < 1){
const err244 = {instancePath:instancePath+"/commands/update/args",schemaPath:"#/properties/commands/properties/update/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
const len29 = data241.length;
for(let i29=0; i29<len29; i29++){
let data242 = data241[i29];
if((typeof data242 !== "string") && (!(data242 && typeof data242 == "object" && !Array.isArray(data242)))){
const err245 = {instancePath:instancePath+"/commands/update/args/" + i29,schemaPath:"#/properties/commands/properties/update/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.update.properties.args.items.type}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(data242 && typeof data242 == "object" && !Array.isArray(data242)){
if(Object.keys(data242).length < 1){
const err246 = {instancePath:instancePath+"/commands/update/args/" + i29,schemaPath:"#/properties/commands/properties/update/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
for(const key53 in data242){
if(!(((((key53 === "container") || (key53 === "memory")) || (key53 === "memorySwap")) || (key53 === "restart")) || (key53 === "as"))){
const err247 = {instancePath:instancePath+"/commands/update/args/" + i29,schemaPath:"#/properties/commands/properties/update/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key53}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data242.container !== undefined){
if(!(validate35(data242.container, {instancePath:instancePath+"/commands/update/args/" + i29+"/container",parentData:data242,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data242.memory !== undefined){
if(!(validate35(data242.memory, {instancePath:instancePath+"/commands/update/args/" + i29+"/memory",parentData:data242,parentDataProperty:"memory",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data242.memorySwap !== undefined){
if(!(validate35(data242.memorySwap, {instancePath:instancePath+"/commands/update/args/" + i29+"/memorySwap",parentData:data242,parentDataProperty:"memorySwap",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data242.restart !== undefined){
if(!(validate35(data242.restart, {instancePath:instancePath+"/commands/update/args/" + i29+"/restart",parentData:data242,parentDataProperty:"restart",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data242.as !== undefined){
if(!(validate72(data242.as, {instancePath:instancePath+"/commands/update/args/" + i29+"/as",parentData:data242,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err248 = {instancePath:instancePath+"/commands/update/args",schemaPath:"#/properties/commands/properties/update/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data240.fields !== undefined){
if(!(validate74(data240.fields, {instancePath:instancePath+"/commands/update/fields",parentData:data240,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err249 = {instancePath:instancePath+"/commands/update",schemaPath:"#/properties/commands/properties/update/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data19.commit !== undefined){
let data249 = data19.commit;
if(data249 && typeof data249 == "object" && !Array.isArray(data249)){
if(data249.args === undefined){
const err250 = {instancePath:instancePath+"/commands/commit",schemaPath:"#/properties/commands/properties/commit/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
for(const key54 in data249){
if(!((key54 === "args") || (key54 === "fields"))){
const err251 = {instancePath:instancePath+"/commands/commit",schemaPath:"#/properties/commands/properties/commit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key54}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data249.args !== undefined){
let data250 = data249.args;
if(Array.isArray(data250)){
if(data250.length < 1){
const err252 = {instancePath:instancePath+"/commands/commit/args",schemaPath:"#/properties/commands/properties/commit/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
const len30 = data250.length;
for(let i30=0; i30<len30; i30++){
let data251 = data250[i30];
if((typeof data251 !== "string") && (!(data251 && typeof data251 == "object" && !Array.isArray(data251)))){
const err253 = {instancePath:instancePath+"/commands/commit/args/" + i30,schemaPath:"#/properties/commands/properties/commit/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.commit.properties.args.items.type}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
if(data251 && typeof data251 == "object" && !Array.isArray(data251)){
if(Object.keys(data251).length < 1){
const err254 = {instancePath:instancePath+"/commands/commit/args/" + i30,schemaPath:"#/properties/commands/properties/commit/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
for(const key55 in data251){
if(!(((((((key55 === "container") || (key55 === "reference")) || (key55 === "change")) || (key55 === "author")) || (key55 === "message")) || (key55 === "pause")) || (key55 === "as"))){
const err255 = {instancePath:instancePath+"/commands/commit/args/" + i30,schemaPath:"#/properties/commands/properties/commit/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key55}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data251.container !== undefined){
if(!(validate35(data251.container, {instancePath:instancePath+"/commands/commit/args/" + i30+"/container",parentData:data251,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data251.reference !== undefined){
if(!(validate35(data251.reference, {instancePath:instancePath+"/commands/commit/args/" + i30+"/reference",parentData:data251,parentDataProperty:"reference",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data251.change !== undefined){
if(!(validate35(data251.change, {instancePath:instancePath+"/commands/commit/args/" + i30+"/change",parentData:data251,parentDataProperty:"change",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data251.author !== undefined){
if(!(validate35(data251.author, {instancePath:instancePath+"/commands/commit/args/" + i30+"/author",parentData:data251,parentDataProperty:"author",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data251.message !== undefined){
if(!(validate35(data251.message, {instancePath:instancePath+"/commands/commit/args/" + i30+"/message",parentData:data251,parentDataProperty:"message",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data251.pause !== undefined){
if(!(validate35(data251.pause, {instancePath:instancePath+"/commands/commit/args/" + i30+"/pause",parentData:data251,parentDataProperty:"pause",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data251.as !== undefined){
if(!(validate72(data251.as, {instancePath:instancePath+"/commands/commit/args/" + i30+"/as",parentData:data251,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err256 = {instancePath:instancePath+"/commands/commit/args",schemaPath:"#/properties/commands/properties/commit/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data249.fields !== undefined){
if(!(validate74(data249.fields, {instancePath:instancePath+"/commands/commit/fields",parentData:data249,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err257 = {instancePath:instancePath+"/commands/commit",schemaPath:"#/properties/commands/properties/commit/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data19.build !== undefined){
let data260 = data19.build;
if(data260 && typeof data260 == "object" && !Array.isArray(data260)){
if(data260.args === undefined){
const err258 = {instancePath:instancePath+"/commands/build",schemaPath:"#/properties/commands/properties/build/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
for(const key56 in data260){
if(!((key56 === "args") || (key56 === "fields"))){
const err259 = {instancePath:instancePath+"/commands/build",schemaPath:"#/properties/commands/properties/build/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key56}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
if(data260.args !== undefined){
let data261 = data260.args;
if(Array.isArray(data261)){
if(data261.length < 1){
const err260 = {instancePath:instancePath+"/commands/build/args",schemaPath:"#/properties/commands/properties/build/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
const len31 = data261.length;
for(let i31=0; i31<len31; i31++){
let data262 = data261[i31];
if((typeof data262 !== "string") && (!(data262 && typeof data262 == "object" && !Array.isArray(data262)))){
const err261 = {instancePath:instancePath+"/commands/build/args/" + i31,schemaPath:"#/properties/commands/properties/build/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.build.properties.args.items.type}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
if(data262 && typeof data262 == "object" && !Array.isArray(data262)){
if(Object.keys(data262).length < 1){
const err262 = {instancePath:instancePath+"/commands/build/args/" + i31,schemaPath:"#/properties/commands/properties/build/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
for(const key57 in data262){
if(!(func2.call(schema6.properties.commands.properties.build.properties.args.items.properties, key57))){
const err263 = {instancePath:instancePath+"/commands/build/args/" + i31,schemaPath:"#/properties/commands/properties/build/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key57}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data262.file !== undefined){
if(!(validate35(data262.file, {instancePath:instancePath+"/commands/build/args/" + i31+"/file",parentData:data262,parentDataProperty:"file",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data262.target !== undefined){
if(!(validate35(data262.target, {instancePath:instancePath+"/commands/build/args/" + i31+"/target",parentData:data262,parentDataProperty:"target",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data262.buildArg !== undefined){
if(!(validate35(data262.buildArg, {instancePath:instancePath+"/commands/build/args/" + i31+"/buildArg",parentData:data262,parentDataProperty:"buildArg",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data262.noCache !== undefined){
if(!(validate35(data262.noCache, {instancePath:instancePath+"/commands/build/args/" + i31+"/noCache",parentData:data262,parentDataProperty:"noCache",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data262.cacheFrom !== undefined){
if(!(validate35(data262.cacheFrom, {instancePath:instancePath+"/commands/build/args/" + i31+"/cacheFrom",parentData:data262,parentDataProperty:"cacheFrom",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data262.label !== undefined){
if(!(validate35(data262.label, {instancePath:instancePath+"/commands/build/args/" + i31+"/label",parentData:data262,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data262.platform !== undefined){
if(!(validate35(data262.platform, {instancePath:instancePath+"/commands/build/args/" + i31+"/platform",parentData:data262,parentDataProperty:"platform",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data262.tag !== undefined){
if(!(validate35(data262.tag, {instancePath:instancePath+"/commands/build/args/" + i31+"/tag",parentData:data262,parentDataProperty:"tag",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data262.context !== undefined){
if(!(validate35(data262.context, {instancePath:instancePath+"/commands/build/args/" + i31+"/context",parentData:data262,parentDataProperty:"context",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data262.as !== undefined){
if(!(validate72(data262.as, {instancePath:instancePath+"/commands/build/args/" + i31+"/as",parentData:data262,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err264 = {instancePath:instancePath+"/commands/build/args",schemaPath:"#/properties/commands/properties/build/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data260.fields !== undefined){
if(!(validate74(data260.fields, {instancePath:instancePath+"/commands/build/fields",parentData:data260,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err265 = {instancePath:instancePath+"/commands/build",schemaPath:"#/properties/commands/properties/build/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data19.tag !== undefined){
let data274 = data19.tag;
if(data274 && typeof data274 == "object" && !Array.isArray(data274)){
if(data274.args === undefined){
const err266 = {instancePath:instancePath+"/commands/tag",schemaPath:"#/properties/commands/properties/tag/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
for(const key58 in data274){
if(!((key58 === "args") || (key58 === "fields"))){
const err267 = {instancePath:instancePath+"/commands/tag",schemaPath:"#/properties/commands/properties/tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key58}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data274.args !== undefined){
let data275 = data274.args;
if(Array.isArray(data275)){
if(data275.length < 1){
const err268 = {instancePath:instancePath+"/commands/tag/args",schemaPath:"#/properties/commands/properties/tag/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
const len32 = data275.length;
for(let i32=0; i32<len32; i32++){
let data276 = data275[i32];
if((typeof data276 !== "string") && (!(data276 && typeof data276 == "object" && !Array.isArray(data276)))){
const err269 = {instancePath:instancePath+"/commands/tag/args/" + i32,schemaPath:"#/properties/commands/properties/tag/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.tag.properties.args.items.type}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if(data276 && typeof data276 == "object" && !Array.isArray(data276)){
if(Object.keys(data276).length < 1){
const err270 = {instancePath:instancePath+"/commands/tag/args/" + i32,schemaPath:"#/properties/commands/properties/tag/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
for(const key59 in data276){
if(!(((key59 === "image") || (key59 === "reference")) || (key59 === "as"))){
const err271 = {instancePath:instancePath+"/commands/tag/args/" + i32,schemaPath:"#/properties/commands/properties/tag/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key59}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data276.image !== undefined){
if(!(validate35(data276.image, {instancePath:instancePath+"/commands/tag/args/" + i32+"/image",parentData:data276,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data276.reference !== undefined){
if(!(validate35(data276.reference, {instancePath:instancePath+"/commands/tag/args/" + i32+"/reference",parentData:data276,parentDataProperty:"reference",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data276.as !== undefined){
if(!(validate72(data276.as, {instancePath:instancePath+"/commands/tag/args/" + i32+"/as",parentData:data276,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err272 = {instancePath:instancePath+"/commands/tag/args",schemaPath:"#/properties/commands/properties/tag/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
if(data274.fields !== undefined){
if(!(validate74(data274.fields, {instancePath:instancePath+"/commands/tag/fields",parentData:data274,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err273 = {instancePath:instancePath+"/commands/tag",schemaPath:"#/properties/commands/properties/tag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data19.rmi !== undefined){
let data281 = data19.rmi;
if(data281 && typeof data281 == "object" && !Array.isArray(data281)){
if(data281.args === undefined){
const err274 = {instancePath:instancePath+"/commands/rmi",schemaPath:"#/properties/commands/properties/rmi/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
for(const key60 in data281){
if(!((key60 === "args") || (key60 === "fields"))){
const err275 = {instancePath:instancePath+"/commands/rmi",schemaPath:"#/properties/commands/properties/rmi/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key60}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data281.args !== undefined){
let data282 = data281.args;
if(Array.isArray(data282)){
if(data282.length < 1){
const err276 = {instancePath:instancePath+"/commands/rmi/args",schemaPath:"#/properties/commands/properties/rmi/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
const len33 = data282.length;
for(let i33=0; i33<len33; i33++){
let data283 = data282[i33];
if((typeof data283 !== "string") && (!(data283 && typeof data283 == "object" && !Array.isArray(data283)))){
const err277 = {instancePath:instancePath+"/commands/rmi/args/" + i33,schemaPath:"#/properties/commands/properties/rmi/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.rmi.properties.args.items.type}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
if(data283 && typeof data283 == "object" && !Array.isArray(data283)){
if(Object.keys(data283).length < 1){
const err278 = {instancePath:instancePath+"/commands/rmi/args/" + i33,schemaPath:"#/properties/commands/properties/rmi/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
for(const key61 in data283){
if(!((((key61 === "image") || (key61 === "force")) || (key61 === "noPrune")) || (key61 === "as"))){
const err279 = {instancePath:instancePath+"/commands/rmi/args/" + i33,schemaPath:"#/properties/commands/properties/rmi/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key61}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
if(data283.image !== undefined){
if(!(validate35(data283.image, {instancePath:instancePath+"/commands/rmi/args/" + i33+"/image",parentData:data283,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data283.force !== undefined){
if(!(validate35(data283.force, {instancePath:instancePath+"/commands/rmi/args/" + i33+"/force",parentData:data283,parentDataProperty:"force",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data283.noPrune !== undefined){
if(!(validate35(data283.noPrune, {instancePath:instancePath+"/commands/rmi/args/" + i33+"/noPrune",parentData:data283,parentDataProperty:"noPrune",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data283.as !== undefined){
if(!(validate72(data283.as, {instancePath:instancePath+"/commands/rmi/args/" + i33+"/as",parentData:data283,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err280 = {instancePath:instancePath+"/commands/rmi/args",schemaPath:"#/properties/commands/properties/rmi/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data281.fields !== undefined){
if(!(validate74(data281.fields, {instancePath:instancePath+"/commands/rmi/fields",parentData:data281,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err281 = {instancePath:instancePath+"/commands/rmi",schemaPath:"#/properties/commands/properties/rmi/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
if(data19.images !== undefined){
let data289 = data19.images;
if(data289 && typeof data289 == "object" && !Array.isArray(data289)){
if(data289.args === undefined){
const err282 = {instancePath:instancePath+"/commands/images",schemaPath:"#/properties/commands/properties/images/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
for(const key62 in data289){
if(!((key62 === "args") || (key62 === "fields"))){
const err283 = {instancePath:instancePath+"/commands/images",schemaPath:"#/properties/commands/properties/images/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key62}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data289.args !== undefined){
let data290 = data289.args;
if(Array.isArray(data290)){
if(data290.length < 1){
const err284 = {instancePath:instancePath+"/commands/images/args",schemaPath:"#/properties/commands/properties/images/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
const len34 = data290.length;
for(let i34=0; i34<len34; i34++){
let data291 = data290[i34];
if((typeof data291 !== "string") && (!(data291 && typeof data291 == "object" && !Array.isArray(data291)))){
const err285 = {instancePath:instancePath+"/commands/images/args/" + i34,schemaPath:"#/properties/commands/properties/images/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.images.properties.args.items.type}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if(data291 && typeof data291 == "object" && !Array.isArray(data291)){
if(Object.keys(data291).length < 1){
const err286 = {instancePath:instancePath+"/commands/images/args/" + i34,schemaPath:"#/properties/commands/properties/images/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
for(const key63 in data291){
if(!(((key63 === "all") || (key63 === "filter")) || (key63 === "as"))){
const err287 = {instancePath:instancePath+"/commands/images/args/" + i34,schemaPath:"#/properties/commands/properties/images/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key63}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data291.all !== undefined){
if(!(validate35(data291.all, {instancePath:instancePath+"/commands/images/args/" + i34+"/all",parentData:data291,parentDataProperty:"all",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data291.filter !== undefined){
if(!(validate35(data291.filter, {instancePath:instancePath+"/commands/images/args/" + i34+"/filter",parentData:data291,parentDataProperty:"filter",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data291.as !== undefined){
if(!(validate72(data291.as, {instancePath:instancePath+"/commands/images/args/" + i34+"/as",parentData:data291,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err288 = {instancePath:instancePath+"/commands/images/args",schemaPath:"#/properties/commands/properties/images/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(data289.fields !== undefined){
if(!(validate74(data289.fields, {instancePath:instancePath+"/commands/images/fields",parentData:data289,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err289 = {instancePath:instancePath+"/commands/images",schemaPath:"#/properties/commands/properties/images/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data19["image-inspect"] !== undefined){
let data296 = data19["image-inspect"];
if(data296 && typeof data296 == "object" && !Array.isArray(data296)){
if(data296.args === undefined){
const err290 = {instancePath:instancePath+"/commands/image-inspect",schemaPath:"#/properties/commands/properties/image-inspect/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
for(const key64 in data296){
if(!((key64 === "args") || (key64 === "fields"))){
const err291 = {instancePath:instancePath+"/commands/image-inspect",schemaPath:"#/properties/commands/properties/image-inspect/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key64}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data296.args !== undefined){
let data297 = data296.args;
if(Array.isArray(data297)){
if(data297.length < 1){
const err292 = {instancePath:instancePath+"/commands/image-inspect/args",schemaPath:"#/properties/commands/properties/image-inspect/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
const len35 = data297.length;
for(let i35=0; i35<len35; i35++){
let data298 = data297[i35];
if((typeof data298 !== "string") && (!(data298 && typeof data298 == "object" && !Array.isArray(data298)))){
const err293 = {instancePath:instancePath+"/commands/image-inspect/args/" + i35,schemaPath:"#/properties/commands/properties/image-inspect/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["image-inspect"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if(data298 && typeof data298 == "object" && !Array.isArray(data298)){
if(Object.keys(data298).length < 1){
const err294 = {instancePath:instancePath+"/commands/image-inspect/args/" + i35,schemaPath:"#/properties/commands/properties/image-inspect/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
for(const key65 in data298){
if(!((key65 === "image") || (key65 === "as"))){
const err295 = {instancePath:instancePath+"/commands/image-inspect/args/" + i35,schemaPath:"#/properties/commands/properties/image-inspect/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key65}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data298.image !== undefined){
if(!(validate35(data298.image, {instancePath:instancePath+"/commands/image-inspect/args/" + i35+"/image",parentData:data298,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data298.as !== undefined){
if(!(validate72(data298.as, {instancePath:instancePath+"/commands/image-inspect/args/" + i35+"/as",parentData:data298,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err296 = {instancePath:instancePath+"/commands/image-inspect/args",schemaPath:"#/properties/commands/properties/image-inspect/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data296.fields !== undefined){
if(!(validate74(data296.fields, {instancePath:instancePath+"/commands/image-inspect/fields",parentData:data296,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err297 = {instancePath:instancePath+"/commands/image-inspect",schemaPath:"#/properties/commands/properties/image-inspect/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data19.history !== undefined){
let data302 = data19.history;
if(data302 && typeof data302 == "object" && !Array.isArray(data302)){
if(data302.args === undefined){
const err298 = {instancePath:instancePath+"/commands/history",schemaPath:"#/properties/commands/properties/history/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
for(const key66 in data302){
if(!((key66 === "args") || (key66 === "fields"))){
const err299 = {instancePath:instancePath+"/commands/history",schemaPath:"#/properties/commands/properties/history/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key66}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
if(data302.args !== undefined){
let data303 = data302.args;
if(Array.isArray(data303)){
if(data303.length < 1){
const err300 = {instancePath:instancePath+"/commands/history/args",schemaPath:"#/properties/commands/properties/history/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
const len36 = data303.length;
for(let i36=0; i36<len36; i36++){
let data304 = data303[i36];
if((typeof data304 !== "string") && (!(data304 && typeof data304 == "object" && !Array.isArray(data304)))){
const err301 = {instancePath:instancePath+"/commands/history/args/" + i36,schemaPath:"#/properties/commands/properties/history/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.history.properties.args.items.type}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
if(data304 && typeof data304 == "object" && !Array.isArray(data304)){
if(Object.keys(data304).length < 1){
const err302 = {instancePath:instancePath+"/commands/history/args/" + i36,schemaPath:"#/properties/commands/properties/history/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
for(const key67 in data304){
if(!((key67 === "image") || (key67 === "as"))){
const err303 = {instancePath:instancePath+"/commands/history/args/" + i36,schemaPath:"#/properties/commands/properties/history/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key67}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
if(data304.image !== undefined){
if(!(validate35(data304.image, {instancePath:instancePath+"/commands/history/args/" + i36+"/image",parentData:data304,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data304.as !== undefined){
if(!(validate72(data304.as, {instancePath:instancePath+"/commands/history/args/" + i36+"/as",parentData:data304,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err304 = {instancePath:instancePath+"/commands/history/args",schemaPath:"#/properties/commands/properties/history/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(data302.fields !== undefined){
if(!(validate74(data302.fields, {instancePath:instancePath+"/commands/history/fields",parentData:data302,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err305 = {instancePath:instancePath+"/commands/history",schemaPath:"#/properties/commands/properties/history/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
if(data19.load !== undefined){
let data308 = data19.load;
if(data308 && typeof data308 == "object" && !Array.isArray(data308)){
if(data308.args === undefined){
const err306 = {instancePath:instancePath+"/commands/load",schemaPath:"#/properties/commands/properties/load/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
for(const key68 in data308){
if(!((key68 === "args") || (key68 === "fields"))){
const err307 = {instancePath:instancePath+"/commands/load",schemaPath:"#/properties/commands/properties/load/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key68}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(data308.args !== undefined){
let data309 = data308.args;
if(Array.isArray(data309)){
if(data309.length < 1){
const err308 = {instancePath:instancePath+"/commands/load/args",schemaPath:"#/properties/commands/properties/load/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
const len37 = data309.length;
for(let i37=0; i37<len37; i37++){
let data310 = data309[i37];
if((typeof data310 !== "string") && (!(data310 && typeof data310 == "object" && !Array.isArray(data310)))){
const err309 = {instancePath:instancePath+"/commands/load/args/" + i37,schemaPath:"#/properties/commands/properties/load/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.load.properties.args.items.type}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
if(data310 && typeof data310 == "object" && !Array.isArray(data310)){
if(Object.keys(data310).length < 1){
const err310 = {instancePath:instancePath+"/commands/load/args/" + i37,schemaPath:"#/properties/commands/properties/load/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
for(const key69 in data310){
if(!(key69 === "as")){
const err311 = {instancePath:instancePath+"/commands/load/args/" + i37,schemaPath:"#/properties/commands/properties/load/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key69}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
if(data310.as !== undefined){
if(!(validate72(data310.as, {instancePath:instancePath+"/commands/load/args/" + i37+"/as",parentData:data310,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err312 = {instancePath:instancePath+"/commands/load/args",schemaPath:"#/properties/commands/properties/load/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data308.fields !== undefined){
if(!(validate74(data308.fields, {instancePath:instancePath+"/commands/load/fields",parentData:data308,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err313 = {instancePath:instancePath+"/commands/load",schemaPath:"#/properties/commands/properties/load/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
if(data19.save !== undefined){
let data313 = data19.save;
if(data313 && typeof data313 == "object" && !Array.isArray(data313)){
if(data313.args === undefined){
const err314 = {instancePath:instancePath+"/commands/save",schemaPath:"#/properties/commands/properties/save/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
for(const key70 in data313){
if(!((key70 === "args") || (key70 === "fields"))){
const err315 = {instancePath:instancePath+"/commands/save",schemaPath:"#/properties/commands/properties/save/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key70}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
if(data313.args !== undefined){
let data314 = data313.args;
if(Array.isArray(data314)){
if(data314.length < 1){
const err316 = {instancePath:instancePath+"/commands/save/args",schemaPath:"#/properties/commands/properties/save/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
const len38 = data314.length;
for(let i38=0; i38<len38; i38++){
let data315 = data314[i38];
if((typeof data315 !== "string") && (!(data315 && typeof data315 == "object" && !Array.isArray(data315)))){
const err317 = {instancePath:instancePath+"/commands/save/args/" + i38,schemaPath:"#/properties/commands/properties/save/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.save.properties.args.items.type}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
if(data315 && typeof data315 == "object" && !Array.isArray(data315)){
if(Object.keys(data315).length < 1){
const err318 = {instancePath:instancePath+"/commands/save/args/" + i38,schemaPath:"#/properties/commands/properties/save/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
for(const key71 in data315){
if(!(((key71 === "image") || (key71 === "to")) || (key71 === "as"))){
const err319 = {instancePath:instancePath+"/commands/save/args/" + i38,schemaPath:"#/properties/commands/properties/save/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key71}};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
if(data315.image !== undefined){
if(!(validate35(data315.image, {instancePath:instancePath+"/commands/save/args/" + i38+"/image",parentData:data315,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data315.to !== undefined){
if(!(validate35(data315.to, {instancePath:instancePath+"/commands/save/args/" + i38+"/to",parentData:data315,parentDataProperty:"to",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data315.as !== undefined){
if(!(validate72(data315.as, {instancePath:instancePath+"/commands/save/args/" + i38+"/as",parentData:data315,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err320 = {instancePath:instancePath+"/commands/save/args",schemaPath:"#/properties/commands/properties/save/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data313.fields !== undefined){
if(!(validate74(data313.fields, {instancePath:instancePath+"/commands/save/fields",parentData:data313,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err321 = {instancePath:instancePath+"/commands/save",schemaPath:"#/properties/commands/properties/save/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data19.import !== undefined){
let data320 = data19.import;
if(data320 && typeof data320 == "object" && !Array.isArray(data320)){
if(data320.args === undefined){
const err322 = {instancePath:instancePath+"/commands/import",schemaPath:"#/properties/commands/properties/import/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
for(const key72 in data320){
if(!((key72 === "args") || (key72 === "fields"))){
const err323 = {instancePath:instancePath+"/commands/import",schemaPath:"#/properties/commands/properties/import/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key72}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
if(data320.args !== undefined){
let data321 = data320.args;
if(Array.isArray(data321)){
if(data321.length < 1){
const err324 = {instancePath:instancePath+"/commands/import/args",schemaPath:"#/properties/commands/properties/import/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
const len39 = data321.length;
for(let i39=0; i39<len39; i39++){
let data322 = data321[i39];
if((typeof data322 !== "string") && (!(data322 && typeof data322 == "object" && !Array.isArray(data322)))){
const err325 = {instancePath:instancePath+"/commands/import/args/" + i39,schemaPath:"#/properties/commands/properties/import/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.import.properties.args.items.type}};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
if(data322 && typeof data322 == "object" && !Array.isArray(data322)){
if(Object.keys(data322).length < 1){
const err326 = {instancePath:instancePath+"/commands/import/args/" + i39,schemaPath:"#/properties/commands/properties/import/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
for(const key73 in data322){
if(!((((key73 === "reference") || (key73 === "change")) || (key73 === "message")) || (key73 === "as"))){
const err327 = {instancePath:instancePath+"/commands/import/args/" + i39,schemaPath:"#/properties/commands/properties/import/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key73}};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
if(data322.reference !== undefined){
if(!(validate35(data322.reference, {instancePath:instancePath+"/commands/import/args/" + i39+"/reference",parentData:data322,parentDataProperty:"reference",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data322.change !== undefined){
if(!(validate35(data322.change, {instancePath:instancePath+"/commands/import/args/" + i39+"/change",parentData:data322,parentDataProperty:"change",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data322.message !== undefined){
if(!(validate35(data322.message, {instancePath:instancePath+"/commands/import/args/" + i39+"/message",parentData:data322,parentDataProperty:"message",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data322.as !== undefined){
if(!(validate72(data322.as, {instancePath:instancePath+"/commands/import/args/" + i39+"/as",parentData:data322,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err328 = {instancePath:instancePath+"/commands/import/args",schemaPath:"#/properties/commands/properties/import/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
if(data320.fields !== undefined){
if(!(validate74(data320.fields, {instancePath:instancePath+"/commands/import/fields",parentData:data320,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err329 = {instancePath:instancePath+"/commands/import",schemaPath:"#/properties/commands/properties/import/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
if(data19["volume-create"] !== undefined){
let data328 = data19["volume-create"];
if(data328 && typeof data328 == "object" && !Array.isArray(data328)){
if(data328.args === undefined){
const err330 = {instancePath:instancePath+"/commands/volume-create",schemaPath:"#/properties/commands/properties/volume-create/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
for(const key74 in data328){
if(!((key74 === "args") || (key74 === "fields"))){
const err331 = {instancePath:instancePath+"/commands/volume-create",schemaPath:"#/properties/commands/properties/volume-create/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key74}};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
if(data328.args !== undefined){
let data329 = data328.args;
if(Array.isArray(data329)){
if(data329.length < 1){
const err332 = {instancePath:instancePath+"/commands/volume-create/args",schemaPath:"#/properties/commands/properties/volume-create/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
const len40 = data329.length;
for(let i40=0; i40<len40; i40++){
let data330 = data329[i40];
if((typeof data330 !== "string") && (!(data330 && typeof data330 == "object" && !Array.isArray(data330)))){
const err333 = {instancePath:instancePath+"/commands/volume-create/args/" + i40,schemaPath:"#/properties/commands/properties/volume-create/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["volume-create"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
if(data330 && typeof data330 == "object" && !Array.isArray(data330)){
if(Object.keys(data330).length < 1){
const err334 = {instancePath:instancePath+"/commands/volume-create/args/" + i40,schemaPath:"#/properties/commands/properties/volume-create/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
for(const key75 in data330){
if(!(((((key75 === "name") || (key75 === "driver")) || (key75 === "label")) || (key75 === "option")) || (key75 === "as"))){
const err335 = {instancePath:instancePath+"/commands/volume-create/args/" + i40,schemaPath:"#/properties/commands/properties/volume-create/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key75}};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
if(data330.name !== undefined){
if(!(validate35(data330.name, {instancePath:instancePath+"/commands/volume-create/args/" + i40+"/name",parentData:data330,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data330.driver !== undefined){
if(!(validate35(data330.driver, {instancePath:instancePath+"/commands/volume-create/args/" + i40+"/driver",parentData:data330,parentDataProperty:"driver",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data330.label !== undefined){
if(!(validate35(data330.label, {instancePath:instancePath+"/commands/volume-create/args/" + i40+"/label",parentData:data330,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data330.option !== undefined){
if(!(validate35(data330.option, {instancePath:instancePath+"/commands/volume-create/args/" + i40+"/option",parentData:data330,parentDataProperty:"option",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data330.as !== undefined){
if(!(validate72(data330.as, {instancePath:instancePath+"/commands/volume-create/args/" + i40+"/as",parentData:data330,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err336 = {instancePath:instancePath+"/commands/volume-create/args",schemaPath:"#/properties/commands/properties/volume-create/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data328.fields !== undefined){
if(!(validate74(data328.fields, {instancePath:instancePath+"/commands/volume-create/fields",parentData:data328,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err337 = {instancePath:instancePath+"/commands/volume-create",schemaPath:"#/properties/commands/properties/volume-create/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
if(data19["volume-inspect"] !== undefined){
let data337 = data19["volume-inspect"];
if(data337 && typeof data337 == "object" && !Array.isArray(data337)){
if(data337.args === undefined){
const err338 = {instancePath:instancePath+"/commands/volume-inspect",schemaPath:"#/properties/commands/properties/volume-inspect/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
for(const key76 in data337){
if(!((key76 === "args") || (key76 === "fields"))){
const err339 = {instancePath:instancePath+"/commands/volume-inspect",schemaPath:"#/properties/commands/properties/volume-inspect/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key76}};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
if(data337.args !== undefined){
let data338 = data337.args;
if(Array.isArray(data338)){
if(data338.length < 1){
const err340 = {instancePath:instancePath+"/commands/volume-inspect/args",schemaPath:"#/properties/commands/properties/volume-inspect/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
const len41 = data338.length;
for(let i41=0; i41<len41; i41++){
let data339 = data338[i41];
if((typeof data339 !== "string") && (!(data339 && typeof data339 == "object" && !Array.isArray(data339)))){
const err341 = {instancePath:instancePath+"/commands/volume-inspect/args/" + i41,schemaPath:"#/properties/commands/properties/volume-inspect/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["volume-inspect"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
if(data339 && typeof data339 == "object" && !Array.isArray(data339)){
if(Object.keys(data339).length < 1){
const err342 = {instancePath:instancePath+"/commands/volume-inspect/args/" + i41,schemaPath:"#/properties/commands/properties/volume-inspect/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
for(const key77 in data339){
if(!((key77 === "volume") || (key77 === "as"))){
const err343 = {instancePath:instancePath+"/commands/volume-inspect/args/" + i41,schemaPath:"#/properties/commands/properties/volume-inspect/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key77}};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
if(data339.volume !== undefined){
if(!(validate35(data339.volume, {instancePath:instancePath+"/commands/volume-inspect/args/" + i41+"/volume",parentData:data339,parentDataProperty:"volume",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data339.as !== undefined){
if(!(validate72(data339.as, {instancePath:instancePath+"/commands/volume-inspect/args/" + i41+"/as",parentData:data339,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err344 = {instancePath:instancePath+"/commands/volume-inspect/args",schemaPath:"#/properties/commands/properties/volume-inspect/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data337.fields !== undefined){
if(!(validate74(data337.fields, {instancePath:instancePath+"/commands/volume-inspect/fields",parentData:data337,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err345 = {instancePath:instancePath+"/commands/volume-inspect",schemaPath:"#/properties/commands/properties/volume-inspect/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data19["volume-ls"] !== undefined){
let data343 = data19["volume-ls"];
if(data343 && typeof data343 == "object" && !Array.isArray(data343)){
if(data343.args === undefined){
const err346 = {instancePath:instancePath+"/commands/volume-ls",schemaPath:"#/properties/commands/properties/volume-ls/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
for(const key78 in data343){
if(!((key78 === "args") || (key78 === "fields"))){
const err347 = {instancePath:instancePath+"/commands/volume-ls",schemaPath:"#/properties/commands/properties/volume-ls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key78}};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
if(data343.args !== undefined){
let data344 = data343.args;
if(Array.isArray(data344)){
if(data344.length < 1){
const err348 = {instancePath:instancePath+"/commands/volume-ls/args",schemaPath:"#/properties/commands/properties/volume-ls/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
const len42 = data344.length;
for(let i42=0; i42<len42; i42++){
let data345 = data344[i42];
if((typeof data345 !== "string") && (!(data345 && typeof data345 == "object" && !Array.isArray(data345)))){
const err349 = {instancePath:instancePath+"/commands/volume-ls/args/" + i42,schemaPath:"#/properties/commands/properties/volume-ls/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["volume-ls"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
if(data345 && typeof data345 == "object" && !Array.isArray(data345)){
if(Object.keys(data345).length < 1){
const err350 = {instancePath:instancePath+"/commands/volume-ls/args/" + i42,schemaPath:"#/properties/commands/properties/volume-ls/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
for(const key79 in data345){
if(!((key79 === "filter") || (key79 === "as"))){
const err351 = {instancePath:instancePath+"/commands/volume-ls/args/" + i42,schemaPath:"#/properties/commands/properties/volume-ls/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key79}};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
if(data345.filter !== undefined){
if(!(validate35(data345.filter, {instancePath:instancePath+"/commands/volume-ls/args/" + i42+"/filter",parentData:data345,parentDataProperty:"filter",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data345.as !== undefined){
if(!(validate72(data345.as, {instancePath:instancePath+"/commands/volume-ls/args/" + i42+"/as",parentData:data345,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err352 = {instancePath:instancePath+"/commands/volume-ls/args",schemaPath:"#/properties/commands/properties/volume-ls/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
if(data343.fields !== undefined){
if(!(validate74(data343.fields, {instancePath:instancePath+"/commands/volume-ls/fields",parentData:data343,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err353 = {instancePath:instancePath+"/commands/volume-ls",schemaPath:"#/properties/commands/properties/volume-ls/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
if(data19["volume-rm"] !== undefined){
let data349 = data19["volume-rm"];
if(data349 && typeof data349 == "object" && !Array.isArray(data349)){
if(data349.args === undefined){
const err354 = {instancePath:instancePath+"/commands/volume-rm",schemaPath:"#/properties/commands/properties/volume-rm/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
for(const key80 in data349){
if(!((key80 === "args") || (key80 === "fields"))){
const err355 = {instancePath:instancePath+"/commands/volume-rm",schemaPath:"#/properties/commands/properties/volume-rm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key80}};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
if(data349.args !== undefined){
let data350 = data349.args;
if(Array.isArray(data350)){
if(data350.length < 1){
const err356 = {instancePath:instancePath+"/commands/volume-rm/args",schemaPath:"#/properties/commands/properties/volume-rm/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
const len43 = data350.length;
for(let i43=0; i43<len43; i43++){
let data351 = data350[i43];
if((typeof data351 !== "string") && (!(data351 && typeof data351 == "object" && !Array.isArray(data351)))){
const err357 = {instancePath:instancePath+"/commands/volume-rm/args/" + i43,schemaPath:"#/properties/commands/properties/volume-rm/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["volume-rm"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
if(data351 && typeof data351 == "object" && !Array.isArray(data351)){
if(Object.keys(data351).length < 1){
const err358 = {instancePath:instancePath+"/commands/volume-rm/args/" + i43,schemaPath:"#/properties/commands/properties/volume-rm/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
for(const key81 in data351){
if(!(((key81 === "volume") || (key81 === "force")) || (key81 === "as"))){
const err359 = {instancePath:instancePath+"/commands/volume-rm/args/" + i43,schemaPath:"#/properties/commands/properties/volume-rm/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key81}};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
if(data351.volume !== undefined){
if(!(validate35(data351.volume, {instancePath:instancePath+"/commands/volume-rm/args/" + i43+"/volume",parentData:data351,parentDataProperty:"volume",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data351.force !== undefined){
if(!(validate35(data351.force, {instancePath:instancePath+"/commands/volume-rm/args/" + i43+"/force",parentData:data351,parentDataProperty:"force",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data351.as !== undefined){
if(!(validate72(data351.as, {instancePath:instancePath+"/commands/volume-rm/args/" + i43+"/as",parentData:data351,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err360 = {instancePath:instancePath+"/commands/volume-rm/args",schemaPath:"#/properties/commands/properties/volume-rm/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
if(data349.fields !== undefined){
if(!(validate74(data349.fields, {instancePath:instancePath+"/commands/volume-rm/fields",parentData:data349,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err361 = {instancePath:instancePath+"/commands/volume-rm",schemaPath:"#/properties/commands/properties/volume-rm/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
if(data19["container-prune"] !== undefined){
let data356 = data19["container-prune"];
if(data356 && typeof data356 == "object" && !Array.isArray(data356)){
if(data356.args === undefined){
const err362 = {instancePath:instancePath+"/commands/container-prune",schemaPath:"#/properties/commands/properties/container-prune/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
for(const key82 in data356){
if(!((key82 === "args") || (key82 === "fields"))){
const err363 = {instancePath:instancePath+"/commands/container-prune",schemaPath:"#/properties/commands/properties/container-prune/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key82}};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
if(data356.args !== undefined){
let data357 = data356.args;
if(Array.isArray(data357)){
if(data357.length < 1){
const err364 = {instancePath:instancePath+"/commands/container-prune/args",schemaPath:"#/properties/commands/properties/container-prune/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
const len44 = data357.length;
for(let i44=0; i44<len44; i44++){
let data358 = data357[i44];
if((typeof data358 !== "string") && (!(data358 && typeof data358 == "object" && !Array.isArray(data358)))){
const err365 = {instancePath:instancePath+"/commands/container-prune/args/" + i44,schemaPath:"#/properties/commands/properties/container-prune/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["container-prune"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
if(data358 && typeof data358 == "object" && !Array.isArray(data358)){
if(Object.keys(data358).length < 1){
const err366 = {instancePath:instancePath+"/commands/container-prune/args/" + i44,schemaPath:"#/properties/commands/properties/container-prune/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
for(const key83 in data358){
if(!((key83 === "filter") || (key83 === "as"))){
const err367 = {instancePath:instancePath+"/commands/container-prune/args/" + i44,schemaPath:"#/properties/commands/properties/container-prune/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key83}};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
if(data358.filter !== undefined){
if(!(validate35(data358.filter, {instancePath:instancePath+"/commands/container-prune/args/" + i44+"/filter",parentData:data358,parentDataProperty:"filter",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data358.as !== undefined){
if(!(validate72(data358.as, {instancePath:instancePath+"/commands/container-prune/args/" + i44+"/as",parentData:data358,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err368 = {instancePath:instancePath+"/commands/container-prune/args",schemaPath:"#/properties/commands/properties/container-prune/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
if(data356.fields !== undefined){
if(!(validate74(data356.fields, {instancePath:instancePath+"/commands/container-prune/fields",parentData:data356,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err369 = {instancePath:instancePath+"/commands/container-prune",schemaPath:"#/properties/commands/properties/container-prune/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
if(data19["image-prune"] !== undefined){
let data362 = data19["image-prune"];
if(data362 && typeof data362 == "object" && !Array.isArray(data362)){
if(data362.args === undefined){
const err370 = {instancePath:instancePath+"/commands/image-prune",schemaPath:"#/properties/commands/properties/image-prune/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
for(const key84 in data362){
if(!((key84 === "args") || (key84 === "fields"))){
const err371 = {instancePath:instancePath+"/commands/image-prune",schemaPath:"#/properties/commands/properties/image-prune/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key84}};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
if(data362.args !== undefined){
let data363 = data362.args;
if(Array.isArray(data363)){
if(data363.length < 1){
const err372 = {instancePath:instancePath+"/commands/image-prune/args",schemaPath:"#/properties/commands/properties/image-prune/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
const len45 = data363.length;
for(let i45=0; i45<len45; i45++){
let data364 = data363[i45];
if((typeof data364 !== "string") && (!(data364 && typeof data364 == "object" && !Array.isArray(data364)))){
const err373 = {instancePath:instancePath+"/commands/image-prune/args/" + i45,schemaPath:"#/properties/commands/properties/image-prune/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["image-prune"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
if(data364 && typeof data364 == "object" && !Array.isArray(data364)){
if(Object.keys(data364).length < 1){
const err374 = {instancePath:instancePath+"/commands/image-prune/args/" + i45,schemaPath:"#/properties/commands/properties/image-prune/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
for(const key85 in data364){
if(!(((key85 === "all") || (key85 === "filter")) || (key85 === "as"))){
const err375 = {instancePath:instancePath+"/commands/image-prune/args/" + i45,schemaPath:"#/properties/commands/properties/image-prune/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key85}};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
if(data364.all !== undefined){
if(!(validate35(data364.all, {instancePath:instancePath+"/commands/image-prune/args/" + i45+"/all",parentData:data364,parentDataProperty:"all",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data364.filter !== undefined){
if(!(validate35(data364.filter, {instancePath:instancePath+"/commands/image-prune/args/" + i45+"/filter",parentData:data364,parentDataProperty:"filter",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data364.as !== undefined){
if(!(validate72(data364.as, {instancePath:instancePath+"/commands/image-prune/args/" + i45+"/as",parentData:data364,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err376 = {instancePath:instancePath+"/commands/image-prune/args",schemaPath:"#/properties/commands/properties/image-prune/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
if(data362.fields !== undefined){
if(!(validate74(data362.fields, {instancePath:instancePath+"/commands/image-prune/fields",parentData:data362,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err377 = {instancePath:instancePath+"/commands/image-prune",schemaPath:"#/properties/commands/properties/image-prune/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
if(data19["volume-prune"] !== undefined){
let data369 = data19["volume-prune"];
if(data369 && typeof data369 == "object" && !Array.isArray(data369)){
if(data369.args === undefined){
const err378 = {instancePath:instancePath+"/commands/volume-prune",schemaPath:"#/properties/commands/properties/volume-prune/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
for(const key86 in data369){
if(!((key86 === "args") || (key86 === "fields"))){
const err379 = {instancePath:instancePath+"/commands/volume-prune",schemaPath:"#/properties/commands/properties/volume-prune/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key86}};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
}
if(data369.args !== undefined){
let data370 = data369.args;
if(Array.isArray(data370)){
if(data370.length < 1){
const err380 = {instancePath:instancePath+"/commands/volume-prune/args",schemaPath:"#/properties/commands/properties/volume-prune/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
const len46 = data370.length;
for(let i46=0; i46<len46; i46++){
let data371 = data370[i46];
if((typeof data371 !== "string") && (!(data371 && typeof data371 == "object" && !Array.isArray(data371)))){
const err381 = {instancePath:instancePath+"/commands/volume-prune/args/" + i46,schemaPath:"#/properties/commands/properties/volume-prune/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["volume-prune"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
if(data371 && typeof data371 == "object" && !Array.isArray(data371)){
if(Object.keys(data371).length < 1){
const err382 = {instancePath:instancePath+"/commands/volume-prune/args/" + i46,schemaPath:"#/properties/commands/properties/volume-prune/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
for(const key87 in data371){
if(!(((key87 === "all") || (key87 === "filter")) || (key87 === "as"))){
const err383 = {instancePath:instancePath+"/commands/volume-prune/args/" + i46,schemaPath:"#/properties/commands/properties/volume-prune/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key87}};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
if(data371.all !== undefined){
if(!(validate35(data371.all, {instancePath:instancePath+"/commands/volume-prune/args/" + i46+"/all",parentData:data371,parentDataProperty:"all",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data371.filter !== undefined){
if(!(validate35(data371.filter, {instancePath:instancePath+"/commands/volume-prune/args/" + i46+"/filter",parentData:data371,parentDataProperty:"filter",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data371.as !== undefined){
if(!(validate72(data371.as, {instancePath:instancePath+"/commands/volume-prune/args/" + i46+"/as",parentData:data371,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err384 = {instancePath:instancePath+"/commands/volume-prune/args",schemaPath:"#/properties/commands/properties/volume-prune/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
if(data369.fields !== undefined){
if(!(validate74(data369.fields, {instancePath:instancePath+"/commands/volume-prune/fields",parentData:data369,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err385 = {instancePath:instancePath+"/commands/volume-prune",schemaPath:"#/properties/commands/properties/volume-prune/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
if(data19["build-prune"] !== undefined){
let data376 = data19["build-prune"];
if(data376 && typeof data376 == "object" && !Array.isArray(data376)){
if(data376.args === undefined){
const err386 = {instancePath:instancePath+"/commands/build-prune",schemaPath:"#/properties/commands/properties/build-prune/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
for(const key88 in data376){
if(!((key88 === "args") || (key88 === "fields"))){
const err387 = {instancePath:instancePath+"/commands/build-prune",schemaPath:"#/properties/commands/properties/build-prune/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key88}};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
if(data376.args !== undefined){
let data377 = data376.args;
if(Array.isArray(data377)){
if(data377.length < 1){
const err388 = {instancePath:instancePath+"/commands/build-prune/args",schemaPath:"#/properties/commands/properties/build-prune/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
const len47 = data377.length;
for(let i47=0; i47<len47; i47++){
let data378 = data377[i47];
if((typeof data378 !== "string") && (!(data378 && typeof data378 == "object" && !Array.isArray(data378)))){
const err389 = {instancePath:instancePath+"/commands/build-prune/args/" + i47,schemaPath:"#/properties/commands/properties/build-prune/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties["build-prune"].properties.args.items.type}};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
if(data378 && typeof data378 == "object" && !Array.isArray(data378)){
if(Object.keys(data378).length < 1){
const err390 = {instancePath:instancePath+"/commands/build-prune/args/" + i47,schemaPath:"#/properties/commands/properties/build-prune/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
for(const key89 in data378){
if(!(((key89 === "all") || (key89 === "filter")) || (key89 === "as"))){
const err391 = {instancePath:instancePath+"/commands/build-prune/args/" + i47,schemaPath:"#/properties/commands/properties/build-prune/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key89}};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
if(data378.all !== undefined){
if(!(validate35(data378.all, {instancePath:instancePath+"/commands/build-prune/args/" + i47+"/all",parentData:data378,parentDataProperty:"all",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data378.filter !== undefined){
if(!(validate35(data378.filter, {instancePath:instancePath+"/commands/build-prune/args/" + i47+"/filter",parentData:data378,parentDataProperty:"filter",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data378.as !== undefined){
if(!(validate72(data378.as, {instancePath:instancePath+"/commands/build-prune/args/" + i47+"/as",parentData:data378,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err392 = {instancePath:instancePath+"/commands/build-prune/args",schemaPath:"#/properties/commands/properties/build-prune/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
if(data376.fields !== undefined){
if(!(validate74(data376.fields, {instancePath:instancePath+"/commands/build-prune/fields",parentData:data376,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err393 = {instancePath:instancePath+"/commands/build-prune",schemaPath:"#/properties/commands/properties/build-prune/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
if(data19.events !== undefined){
let data383 = data19.events;
if(data383 && typeof data383 == "object" && !Array.isArray(data383)){
if(data383.args === undefined){
const err394 = {instancePath:instancePath+"/commands/events",schemaPath:"#/properties/commands/properties/events/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
for(const key90 in data383){
if(!((key90 === "args") || (key90 === "fields"))){
const err395 = {instancePath:instancePath+"/commands/events",schemaPath:"#/properties/commands/properties/events/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key90}};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
}
if(data383.args !== undefined){
let data384 = data383.args;
if(Array.isArray(data384)){
if(data384.length < 1){
const err396 = {instancePath:instancePath+"/commands/events/args",schemaPath:"#/properties/commands/properties/events/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
const len48 = data384.length;
for(let i48=0; i48<len48; i48++){
let data385 = data384[i48];
if((typeof data385 !== "string") && (!(data385 && typeof data385 == "object" && !Array.isArray(data385)))){
const err397 = {instancePath:instancePath+"/commands/events/args/" + i48,schemaPath:"#/properties/commands/properties/events/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.events.properties.args.items.type}};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
if(data385 && typeof data385 == "object" && !Array.isArray(data385)){
if(Object.keys(data385).length < 1){
const err398 = {instancePath:instancePath+"/commands/events/args/" + i48,schemaPath:"#/properties/commands/properties/events/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
for(const key91 in data385){
if(!(((((key91 === "since") || (key91 === "until")) || (key91 === "now")) || (key91 === "filter")) || (key91 === "as"))){
const err399 = {instancePath:instancePath+"/commands/events/args/" + i48,schemaPath:"#/properties/commands/properties/events/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key91}};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
}
if(data385.since !== undefined){
if(!(validate35(data385.since, {instancePath:instancePath+"/commands/events/args/" + i48+"/since",parentData:data385,parentDataProperty:"since",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data385.until !== undefined){
if(!(validate35(data385.until, {instancePath:instancePath+"/commands/events/args/" + i48+"/until",parentData:data385,parentDataProperty:"until",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data385.now !== undefined){
if(!(validate35(data385.now, {instancePath:instancePath+"/commands/events/args/" + i48+"/now",parentData:data385,parentDataProperty:"now",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data385.filter !== undefined){
if(!(validate35(data385.filter, {instancePath:instancePath+"/commands/events/args/" + i48+"/filter",parentData:data385,parentDataProperty:"filter",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data385.as !== undefined){
if(!(validate72(data385.as, {instancePath:instancePath+"/commands/events/args/" + i48+"/as",parentData:data385,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err400 = {instancePath:instancePath+"/commands/events/args",schemaPath:"#/properties/commands/properties/events/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
if(data383.fields !== undefined){
if(!(validate74(data383.fields, {instancePath:instancePath+"/commands/events/fields",parentData:data383,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err401 = {instancePath:instancePath+"/commands/events",schemaPath:"#/properties/commands/properties/events/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
}
if(data19.version !== undefined){
let data392 = data19.version;
if(data392 && typeof data392 == "object" && !Array.isArray(data392)){
if(data392.args === undefined){
const err402 = {instancePath:instancePath+"/commands/version",schemaPath:"#/properties/commands/properties/version/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
for(const key92 in data392){
if(!((key92 === "args") || (key92 === "fields"))){
const err403 = {instancePath:instancePath+"/commands/version",schemaPath:"#/properties/commands/properties/version/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key92}};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
}
if(data392.args !== undefined){
let data393 = data392.args;
if(Array.isArray(data393)){
if(data393.length < 1){
const err404 = {instancePath:instancePath+"/commands/version/args",schemaPath:"#/properties/commands/properties/version/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
const len49 = data393.length;
for(let i49=0; i49<len49; i49++){
let data394 = data393[i49];
if((typeof data394 !== "string") && (!(data394 && typeof data394 == "object" && !Array.isArray(data394)))){
const err405 = {instancePath:instancePath+"/commands/version/args/" + i49,schemaPath:"#/properties/commands/properties/version/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.version.properties.args.items.type}};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
if(data394 && typeof data394 == "object" && !Array.isArray(data394)){
if(Object.keys(data394).length < 1){
const err406 = {instancePath:instancePath+"/commands/version/args/" + i49,schemaPath:"#/properties/commands/properties/version/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
for(const key93 in data394){
if(!(key93 === "as")){
const err407 = {instancePath:instancePath+"/commands/version/args/" + i49,schemaPath:"#/properties/commands/properties/version/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key93}};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
if(data394.as !== undefined){
if(!(validate72(data394.as, {instancePath:instancePath+"/commands/version/args/" + i49+"/as",parentData:data394,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err408 = {instancePath:instancePath+"/commands/version/args",schemaPath:"#/properties/commands/properties/version/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
}
if(data392.fields !== undefined){
if(!(validate74(data392.fields, {instancePath:instancePath+"/commands/version/fields",parentData:data392,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err409 = {instancePath:instancePath+"/commands/version",schemaPath:"#/properties/commands/properties/version/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
}
if(data19.info !== undefined){
let data397 = data19.info;
if(data397 && typeof data397 == "object" && !Array.isArray(data397)){
if(data397.args === undefined){
const err410 = {instancePath:instancePath+"/commands/info",schemaPath:"#/properties/commands/properties/info/required",keyword:"required",params:{missingProperty: "args"}};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
for(const key94 in data397){
if(!((key94 === "args") || (key94 === "fields"))){
const err411 = {instancePath:instancePath+"/commands/info",schemaPath:"#/properties/commands/properties/info/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key94}};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
if(data397.args !== undefined){
let data398 = data397.args;
if(Array.isArray(data398)){
if(data398.length < 1){
const err412 = {instancePath:instancePath+"/commands/info/args",schemaPath:"#/properties/commands/properties/info/properties/args/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
const len50 = data398.length;
for(let i50=0; i50<len50; i50++){
let data399 = data398[i50];
if((typeof data399 !== "string") && (!(data399 && typeof data399 == "object" && !Array.isArray(data399)))){
const err413 = {instancePath:instancePath+"/commands/info/args/" + i50,schemaPath:"#/properties/commands/properties/info/properties/args/items/type",keyword:"type",params:{type: schema6.properties.commands.properties.info.properties.args.items.type}};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
if(data399 && typeof data399 == "object" && !Array.isArray(data399)){
if(Object.keys(data399).length < 1){
const err414 = {instancePath:instancePath+"/commands/info/args/" + i50,schemaPath:"#/properties/commands/properties/info/properties/args/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
for(const key95 in data399){
if(!(key95 === "as")){
const err415 = {instancePath:instancePath+"/commands/info/args/" + i50,schemaPath:"#/properties/commands/properties/info/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key95}};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
}
if(data399.as !== undefined){
if(!(validate72(data399.as, {instancePath:instancePath+"/commands/info/args/" + i50+"/as",parentData:data399,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err416 = {instancePath:instancePath+"/commands/info/args",schemaPath:"#/properties/commands/properties/info/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
}
if(data397.fields !== undefined){
if(!(validate74(data397.fields, {instancePath:instancePath+"/commands/info/fields",parentData:data397,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err417 = {instancePath:instancePath+"/commands/info",schemaPath:"#/properties/commands/properties/info/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
}
}
else {
const err418 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
}
}
else {
const err419 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

