// @ts-nocheck
/* Generated from spec/schema by `npm run generate`; do not edit. */
"use strict";
export const validateScenario = validate21;
const schema6 = {"$id":"scenario","title":"Scenario","type":"object","additionalProperties":false,"patternProperties":{"^x-":{}},"required":["scenario","name","steps"],"properties":{"scenario":{"type":"string","enum":["v1"]},"name":{"type":"string","pattern":"\\S"},"rules":{"type":"array","items":{"type":"string","pattern":"^[A-Z]"}},"tags":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]*$"}},"requires":{"type":"array","items":{"type":"string","pattern":"^[a-z]"}},"exclusive":{"type":"boolean"},"files":{"type":"object","additionalProperties":{"$ref":"#/definitions/File"}},"defaults":{"type":"object","additionalProperties":false,"properties":{"attach":{"$ref":"#/definitions/verb-attach"},"build":{"$ref":"#/definitions/verb-build"},"build-prune":{"$ref":"#/definitions/verb-build-prune"},"commit":{"$ref":"#/definitions/verb-commit"},"container-prune":{"$ref":"#/definitions/verb-container-prune"},"cp":{"$ref":"#/definitions/verb-cp"},"create":{"$ref":"#/definitions/verb-create"},"df":{"$ref":"#/definitions/verb-df"},"diff":{"$ref":"#/definitions/verb-diff"},"events":{"$ref":"#/definitions/verb-events"},"exec":{"$ref":"#/definitions/verb-exec"},"exec-inspect":{"$ref":"#/definitions/verb-exec-inspect"},"export":{"$ref":"#/definitions/verb-export"},"history":{"$ref":"#/definitions/verb-history"},"image-inspect":{"$ref":"#/definitions/verb-image-inspect"},"image-prune":{"$ref":"#/definitions/verb-image-prune"},"images":{"$ref":"#/definitions/verb-images"},"import":{"$ref":"#/definitions/verb-import"},"info":{"$ref":"#/definitions/verb-info"},"inspect":{"$ref":"#/definitions/verb-inspect"},"kill":{"$ref":"#/definitions/verb-kill"},"load":{"$ref":"#/definitions/verb-load"},"login":{"$ref":"#/definitions/verb-login"},"logs":{"$ref":"#/definitions/verb-logs"},"network-connect":{"$ref":"#/definitions/verb-network-connect"},"network-create":{"$ref":"#/definitions/verb-network-create"},"network-disconnect":{"$ref":"#/definitions/verb-network-disconnect"},"network-inspect":{"$ref":"#/definitions/verb-network-inspect"},"network-ls":{"$ref":"#/definitions/verb-network-ls"},"network-prune":{"$ref":"#/definitions/verb-network-prune"},"network-rm":{"$ref":"#/definitions/verb-network-rm"},"pause":{"$ref":"#/definitions/verb-pause"},"ping":{"$ref":"#/definitions/verb-ping"},"ps":{"$ref":"#/definitions/verb-ps"},"pull":{"$ref":"#/definitions/verb-pull"},"push":{"$ref":"#/definitions/verb-push"},"read":{"$ref":"#/definitions/verb-read"},"remove":{"$ref":"#/definitions/verb-remove"},"rename":{"$ref":"#/definitions/verb-rename"},"resize":{"$ref":"#/definitions/verb-resize"},"restart":{"$ref":"#/definitions/verb-restart"},"rm":{"$ref":"#/definitions/verb-rm"},"rmi":{"$ref":"#/definitions/verb-rmi"},"run":{"$ref":"#/definitions/verb-run"},"save":{"$ref":"#/definitions/verb-save"},"start":{"$ref":"#/definitions/verb-start"},"stat":{"$ref":"#/definitions/verb-stat"},"stats":{"$ref":"#/definitions/verb-stats"},"stop":{"$ref":"#/definitions/verb-stop"},"tag":{"$ref":"#/definitions/verb-tag"},"top":{"$ref":"#/definitions/verb-top"},"tree":{"$ref":"#/definitions/verb-tree"},"unpause":{"$ref":"#/definitions/verb-unpause"},"update":{"$ref":"#/definitions/verb-update"},"version":{"$ref":"#/definitions/verb-version"},"volume-create":{"$ref":"#/definitions/verb-volume-create"},"volume-inspect":{"$ref":"#/definitions/verb-volume-inspect"},"volume-ls":{"$ref":"#/definitions/verb-volume-ls"},"volume-prune":{"$ref":"#/definitions/verb-volume-prune"},"volume-rm":{"$ref":"#/definitions/verb-volume-rm"},"wait":{"$ref":"#/definitions/verb-wait"},"write":{"$ref":"#/definitions/verb-write"}}},"matrix":{"$ref":"#/definitions/Matrix"},"steps":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Step"}}},"definitions":{"Handle":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"},"ContainerTarget":{"anyOf":[{"$ref":"#/definitions/Handle"},{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"}},"required":["name"]},{"$ref":"#/definitions/IdOf"},{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"}},"required":["id"]}]},"ImageTarget":{"anyOf":[{"$ref":"#/definitions/Handle"},{"type":"object","additionalProperties":false,"properties":{"ref":{"type":"string"}},"required":["ref"]},{"$ref":"#/definitions/IdOf"},{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"}},"required":["id"]}]},"VolumeTarget":{"anyOf":[{"$ref":"#/definitions/Handle"},{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"}},"required":["name"]}]},"NetworkTarget":{"anyOf":[{"$ref":"#/definitions/Handle"},{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"}},"required":["name"]}]},"ExecTarget":{"anyOf":[{"$ref":"#/definitions/Handle"}]},"IdOf":{"type":"object","additionalProperties":false,"properties":{"idOf":{"$ref":"#/definitions/Handle"},"length":{"type":"integer","minimum":1,"maximum":64}},"required":["idOf"]},"Content":{"anyOf":[{"type":"string"},{"type":"object","additionalProperties":false,"properties":{"base64":{"type":"string"}},"required":["base64"]}]},"Mode":{"type":"string","pattern":"^[0-7]{4}$"},"TreeEntry":{"type":"object","additionalProperties":false,"properties":{"path":{"type":"string"},"type":{"type":"string","enum":["file","directory","symlink","hardlink","fifo","char-device","block-device"]},"mode":{"$ref":"#/definitions/Mode"},"uid":{"type":"integer","minimum":0},"gid":{"type":"integer","minimum":0},"mtimeMs":{"type":"number"},"sizeBytes":{"type":"integer","minimum":0},"content":{"$ref":"#/definitions/Content"},"target":{"type":"string"},"device":{"type":"string","pattern":"^[0-9]+:[0-9]+$"}},"required":["path","type"]},"Tree":{"type":"array","items":{"$ref":"#/definitions/TreeEntry"}},"ContentTree":{"type":"object","additionalProperties":false,"properties":{"entries":{"$ref":"#/definitions/Tree"}},"required":["entries"]},"Source":{"type":"string"},"EnvironmentArgument":{"anyOf":[{"type":"object","additionalProperties":{"type":"string"}},{"type":"array","items":{"type":"string"}}]},"Command":{"anyOf":[{"type":"array","items":{"type":"string"}}]},"Labels":{"type":"object","additionalProperties":{"type":"string"}},"Memory":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^[0-9]+[bkmgBKMG]?$"}]},"Filters":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"Input":{"anyOf":[{"$ref":"#/definitions/Content"},{"type":"object","additionalProperties":false,"properties":{"open":{"type":"boolean","const":true}},"required":["open"]}]},"Mount":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","enum":["volume","bind","tmpfs"]},"source":{"anyOf":[{"type":"string"},{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"}},"required":["name"]}]},"target":{"type":"string"},"readOnly":{"type":"boolean"},"noCopy":{"type":"boolean"},"sizeBytes":{"type":"integer","minimum":0},"mode":{"$ref":"#/definitions/Mode"}},"required":["type","target"]},"Healthcheck":{"type":"object","additionalProperties":false,"properties":{"test":{"type":"array","items":{"type":"string"}},"intervalMs":{"type":"integer","minimum":0},"timeoutMs":{"type":"integer","minimum":0},"startPeriodMs":{"type":"integer","minimum":0},"retries":{"type":"integer","minimum":0}}},"MountDetail":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","enum":["volume","bind","tmpfs"]},"name":{"type":"string"},"target":{"type":"string"},"readOnly":{"type":"boolean"}},"required":["type","target","readOnly"]},"Config":{"type":"object","additionalProperties":false,"properties":{"cmd":{"type":"array","items":{"type":"string"}},"entrypoint":{"type":"array","items":{"type":"string"}},"env":{"type":"array","items":{"type":"string"}},"workdir":{"type":"string"},"user":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"hostname":{"type":"string"},"volumes":{"type":"array","items":{"type":"string"}},"exposedPorts":{"type":"array","items":{"type":"string"}},"stopSignal":{"type":"string"},"stopTimeout":{"type":"integer"},"shell":{"type":"array","items":{"type":"string"}},"onbuild":{"type":"array","items":{"type":"string"}},"healthcheck":{"$ref":"#/definitions/Healthcheck"},"tty":{"type":"boolean"},"openStdin":{"type":"boolean"}}},"ContainerDetail":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"name":{"type":"string"},"imageId":{"type":"string"},"imageRef":{"type":"string"},"state":{"type":"string","enum":["created","running","paused","restarting","exited","removing","dead"]},"running":{"type":"boolean"},"paused":{"type":"boolean"},"restarting":{"type":"boolean"},"exitCode":{"type":"integer"},"error":{"type":"string"},"oomKilled":{"type":"boolean"},"restartCount":{"type":"integer"},"path":{"type":"string"},"args":{"type":"array","items":{"type":"string"}},"config":{"$ref":"#/definitions/Config"},"mounts":{"type":"array","items":{"$ref":"#/definitions/MountDetail"}},"hostConfig":{"type":"object","additionalProperties":false,"properties":{"autoRemove":{"type":"boolean"},"restart":{"type":"string"},"memoryBytes":{"type":"integer"},"readOnly":{"type":"boolean"},"init":{"type":"boolean"},"network":{"type":"string"},"pid":{"type":"string"},"ipc":{"type":"string"}}},"health":{"type":"string"},"failingStreak":{"type":"integer"},"healthLog":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["exitCode","output"],"properties":{"exitCode":{"type":"integer"},"output":{"$ref":"#/definitions/Content"}}}},"pid":{"type":"integer"},"createdMs":{"type":"number"},"startedMs":{"type":"number"},"finishedMs":{"type":"number"},"sizeRwBytes":{"type":"integer"},"sizeRootFsBytes":{"type":"integer"}},"required":["id","name","imageId","state","running","paused","exitCode"]},"ContainerSummary":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"names":{"type":"array","items":{"type":"string"}},"image":{"type":"string"},"imageId":{"type":"string"},"state":{"type":"string"},"status":{"type":"string"},"command":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"createdMs":{"type":"number"},"mounts":{"type":"array","items":{"$ref":"#/definitions/MountDetail"}}},"required":["id","names","state"]},"HistoryEntry":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"createdBy":{"type":"string"},"comment":{"type":"string"},"author":{"type":"string"},"createdMs":{"type":"number"},"sizeBytes":{"type":"integer"},"emptyLayer":{"type":"boolean"},"tags":{"type":"array","items":{"type":"string"}}},"required":["createdBy"]},"ImageDetail":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"configDigest":{"type":"string"},"parentId":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}},"repoDigests":{"type":"array","items":{"type":"string"}},"diffIds":{"type":"array","items":{"type":"string"}},"chainIds":{"type":"array","items":{"type":"string"}},"config":{"$ref":"#/definitions/Config"},"os":{"type":"string"},"arch":{"type":"string"},"sizeBytes":{"type":"integer"},"author":{"type":"string"},"comment":{"type":"string"},"createdMs":{"type":"number"}},"required":["id","tags","diffIds","config"]},"ImageSummary":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"parentId":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}},"repoDigests":{"type":"array","items":{"type":"string"}},"sizeBytes":{"type":"integer"},"createdMs":{"type":"number"},"labels":{"$ref":"#/definitions/Labels"},"containers":{"type":"integer"}},"required":["id","tags"]},"VolumeDetail":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"driver":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"options":{"type":"object","additionalProperties":{"type":"string"}},"scope":{"type":"string"},"mountpoint":{"type":"string"},"createdMs":{"type":"number"}},"required":["name","driver"]},"NetworkDetail":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"name":{"type":"string"},"driver":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"containers":{"type":"array","items":{"type":"string"}}},"required":["id","name"]},"Change":{"type":"object","additionalProperties":false,"properties":{"path":{"type":"string"},"kind":{"type":"string","enum":["added","changed","deleted"]}},"required":["path","kind"]},"EventEntry":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","enum":["container","image","volume","network","daemon","builder","plugin"]},"action":{"type":"string"},"id":{"type":"string"},"name":{"type":"string"},"attributes":{"type":"object","additionalProperties":{"type":"string"}},"timeMs":{"type":"number"}},"required":["type","action"]},"Streams":{"type":"object","additionalProperties":false,"properties":{"stdout":{"$ref":"#/definitions/Content"},"stderr":{"$ref":"#/definitions/Content"}},"required":["stdout","stderr"]},"ErrorKind":{"type":"string","enum":["not-found","name-conflict","wrong-state","in-use","ambiguous","invalid","cannot-start","build-failed","corrupt","unauthorized","unavailable","not-permitted","no-space","limit","engine-fault"]},"Presence":{"type":"string","enum":["absent","present","unchanged"]},"ObjectExpectation":{"anyOf":[{"$ref":"#/definitions/Presence"},{"type":"object","additionalProperties":{"$ref":"#/definitions/Matcher"}}]},"ImageExpectation":{"anyOf":[{"$ref":"#/definitions/Presence"},{"type":"object","properties":{"parent":{"type":"string"},"addsLayers":{"type":"integer","minimum":0},"sharesLayersWith":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]},"sameAs":{"type":"string"}},"additionalProperties":{"$ref":"#/definitions/Matcher"}}]},"DiffExpectation":{"type":"object","additionalProperties":false,"properties":{"added":{"type":"array","items":{"type":"string","pattern":"^/"}},"changed":{"type":"array","items":{"type":"string","pattern":"^/"}},"deleted":{"type":"array","items":{"type":"string","pattern":"^/"}},"raw":{"type":"boolean"}}},"FileDemands":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","enum":["file","directory","symlink","fifo","char-device","block-device"]},"mode":{"type":"string","pattern":"^[0-7]{4}$"},"uid":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"gid":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"content":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"target":{"allOf":[{"$ref":"#/definitions/Matcher"}]}}},"FileExpectation":{"anyOf":[{"type":"string"},{"$ref":"#/definitions/FileDemands"}]},"ErrorExpectation":{"type":"object","additionalProperties":false,"properties":{"kind":{"anyOf":[{"$ref":"#/definitions/ErrorKind"},{"type":"object","additionalProperties":false,"required":["oneOf"],"properties":{"oneOf":{"type":"array","items":{"$ref":"#/definitions/ErrorKind"}}}}]},"message":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"exitCode":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"step":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"line":{"allOf":[{"$ref":"#/definitions/Matcher"}]}}},"LogsExpectation":{"anyOf":[{"$ref":"#/definitions/Matcher"},{"type":"object","additionalProperties":false,"properties":{"stdout":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"stderr":{"allOf":[{"$ref":"#/definitions/Matcher"}]}}}]},"Expectation":{"type":"object","additionalProperties":false,"properties":{"exit":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"stdout":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"stderr":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"value":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"error":{"$ref":"#/definitions/ErrorExpectation"},"blocks":{"type":"boolean","enum":[true]},"changed":{"type":"boolean"},"container":{"type":"object","additionalProperties":{"$ref":"#/definitions/ObjectExpectation"}},"image":{"type":"object","additionalProperties":{"$ref":"#/definitions/ImageExpectation"}},"volume":{"type":"object","additionalProperties":{"$ref":"#/definitions/ObjectExpectation"}},"diff":{"type":"object","additionalProperties":{"$ref":"#/definitions/DiffExpectation"}},"files":{"type":"object","additionalProperties":{"type":"object","additionalProperties":{"$ref":"#/definitions/FileExpectation"}}},"logs":{"type":"object","additionalProperties":{"$ref":"#/definitions/LogsExpectation"}},"unchanged":{"type":"array","items":{"type":"string"}}}},"DialectCondition":{"type":"object","additionalProperties":false,"properties":{"engine":{"anyOf":[{"type":"string","enum":["docker","podman"]},{"type":"array","items":{"type":"string","enum":["docker","podman"]}}]},"builder":{"anyOf":[{"type":"string","enum":["classic","buildkit","buildah"]},{"type":"array","items":{"type":"string","enum":["classic","buildkit","buildah"]}}]},"store":{"anyOf":[{"type":"string","enum":["graphdriver","containerd","containers-storage"]},{"type":"array","items":{"type":"string","enum":["graphdriver","containerd","containers-storage"]}}]},"apiVersion":{"type":"string","pattern":"^(>=|<=|>|<)?[0-9]+\\.[0-9]+$"}}},"DialectExpectation":{"type":"object","additionalProperties":false,"properties":{"when":{"$ref":"#/definitions/DialectCondition"},"expect":{"$ref":"#/definitions/Expectation"}},"required":["when","expect"]},"Step":{"type":"object","additionalProperties":false,"patternProperties":{"^x-":{}},"properties":{"attach":{"allOf":[{"$ref":"#/definitions/verb-attach"}]},"build":{"allOf":[{"$ref":"#/definitions/verb-build"}]},"build-prune":{"allOf":[{"$ref":"#/definitions/verb-build-prune"}]},"commit":{"allOf":[{"$ref":"#/definitions/verb-commit"}]},"container-prune":{"allOf":[{"$ref":"#/definitions/verb-container-prune"}]},"cp":{"allOf":[{"$ref":"#/definitions/verb-cp"}]},"create":{"allOf":[{"$ref":"#/definitions/verb-create"}]},"df":{"allOf":[{"$ref":"#/definitions/verb-df"}]},"diff":{"allOf":[{"$ref":"#/definitions/verb-diff"}]},"events":{"allOf":[{"$ref":"#/definitions/verb-events"}]},"exec":{"allOf":[{"$ref":"#/definitions/verb-exec"}]},"exec-inspect":{"allOf":[{"$ref":"#/definitions/verb-exec-inspect"}]},"export":{"allOf":[{"$ref":"#/definitions/verb-export"}]},"history":{"allOf":[{"$ref":"#/definitions/verb-history"}]},"image-inspect":{"allOf":[{"$ref":"#/definitions/verb-image-inspect"}]},"image-prune":{"allOf":[{"$ref":"#/definitions/verb-image-prune"}]},"images":{"allOf":[{"$ref":"#/definitions/verb-images"}]},"import":{"allOf":[{"$ref":"#/definitions/verb-import"}]},"info":{"allOf":[{"$ref":"#/definitions/verb-info"}]},"inspect":{"allOf":[{"$ref":"#/definitions/verb-inspect"}]},"kill":{"allOf":[{"$ref":"#/definitions/verb-kill"}]},"load":{"allOf":[{"$ref":"#/definitions/verb-load"}]},"login":{"allOf":[{"$ref":"#/definitions/verb-login"}]},"logs":{"allOf":[{"$ref":"#/definitions/verb-logs"}]},"network-connect":{"allOf":[{"$ref":"#/definitions/verb-network-connect"}]},"network-create":{"allOf":[{"$ref":"#/definitions/verb-network-create"}]},"network-disconnect":{"allOf":[{"$ref":"#/definitions/verb-network-disconnect"}]},"network-inspect":{"allOf":[{"$ref":"#/definitions/verb-network-inspect"}]},"network-ls":{"allOf":[{"$ref":"#/definitions/verb-network-ls"}]},"network-prune":{"allOf":[{"$ref":"#/definitions/verb-network-prune"}]},"network-rm":{"allOf":[{"$ref":"#/definitions/verb-network-rm"}]},"pause":{"allOf":[{"$ref":"#/definitions/verb-pause"}]},"ping":{"allOf":[{"$ref":"#/definitions/verb-ping"}]},"ps":{"allOf":[{"$ref":"#/definitions/verb-ps"}]},"pull":{"allOf":[{"$ref":"#/definitions/verb-pull"}]},"push":{"allOf":[{"$ref":"#/definitions/verb-push"}]},"read":{"allOf":[{"$ref":"#/definitions/verb-read"}]},"remove":{"allOf":[{"$ref":"#/definitions/verb-remove"}]},"rename":{"allOf":[{"$ref":"#/definitions/verb-rename"}]},"resize":{"allOf":[{"$ref":"#/definitions/verb-resize"}]},"restart":{"allOf":[{"$ref":"#/definitions/verb-restart"}]},"rm":{"allOf":[{"$ref":"#/definitions/verb-rm"}]},"rmi":{"allOf":[{"$ref":"#/definitions/verb-rmi"}]},"run":{"allOf":[{"$ref":"#/definitions/verb-run"}]},"save":{"allOf":[{"$ref":"#/definitions/verb-save"}]},"start":{"allOf":[{"$ref":"#/definitions/verb-start"}]},"stat":{"allOf":[{"$ref":"#/definitions/verb-stat"}]},"stats":{"allOf":[{"$ref":"#/definitions/verb-stats"}]},"stop":{"allOf":[{"$ref":"#/definitions/verb-stop"}]},"tag":{"allOf":[{"$ref":"#/definitions/verb-tag"}]},"top":{"allOf":[{"$ref":"#/definitions/verb-top"}]},"tree":{"allOf":[{"$ref":"#/definitions/verb-tree"}]},"unpause":{"allOf":[{"$ref":"#/definitions/verb-unpause"}]},"update":{"allOf":[{"$ref":"#/definitions/verb-update"}]},"version":{"allOf":[{"$ref":"#/definitions/verb-version"}]},"volume-create":{"allOf":[{"$ref":"#/definitions/verb-volume-create"}]},"volume-inspect":{"allOf":[{"$ref":"#/definitions/verb-volume-inspect"}]},"volume-ls":{"allOf":[{"$ref":"#/definitions/verb-volume-ls"}]},"volume-prune":{"allOf":[{"$ref":"#/definitions/verb-volume-prune"}]},"volume-rm":{"allOf":[{"$ref":"#/definitions/verb-volume-rm"}]},"wait":{"allOf":[{"$ref":"#/definitions/verb-wait"}]},"write":{"allOf":[{"$ref":"#/definitions/verb-write"}]},"uses":{"type":"string"},"with":{"type":"object"},"join":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"},"input":{"allOf":[{"$ref":"#/definitions/InputArguments"}]},"sleep":{"allOf":[{"$ref":"#/definitions/Duration"}]},"id":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"},"note":{"type":"string"},"expect":{"$ref":"#/definitions/Expectation"},"expectByDialect":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/DialectExpectation"}},"background":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"},"eventually":{"allOf":[{"$ref":"#/definitions/Duration"}]},"timeout":{"allOf":[{"$ref":"#/definitions/Duration"}]}}},"Duration":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$"},"File":{"anyOf":[{"type":"string"},{"type":"object","additionalProperties":false,"properties":{"content":{"type":"string"},"base64":{"type":"string"},"from":{"type":"string"},"symlink":{"type":"string"},"directory":{"type":"boolean","enum":[true]},"mode":{"type":"string","pattern":"^[0-7]{4}$"}}}]},"Matrix":{"type":"object","properties":{"include":{"type":"array","items":{"type":"object"}},"exclude":{"type":"array","items":{"type":"object"}}},"additionalProperties":{"type":"array","minItems":1}},"Parameter":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","enum":["text","integer","number","boolean","list","mapping","any"]},"default":{},"description":{"type":"string"}},"required":["type"]},"InputArguments":{"type":"object","additionalProperties":false,"properties":{"to":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"},"data":{"$ref":"#/definitions/Content"},"close":{"type":"boolean"}},"required":["to"]},"verb-attach":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"logs":{"type":"boolean"},"stream":{"type":"boolean"},"stdin":{"$ref":"#/definitions/Input"},"until":{"type":"object","additionalProperties":false,"properties":{"output":{"type":"string"}},"required":["output"]}}},"result-attach":{"type":"object","additionalProperties":false,"properties":{"stdout":{"$ref":"#/definitions/Content"},"stderr":{"$ref":"#/definitions/Content"}},"required":["stdout","stderr"]},"verb-build":{"type":["object","null"],"additionalProperties":false,"properties":{"as":{"allOf":[{"$ref":"#/definitions/Handle"}]},"context":{"$ref":"#/definitions/Source"},"file":{"type":"string"},"target":{"type":"string"},"args":{"type":"object","additionalProperties":{"type":["string","null"]}},"noCache":{"type":"boolean"},"cacheFrom":{"type":"array","items":{"$ref":"#/definitions/ImageTarget"}},"labels":{"$ref":"#/definitions/Labels"},"platform":{"type":"string"},"tag":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}}}},"result-build":{"type":"object","additionalProperties":false,"properties":{"image":{"type":"string"},"steps":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"instruction":{"type":"string"},"line":{"type":"integer"},"cached":{"type":"boolean"},"id":{"type":"string"},"stage":{"type":"integer"}},"required":["instruction"]}},"warnings":{"type":"array","items":{"type":"string"}},"output":{"$ref":"#/definitions/Content"}},"required":["image","steps","warnings"]},"verb-build-prune":{"type":["object","null"],"additionalProperties":false,"properties":{"all":{"type":"boolean"},"filters":{"$ref":"#/definitions/Filters"}}},"result-build-prune":{"type":"object","additionalProperties":false,"properties":{"deleted":{"type":"array","items":{"type":"string"}},"reclaimedBytes":{"type":"integer"}},"required":["deleted","reclaimedBytes"]},"verb-commit":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"as":{"allOf":[{"$ref":"#/definitions/Handle"}]},"reference":{"type":"string"},"changes":{"type":"array","items":{"type":"string"}},"author":{"type":"string"},"message":{"type":"string"},"pause":{"type":"boolean"},"config":{"allOf":[{"$ref":"#/definitions/Config"}]}}},"result-commit":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"}},"required":["id"]},"verb-container-prune":{"type":["object","null"],"additionalProperties":false,"properties":{"filters":{"$ref":"#/definitions/Filters"}}},"result-container-prune":{"type":"object","additionalProperties":false,"properties":{"deleted":{"type":"array","items":{"type":"string"}},"reclaimedBytes":{"type":"integer"}},"required":["deleted","reclaimedBytes"]},"verb-cp":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"source":{"allOf":[{"$ref":"#/definitions/Source"}]},"sourceSlash":{"type":"boolean"},"path":{"type":"string"},"to":{"type":"string"},"archive":{"type":"boolean"},"followLink":{"type":"boolean"}}},"result-cp":{"type":"object","additionalProperties":false,"properties":{"tree":{"$ref":"#/definitions/Tree"}}},"verb-create":{"type":["object","null"],"additionalProperties":false,"properties":{"as":{"allOf":[{"$ref":"#/definitions/Handle"}]},"image":{"$ref":"#/definitions/ImageTarget"},"name":{"type":"string"},"cmd":{"$ref":"#/definitions/Command"},"entrypoint":{"$ref":"#/definitions/Command"},"env":{"$ref":"#/definitions/EnvironmentArgument"},"workdir":{"type":"string"},"user":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"hostname":{"type":"string"},"init":{"type":"boolean"},"readOnly":{"type":"boolean"},"tmpfs":{"type":"object","additionalProperties":{"type":"string"}},"mounts":{"type":"array","items":{"$ref":"#/definitions/Mount"}},"volumes":{"type":"array","items":{"type":"string"}},"volumesFrom":{"type":"array","items":{"type":"string"}},"restart":{"type":"string"},"memory":{"allOf":[{"$ref":"#/definitions/Memory"}]},"stopSignal":{"type":"string"},"stopTimeout":{"type":"integer"},"healthcheck":{"$ref":"#/definitions/Healthcheck"},"capAdd":{"type":"array","items":{"type":"string"}},"capDrop":{"type":"array","items":{"type":"string"}},"expose":{"type":"array","items":{"type":"string"}},"network":{"type":"string"},"pid":{"type":"string"},"ipc":{"type":"string"},"autoRemove":{"type":"boolean"},"tty":{"type":"boolean"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"}}},"result-create":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"warnings":{"type":"array","items":{"type":"string"}}},"required":["id","warnings"]},"verb-df":{"type":["object","null"],"additionalProperties":false,"properties":{}},"result-df":{"type":"object","additionalProperties":false,"properties":{"layersSizeBytes":{"type":"integer"},"images":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"sizeBytes":{"type":"integer"},"sharedSizeBytes":{"type":"integer"},"containers":{"type":"integer"}},"required":["id"]}},"containers":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"sizeRwBytes":{"type":"integer"}},"required":["id"]}},"volumes":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"sizeBytes":{"type":"integer"}},"required":["name"]}}},"required":["images","containers","volumes"]},"verb-diff":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"}}},"result-diff":{"type":"object","additionalProperties":false,"properties":{"changes":{"type":"array","items":{"$ref":"#/definitions/Change"}}},"required":["changes"]},"verb-events":{"type":["object","null"],"additionalProperties":false,"properties":{"since":{"type":"number"},"until":{"type":"number"},"filters":{"$ref":"#/definitions/Filters"}}},"result-events":{"type":"object","additionalProperties":false,"properties":{"events":{"type":"array","items":{"$ref":"#/definitions/EventEntry"}}},"required":["events"]},"verb-exec":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"as":{"allOf":[{"$ref":"#/definitions/Handle"}]},"cmd":{"$ref":"#/definitions/Command"},"stdin":{"$ref":"#/definitions/Input"},"tty":{"type":"boolean"},"user":{"type":"string"},"workdir":{"type":"string"},"env":{"$ref":"#/definitions/EnvironmentArgument"},"detach":{"type":"boolean"}}},"result-exec":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"exitCode":{"type":"integer"},"stdout":{"$ref":"#/definitions/Content"},"stderr":{"$ref":"#/definitions/Content"}}},"verb-exec-inspect":{"type":["object","null"],"additionalProperties":false,"properties":{"exec":{"$ref":"#/definitions/ExecTarget"}}},"result-exec-inspect":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"running":{"type":"boolean"},"exitCode":{"type":["integer","null"]},"pid":{"type":"integer"}},"required":["running","exitCode"]},"verb-export":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"as":{"allOf":[{"$ref":"#/definitions/Handle"}]}}},"result-export":{"type":"object","additionalProperties":false,"properties":{"tree":{"$ref":"#/definitions/Tree"}},"required":["tree"]},"verb-history":{"type":["object","null"],"additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/ImageTarget"}}},"result-history":{"type":"object","additionalProperties":false,"properties":{"entries":{"type":"array","items":{"$ref":"#/definitions/HistoryEntry"}}},"required":["entries"]},"verb-image-inspect":{"type":["object","null"],"additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/ImageTarget"}}},"result-image-inspect":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"configDigest":{"type":"string"},"parentId":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}},"repoDigests":{"type":"array","items":{"type":"string"}},"diffIds":{"type":"array","items":{"type":"string"}},"chainIds":{"type":"array","items":{"type":"string"}},"config":{"$ref":"#/definitions/Config"},"os":{"type":"string"},"arch":{"type":"string"},"sizeBytes":{"type":"integer"},"author":{"type":"string"},"comment":{"type":"string"},"createdMs":{"type":"number"}},"required":["id","tags","diffIds","config"]},"verb-image-prune":{"type":["object","null"],"additionalProperties":false,"properties":{"all":{"type":"boolean"},"filters":{"$ref":"#/definitions/Filters"}}},"result-image-prune":{"type":"object","additionalProperties":false,"properties":{"untagged":{"type":"array","items":{"type":"string"}},"deleted":{"type":"array","items":{"type":"string"}},"reclaimedBytes":{"type":"integer"}},"required":["untagged","deleted","reclaimedBytes"]},"verb-images":{"type":["object","null"],"additionalProperties":false,"properties":{"all":{"type":"boolean"},"filters":{"$ref":"#/definitions/Filters"}}},"result-images":{"type":"object","additionalProperties":false,"properties":{"images":{"type":"array","items":{"$ref":"#/definitions/ImageSummary"}}},"required":["images"]},"verb-import":{"type":["object","null"],"additionalProperties":false,"properties":{"archive":{"type":"string"},"as":{"$ref":"#/definitions/Handle"},"reference":{"type":"string"},"changes":{"type":"array","items":{"type":"string"}},"message":{"type":"string"}}},"result-import":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"}},"required":["id"]},"verb-info":{"type":["object","null"],"additionalProperties":false,"properties":{}},"result-info":{"type":"object","additionalProperties":false,"properties":{"containers":{"type":"integer"},"running":{"type":"integer"},"paused":{"type":"integer"},"stopped":{"type":"integer"},"images":{"type":"integer"},"driver":{"type":"string"}}},"verb-inspect":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"size":{"type":"boolean"}}},"result-inspect":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"name":{"type":"string"},"imageId":{"type":"string"},"imageRef":{"type":"string"},"state":{"type":"string","enum":["created","running","paused","restarting","exited","removing","dead"]},"running":{"type":"boolean"},"paused":{"type":"boolean"},"restarting":{"type":"boolean"},"exitCode":{"type":"integer"},"error":{"type":"string"},"oomKilled":{"type":"boolean"},"restartCount":{"type":"integer"},"path":{"type":"string"},"args":{"type":"array","items":{"type":"string"}},"config":{"$ref":"#/definitions/Config"},"mounts":{"type":"array","items":{"$ref":"#/definitions/MountDetail"}},"hostConfig":{"type":"object","additionalProperties":false,"properties":{"autoRemove":{"type":"boolean"},"restart":{"type":"string"},"memoryBytes":{"type":"integer"},"readOnly":{"type":"boolean"},"init":{"type":"boolean"},"network":{"type":"string"},"pid":{"type":"string"},"ipc":{"type":"string"}}},"health":{"type":"string"},"failingStreak":{"type":"integer"},"healthLog":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["exitCode","output"],"properties":{"exitCode":{"type":"integer"},"output":{"$ref":"#/definitions/Content"}}}},"pid":{"type":"integer"},"createdMs":{"type":"number"},"startedMs":{"type":"number"},"finishedMs":{"type":"number"},"sizeRwBytes":{"type":"integer"},"sizeRootFsBytes":{"type":"integer"}},"required":["id","name","imageId","state","running","paused","exitCode"]},"verb-kill":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"signal":{"type":"string"}}},"result-kill":{"type":"object","additionalProperties":false,"properties":{}},"verb-load":{"type":["object","null"],"additionalProperties":false,"properties":{"archive":{"type":"string"},"as":{"$ref":"#/definitions/Handle"}}},"result-load":{"type":"object","additionalProperties":false,"properties":{"images":{"type":"array","items":{"type":"string"}}},"required":["images"]},"verb-login":{"type":["object","null"],"additionalProperties":false,"properties":{"registry":{"type":"string"},"username":{"type":"string"},"password":{"type":"string"}}},"result-login":{"type":"object","additionalProperties":false,"properties":{"status":{"type":"string"}}},"verb-logs":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"tail":{"anyOf":[{"type":"integer"},{"type":"string","const":"all"}]},"since":{"type":"number"},"until":{"type":"number"},"follow":{"type":"boolean"},"stdout":{"type":"boolean"},"stderr":{"type":"boolean"},"timestamps":{"type":"boolean"}}},"result-logs":{"type":"object","additionalProperties":false,"properties":{"stdout":{"$ref":"#/definitions/Content"},"stderr":{"$ref":"#/definitions/Content"}},"required":["stdout","stderr"]},"verb-network-connect":{"type":["object","null"],"additionalProperties":false,"properties":{"network":{"$ref":"#/definitions/NetworkTarget"},"attach":{"$ref":"#/definitions/ContainerTarget"},"aliases":{"type":"array","items":{"type":"string"}}}},"result-network-connect":{"type":"object","additionalProperties":false,"properties":{}},"verb-network-create":{"type":["object","null"],"additionalProperties":false,"properties":{"as":{"$ref":"#/definitions/Handle"},"name":{"type":"string"},"driver":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"internal":{"type":"boolean"}}},"result-network-create":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"}},"required":["id"]},"verb-network-disconnect":{"type":["object","null"],"additionalProperties":false,"properties":{"network":{"$ref":"#/definitions/NetworkTarget"},"detach":{"$ref":"#/definitions/ContainerTarget"},"force":{"type":"boolean"}}},"result-network-disconnect":{"type":"object","additionalProperties":false,"properties":{}},"verb-network-inspect":{"type":["object","null"],"additionalProperties":false,"properties":{"network":{"$ref":"#/definitions/NetworkTarget"}}},"result-network-inspect":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"name":{"type":"string"},"driver":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"containers":{"type":"array","items":{"type":"string"}}},"required":["id","name"]},"verb-network-ls":{"type":["object","null"],"additionalProperties":false,"properties":{"filters":{"$ref":"#/definitions/Filters"}}},"result-network-ls":{"type":"object","additionalProperties":false,"properties":{"networks":{"type":"array","items":{"$ref":"#/definitions/NetworkDetail"}}},"required":["networks"]},"verb-network-prune":{"type":["object","null"],"additionalProperties":false,"properties":{"filters":{"$ref":"#/definitions/Filters"}}},"result-network-prune":{"type":"object","additionalProperties":false,"properties":{"deleted":{"type":"array","items":{"type":"string"}}},"required":["deleted"]},"verb-network-rm":{"type":["object","null"],"additionalProperties":false,"properties":{"network":{"$ref":"#/definitions/NetworkTarget"}}},"result-network-rm":{"type":"object","additionalProperties":false,"properties":{}},"verb-pause":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"}}},"result-pause":{"type":"object","additionalProperties":false,"properties":{}},"verb-ping":{"type":["object","null"],"additionalProperties":false,"properties":{}},"result-ping":{"type":"object","additionalProperties":false,"properties":{"apiVersion":{"type":"string"},"builderVersion":{"type":"string"}}},"verb-ps":{"type":["object","null"],"additionalProperties":false,"properties":{"all":{"type":"boolean"},"filters":{"$ref":"#/definitions/Filters"},"limit":{"type":"integer"}}},"result-ps":{"type":"object","additionalProperties":false,"properties":{"containers":{"type":"array","items":{"$ref":"#/definitions/ContainerSummary"}}},"required":["containers"]},"verb-pull":{"type":["object","null"],"additionalProperties":false,"properties":{"reference":{"type":"string"},"as":{"$ref":"#/definitions/Handle"},"platform":{"type":"string"},"allTags":{"type":"boolean"}}},"result-pull":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"digest":{"type":"string"},"upToDate":{"type":"boolean"}}},"verb-push":{"type":["object","null"],"additionalProperties":false,"properties":{"reference":{"type":"string"},"allTags":{"type":"boolean"}}},"result-push":{"type":"object","additionalProperties":false,"properties":{"digest":{"type":"string"}}},"verb-read":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"image":{"$ref":"#/definitions/ImageTarget"},"path":{"type":"string"}}},"result-read":{"type":"object","additionalProperties":false,"properties":{"content":{"$ref":"#/definitions/Content"}},"required":["content"]},"verb-remove":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"path":{"type":"string"}}},"result-remove":{"type":"object","additionalProperties":false,"properties":{}},"verb-rename":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"name":{"type":"string"}}},"result-rename":{"type":"object","additionalProperties":false,"properties":{}},"verb-resize":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"width":{"type":"integer","minimum":0},"height":{"type":"integer","minimum":0}}},"result-resize":{"type":"object","additionalProperties":false,"properties":{}},"verb-restart":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"timeout":{"type":"integer"},"signal":{"type":"string"}}},"result-restart":{"type":"object","additionalProperties":false,"properties":{}},"verb-rm":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"force":{"type":"boolean"},"volumes":{"type":"boolean"},"link":{"type":"boolean"}}},"result-rm":{"type":"object","additionalProperties":false,"properties":{}},"verb-rmi":{"type":["object","null"],"additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/ImageTarget"},"force":{"type":"boolean"},"noPrune":{"type":"boolean"}}},"result-rmi":{"type":"object","additionalProperties":false,"properties":{"untagged":{"type":"array","items":{"type":"string"}},"deleted":{"type":"array","items":{"type":"string"}}},"required":["untagged","deleted"]},"verb-run":{"type":["object","null"],"additionalProperties":false,"properties":{"as":{"allOf":[{"$ref":"#/definitions/Handle"}]},"image":{"$ref":"#/definitions/ImageTarget"},"name":{"type":"string"},"cmd":{"$ref":"#/definitions/Command"},"entrypoint":{"$ref":"#/definitions/Command"},"env":{"$ref":"#/definitions/EnvironmentArgument"},"workdir":{"type":"string"},"user":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"hostname":{"type":"string"},"init":{"type":"boolean"},"readOnly":{"type":"boolean"},"tmpfs":{"type":"object","additionalProperties":{"type":"string"}},"mounts":{"type":"array","items":{"$ref":"#/definitions/Mount"}},"volumes":{"type":"array","items":{"type":"string"}},"volumesFrom":{"type":"array","items":{"type":"string"}},"restart":{"type":"string"},"memory":{"allOf":[{"$ref":"#/definitions/Memory"}]},"stopSignal":{"type":"string"},"stopTimeout":{"type":"integer"},"healthcheck":{"$ref":"#/definitions/Healthcheck"},"capAdd":{"type":"array","items":{"type":"string"}},"capDrop":{"type":"array","items":{"type":"string"}},"expose":{"type":"array","items":{"type":"string"}},"network":{"type":"string"},"pid":{"type":"string"},"ipc":{"type":"string"},"autoRemove":{"type":"boolean"},"tty":{"type":"boolean"},"detach":{"type":"boolean"},"rm":{"type":"boolean"},"stdin":{"$ref":"#/definitions/Input"}}},"result-run":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"exitCode":{"type":"integer"},"stdout":{"$ref":"#/definitions/Content"},"stderr":{"$ref":"#/definitions/Content"}},"required":["id"]},"verb-save":{"type":["object","null"],"additionalProperties":false,"properties":{"images":{"type":"array","items":{"$ref":"#/definitions/ImageTarget"},"minItems":1},"as":{"allOf":[{"$ref":"#/definitions/Handle"}]}}},"result-save":{"type":"object","additionalProperties":false,"properties":{"archive":{"$ref":"#/definitions/Content"}},"required":["archive"]},"verb-start":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"}}},"result-start":{"type":"object","additionalProperties":false,"properties":{"changed":{"type":"boolean"}}},"verb-stat":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"image":{"$ref":"#/definitions/ImageTarget"},"path":{"type":"string"}}},"result-stat":{"type":"object","additionalProperties":false,"properties":{"entry":{"$ref":"#/definitions/TreeEntry"}},"required":["entry"]},"verb-stats":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"}}},"result-stats":{"type":"object","additionalProperties":false,"properties":{"memoryBytes":{"type":"integer"},"pids":{"type":"integer"},"cpuNs":{"type":"integer"}}},"verb-stop":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"timeout":{"type":"integer"},"signal":{"type":"string"}}},"result-stop":{"type":"object","additionalProperties":false,"properties":{"changed":{"type":"boolean"}}},"verb-tag":{"type":["object","null"],"additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/ImageTarget"},"reference":{"type":"string"}}},"result-tag":{"type":"object","additionalProperties":false,"properties":{}},"verb-top":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"args":{"type":"string"}}},"result-top":{"type":"object","additionalProperties":false,"properties":{"titles":{"type":"array","items":{"type":"string"}},"processes":{"type":"array","items":{"type":"array","items":{"type":"string"}}}},"required":["titles","processes"]},"verb-tree":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"image":{"$ref":"#/definitions/ImageTarget"},"path":{"type":"string"},"content":{"type":"boolean"}}},"result-tree":{"type":"object","additionalProperties":false,"properties":{"tree":{"$ref":"#/definitions/Tree"}},"required":["tree"]},"verb-unpause":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"}}},"result-unpause":{"type":"object","additionalProperties":false,"properties":{}},"verb-update":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"memory":{"$ref":"#/definitions/Memory"},"memorySwap":{"$ref":"#/definitions/Memory"},"restart":{"type":"string"}}},"result-update":{"type":"object","additionalProperties":false,"properties":{"warnings":{"type":"array","items":{"type":"string"}}},"required":["warnings"]},"verb-version":{"type":["object","null"],"additionalProperties":false,"properties":{}},"result-version":{"type":"object","additionalProperties":false,"properties":{"version":{"type":"string"},"apiVersion":{"type":"string"},"os":{"type":"string"},"arch":{"type":"string"},"components":{"type":"object","additionalProperties":{"type":"string"}}},"required":["version"]},"verb-volume-create":{"type":["object","null"],"additionalProperties":false,"properties":{"as":{"allOf":[{"$ref":"#/definitions/Handle"}]},"name":{"type":"string"},"driver":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"options":{"type":"object","additionalProperties":{"type":"string"}}}},"result-volume-create":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"driver":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"options":{"type":"object","additionalProperties":{"type":"string"}},"scope":{"type":"string"},"mountpoint":{"type":"string"},"createdMs":{"type":"number"}},"required":["name","driver"]},"verb-volume-inspect":{"type":["object","null"],"additionalProperties":false,"properties":{"volume":{"$ref":"#/definitions/VolumeTarget"}}},"result-volume-inspect":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"driver":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"options":{"type":"object","additionalProperties":{"type":"string"}},"scope":{"type":"string"},"mountpoint":{"type":"string"},"createdMs":{"type":"number"}},"required":["name","driver"]},"verb-volume-ls":{"type":["object","null"],"additionalProperties":false,"properties":{"filters":{"$ref":"#/definitions/Filters"}}},"result-volume-ls":{"type":"object","additionalProperties":false,"properties":{"volumes":{"type":"array","items":{"$ref":"#/definitions/VolumeDetail"}}},"required":["volumes"]},"verb-volume-prune":{"type":["object","null"],"additionalProperties":false,"properties":{"all":{"type":"boolean"},"filters":{"$ref":"#/definitions/Filters"}}},"result-volume-prune":{"type":"object","additionalProperties":false,"properties":{"deleted":{"type":"array","items":{"type":"string"}},"reclaimedBytes":{"type":"integer"}},"required":["deleted","reclaimedBytes"]},"verb-volume-rm":{"type":["object","null"],"additionalProperties":false,"properties":{"volume":{"$ref":"#/definitions/VolumeTarget"},"force":{"type":"boolean"}}},"result-volume-rm":{"type":"object","additionalProperties":false,"properties":{}},"verb-wait":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"condition":{"type":"string","enum":["not-running","next-exit","removed"]}}},"result-wait":{"type":"object","additionalProperties":false,"properties":{"exitCode":{"type":"integer"},"error":{"type":"string"}},"required":["exitCode"]},"verb-write":{"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"path":{"type":"string"},"content":{"$ref":"#/definitions/Content"},"mode":{"$ref":"#/definitions/Mode"},"uid":{"type":"integer","minimum":0},"gid":{"type":"integer","minimum":0}}},"result-write":{"type":"object","additionalProperties":false,"properties":{}},"Matcher":{}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^x-", "u");
const pattern1 = new RegExp("\\S", "u");
const pattern2 = new RegExp("^[A-Z]", "u");
const pattern3 = new RegExp("^[a-z0-9][a-z0-9-]*$", "u");
const pattern4 = new RegExp("^[a-z]", "u");
const schema7 = {"anyOf":[{"type":"string"},{"type":"object","additionalProperties":false,"properties":{"content":{"type":"string"},"base64":{"type":"string"},"from":{"type":"string"},"symlink":{"type":"string"},"directory":{"type":"boolean","enum":[true]},"mode":{"type":"string","pattern":"^[0-7]{4}$"}}}]};
const pattern5 = new RegExp("^[0-7]{4}$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "content") || (key0 === "base64")) || (key0 === "from")) || (key0 === "symlink")) || (key0 === "directory")) || (key0 === "mode"))){
const err1 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.content !== undefined){
if(typeof data.content !== "string"){
const err2 = {instancePath:instancePath+"/content",schemaPath:"#/anyOf/1/properties/content/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.base64 !== undefined){
if(typeof data.base64 !== "string"){
const err3 = {instancePath:instancePath+"/base64",schemaPath:"#/anyOf/1/properties/base64/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.from !== undefined){
if(typeof data.from !== "string"){
const err4 = {instancePath:instancePath+"/from",schemaPath:"#/anyOf/1/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.symlink !== undefined){
if(typeof data.symlink !== "string"){
const err5 = {instancePath:instancePath+"/symlink",schemaPath:"#/anyOf/1/properties/symlink/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.directory !== undefined){
let data4 = data.directory;
if(typeof data4 !== "boolean"){
const err6 = {instancePath:instancePath+"/directory",schemaPath:"#/anyOf/1/properties/directory/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(data4 === true)){
const err7 = {instancePath:instancePath+"/directory",schemaPath:"#/anyOf/1/properties/directory/enum",keyword:"enum",params:{allowedValues: schema7.anyOf[1].properties.directory.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.mode !== undefined){
let data5 = data.mode;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err8 = {instancePath:instancePath+"/mode",schemaPath:"#/anyOf/1/properties/mode/pattern",keyword:"pattern",params:{pattern: "^[0-7]{4}$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/mode",schemaPath:"#/anyOf/1/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err11 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"logs":{"type":"boolean"},"stream":{"type":"boolean"},"stdin":{"$ref":"#/definitions/Input"},"until":{"type":"object","additionalProperties":false,"properties":{"output":{"type":"string"}},"required":["output"]}}};
const schema9 = {"anyOf":[{"$ref":"#/definitions/Handle"},{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"}},"required":["name"]},{"$ref":"#/definitions/IdOf"},{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"}},"required":["id"]}]};
const schema10 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"};
const pattern6 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_.-]*$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern6.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$"}};
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
validate26.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":"object","additionalProperties":false,"properties":{"idOf":{"$ref":"#/definitions/Handle"},"length":{"type":"integer","minimum":1,"maximum":64}},"required":["idOf"]};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idOf === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idOf"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "idOf") || (key0 === "length"))){
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
if(data.idOf !== undefined){
if(!(validate26(data.idOf, {instancePath:instancePath+"/idOf",parentData:data,parentDataProperty:"idOf",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.length !== undefined){
let data1 = data.length;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err2 = {instancePath:instancePath+"/length",schemaPath:"#/properties/length/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 64 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/length",schemaPath:"#/properties/length/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/length",schemaPath:"#/properties/length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate26(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "name")){
const err1 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/anyOf/1/properties/name/type",keyword:"type",params:{type: "string"}};
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
const err3 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs7 = errors;
if(!(validate28(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err4 = {instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data){
if(!(key1 === "id")){
const err5 = {instancePath,schemaPath:"#/anyOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/3/properties/id/type",keyword:"type",params:{type: "string"}};
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
const err7 = {instancePath,schemaPath:"#/anyOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid0 = valid0 || _valid0;
}
}
}
if(!valid0){
const err8 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate25.errors = vErrors;
return errors === 0;
}

const schema12 = {"anyOf":[{"$ref":"#/definitions/Content"},{"type":"object","additionalProperties":false,"properties":{"open":{"type":"boolean","const":true}},"required":["open"]}]};
const schema13 = {"anyOf":[{"type":"string"},{"type":"object","additionalProperties":false,"properties":{"base64":{"type":"string"}},"required":["base64"]}]};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.base64 === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "base64"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "base64")){
const err2 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.base64 !== undefined){
if(typeof data.base64 !== "string"){
const err3 = {instancePath:instancePath+"/base64",schemaPath:"#/anyOf/1/properties/base64/type",keyword:"type",params:{type: "string"}};
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
const err4 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err5 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate33.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate33(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.open === undefined){
const err0 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "open"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "open")){
const err1 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.open !== undefined){
let data0 = data.open;
if(typeof data0 !== "boolean"){
const err2 = {instancePath:instancePath+"/open",schemaPath:"#/anyOf/1/properties/open/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(true !== data0){
const err3 = {instancePath:instancePath+"/open",schemaPath:"#/anyOf/1/properties/open/const",keyword:"const",params:{allowedValue: true}};
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
const err4 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err5 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate32.errors = vErrors;
return errors === 0;
}


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema8.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "container") || (key0 === "logs")) || (key0 === "stream")) || (key0 === "stdin")) || (key0 === "until"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.logs !== undefined){
if(typeof data.logs !== "boolean"){
const err2 = {instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.stream !== undefined){
if(typeof data.stream !== "boolean"){
const err3 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.stdin !== undefined){
if(!(validate32(data.stdin, {instancePath:instancePath+"/stdin",parentData:data,parentDataProperty:"stdin",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.until !== undefined){
let data4 = data.until;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.output === undefined){
const err4 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/required",keyword:"required",params:{missingProperty: "output"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data4){
if(!(key1 === "output")){
const err5 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data4.output !== undefined){
if(typeof data4.output !== "string"){
const err6 = {instancePath:instancePath+"/until/output",schemaPath:"#/properties/until/properties/output/type",keyword:"type",params:{type: "string"}};
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
const err7 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "object"}};
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
validate24.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":["object","null"],"additionalProperties":false,"properties":{"as":{"allOf":[{"$ref":"#/definitions/Handle"}]},"context":{"$ref":"#/definitions/Source"},"file":{"type":"string"},"target":{"type":"string"},"args":{"type":"object","additionalProperties":{"type":["string","null"]}},"noCache":{"type":"boolean"},"cacheFrom":{"type":"array","items":{"$ref":"#/definitions/ImageTarget"}},"labels":{"$ref":"#/definitions/Labels"},"platform":{"type":"string"},"tag":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}}}};
const schema15 = {"type":"string"};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}

const schema16 = {"anyOf":[{"$ref":"#/definitions/Handle"},{"type":"object","additionalProperties":false,"properties":{"ref":{"type":"string"}},"required":["ref"]},{"$ref":"#/definitions/IdOf"},{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"}},"required":["id"]}]};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate26(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ref === undefined){
const err0 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "ref"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "ref")){
const err1 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.ref !== undefined){
if(typeof data.ref !== "string"){
const err2 = {instancePath:instancePath+"/ref",schemaPath:"#/anyOf/1/properties/ref/type",keyword:"type",params:{type: "string"}};
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
const err3 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs7 = errors;
if(!(validate28(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err4 = {instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data){
if(!(key1 === "id")){
const err5 = {instancePath,schemaPath:"#/anyOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/3/properties/id/type",keyword:"type",params:{type: "string"}};
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
const err7 = {instancePath,schemaPath:"#/anyOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid0 = valid0 || _valid0;
}
}
}
if(!valid0){
const err8 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate41.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":"object","additionalProperties":{"type":"string"}};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(typeof data[key0] !== "string"){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema14.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema14.properties, key0))){
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
if(data.as !== undefined){
if(!(validate26(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.context !== undefined){
if(!(validate39(data.context, {instancePath:instancePath+"/context",parentData:data,parentDataProperty:"context",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.file !== undefined){
if(typeof data.file !== "string"){
const err2 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.target !== undefined){
if(typeof data.target !== "string"){
const err3 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.args !== undefined){
let data4 = data.args;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
let data5 = data4[key1];
if((typeof data5 !== "string") && (data5 !== null)){
const err4 = {instancePath:instancePath+"/args/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/args/additionalProperties/type",keyword:"type",params:{type: schema14.properties.args.additionalProperties.type}};
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
const err5 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.noCache !== undefined){
if(typeof data.noCache !== "boolean"){
const err6 = {instancePath:instancePath+"/noCache",schemaPath:"#/properties/noCache/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.cacheFrom !== undefined){
let data7 = data.cacheFrom;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(!(validate41(data7[i0], {instancePath:instancePath+"/cacheFrom/" + i0,parentData:data7,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/cacheFrom",schemaPath:"#/properties/cacheFrom/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate45(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.platform !== undefined){
if(typeof data.platform !== "string"){
const err8 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.tag !== undefined){
if(typeof data.tag !== "string"){
const err9 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.tags !== undefined){
let data12 = data.tags;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
if(typeof data12[i1] !== "string"){
const err10 = {instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
validate37.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":["object","null"],"additionalProperties":false,"properties":{"all":{"type":"boolean"},"filters":{"$ref":"#/definitions/Filters"}}};
const schema19 = {"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "array"}};
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
validate49.errors = vErrors;
return errors === 0;
}


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema18.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "all") || (key0 === "filters"))){
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
if(data.all !== undefined){
if(typeof data.all !== "boolean"){
const err2 = {instancePath:instancePath+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.filters !== undefined){
if(!(validate49(data.filters, {instancePath:instancePath+"/filters",parentData:data,parentDataProperty:"filters",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
validate48.errors = vErrors;
return errors === 0;
}

const schema20 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"as":{"allOf":[{"$ref":"#/definitions/Handle"}]},"reference":{"type":"string"},"changes":{"type":"array","items":{"type":"string"}},"author":{"type":"string"},"message":{"type":"string"},"pause":{"type":"boolean"},"config":{"allOf":[{"$ref":"#/definitions/Config"}]}}};
const schema21 = {"type":"object","additionalProperties":false,"properties":{"cmd":{"type":"array","items":{"type":"string"}},"entrypoint":{"type":"array","items":{"type":"string"}},"env":{"type":"array","items":{"type":"string"}},"workdir":{"type":"string"},"user":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"hostname":{"type":"string"},"volumes":{"type":"array","items":{"type":"string"}},"exposedPorts":{"type":"array","items":{"type":"string"}},"stopSignal":{"type":"string"},"stopTimeout":{"type":"integer"},"shell":{"type":"array","items":{"type":"string"}},"onbuild":{"type":"array","items":{"type":"string"}},"healthcheck":{"$ref":"#/definitions/Healthcheck"},"tty":{"type":"boolean"},"openStdin":{"type":"boolean"}}};
const schema22 = {"type":"object","additionalProperties":false,"properties":{"test":{"type":"array","items":{"type":"string"}},"intervalMs":{"type":"integer","minimum":0},"timeoutMs":{"type":"integer","minimum":0},"startPeriodMs":{"type":"integer","minimum":0},"retries":{"type":"integer","minimum":0}}};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "test") || (key0 === "intervalMs")) || (key0 === "timeoutMs")) || (key0 === "startPeriodMs")) || (key0 === "retries"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.test !== undefined){
let data0 = data.test;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err1 = {instancePath:instancePath+"/test/" + i0,schemaPath:"#/properties/test/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err2 = {instancePath:instancePath+"/test",schemaPath:"#/properties/test/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.intervalMs !== undefined){
let data2 = data.intervalMs;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err3 = {instancePath:instancePath+"/intervalMs",schemaPath:"#/properties/intervalMs/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 < 0 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/intervalMs",schemaPath:"#/properties/intervalMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.timeoutMs !== undefined){
let data3 = data.timeoutMs;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err5 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/properties/timeoutMs/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 < 0 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.startPeriodMs !== undefined){
let data4 = data.startPeriodMs;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err7 = {instancePath:instancePath+"/startPeriodMs",schemaPath:"#/properties/startPeriodMs/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 < 0 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/startPeriodMs",schemaPath:"#/properties/startPeriodMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.retries !== undefined){
let data5 = data.retries;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err9 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 < 0 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}


function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema21.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.cmd !== undefined){
let data0 = data.cmd;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err1 = {instancePath:instancePath+"/cmd/" + i0,schemaPath:"#/properties/cmd/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err2 = {instancePath:instancePath+"/cmd",schemaPath:"#/properties/cmd/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.entrypoint !== undefined){
let data2 = data.entrypoint;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(typeof data2[i1] !== "string"){
const err3 = {instancePath:instancePath+"/entrypoint/" + i1,schemaPath:"#/properties/entrypoint/items/type",keyword:"type",params:{type: "string"}};
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
const err4 = {instancePath:instancePath+"/entrypoint",schemaPath:"#/properties/entrypoint/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.env !== undefined){
let data4 = data.env;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
if(typeof data4[i2] !== "string"){
const err5 = {instancePath:instancePath+"/env/" + i2,schemaPath:"#/properties/env/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.workdir !== undefined){
if(typeof data.workdir !== "string"){
const err7 = {instancePath:instancePath+"/workdir",schemaPath:"#/properties/workdir/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.user !== undefined){
if(typeof data.user !== "string"){
const err8 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate45(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.hostname !== undefined){
if(typeof data.hostname !== "string"){
const err9 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.volumes !== undefined){
let data10 = data.volumes;
if(Array.isArray(data10)){
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
if(typeof data10[i3] !== "string"){
const err10 = {instancePath:instancePath+"/volumes/" + i3,schemaPath:"#/properties/volumes/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.exposedPorts !== undefined){
let data12 = data.exposedPorts;
if(Array.isArray(data12)){
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
if(typeof data12[i4] !== "string"){
const err12 = {instancePath:instancePath+"/exposedPorts/" + i4,schemaPath:"#/properties/exposedPorts/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/exposedPorts",schemaPath:"#/properties/exposedPorts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.stopSignal !== undefined){
if(typeof data.stopSignal !== "string"){
const err14 = {instancePath:instancePath+"/stopSignal",schemaPath:"#/properties/stopSignal/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.stopTimeout !== undefined){
let data15 = data.stopTimeout;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err15 = {instancePath:instancePath+"/stopTimeout",schemaPath:"#/properties/stopTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.shell !== undefined){
let data16 = data.shell;
if(Array.isArray(data16)){
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
if(typeof data16[i5] !== "string"){
const err16 = {instancePath:instancePath+"/shell/" + i5,schemaPath:"#/properties/shell/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/shell",schemaPath:"#/properties/shell/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.onbuild !== undefined){
let data18 = data.onbuild;
if(Array.isArray(data18)){
const len6 = data18.length;
for(let i6=0; i6<len6; i6++){
if(typeof data18[i6] !== "string"){
const err18 = {instancePath:instancePath+"/onbuild/" + i6,schemaPath:"#/properties/onbuild/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/onbuild",schemaPath:"#/properties/onbuild/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.healthcheck !== undefined){
if(!(validate57(data.healthcheck, {instancePath:instancePath+"/healthcheck",parentData:data,parentDataProperty:"healthcheck",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.tty !== undefined){
if(typeof data.tty !== "boolean"){
const err20 = {instancePath:instancePath+"/tty",schemaPath:"#/properties/tty/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.openStdin !== undefined){
if(typeof data.openStdin !== "boolean"){
const err21 = {instancePath:instancePath+"/openStdin",schemaPath:"#/properties/openStdin/type",keyword:"type",params:{type: "boolean"}};
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
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema20.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "container") || (key0 === "as")) || (key0 === "reference")) || (key0 === "changes")) || (key0 === "author")) || (key0 === "message")) || (key0 === "pause")) || (key0 === "config"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.as !== undefined){
if(!(validate26(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.reference !== undefined){
if(typeof data.reference !== "string"){
const err2 = {instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.changes !== undefined){
let data3 = data.changes;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err3 = {instancePath:instancePath+"/changes/" + i0,schemaPath:"#/properties/changes/items/type",keyword:"type",params:{type: "string"}};
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
const err4 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.author !== undefined){
if(typeof data.author !== "string"){
const err5 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
const err6 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.pause !== undefined){
if(typeof data.pause !== "boolean"){
const err7 = {instancePath:instancePath+"/pause",schemaPath:"#/properties/pause/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.config !== undefined){
if(!(validate55(data.config, {instancePath:instancePath+"/config",parentData:data,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
}
validate52.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":["object","null"],"additionalProperties":false,"properties":{"filters":{"$ref":"#/definitions/Filters"}}};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema23.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "filters")){
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
if(data.filters !== undefined){
if(!(validate49(data.filters, {instancePath:instancePath+"/filters",parentData:data,parentDataProperty:"filters",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
validate61.errors = vErrors;
return errors === 0;
}

const schema24 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"source":{"allOf":[{"$ref":"#/definitions/Source"}]},"sourceSlash":{"type":"boolean"},"path":{"type":"string"},"to":{"type":"string"},"archive":{"type":"boolean"},"followLink":{"type":"boolean"}}};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema24.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "container") || (key0 === "source")) || (key0 === "sourceSlash")) || (key0 === "path")) || (key0 === "to")) || (key0 === "archive")) || (key0 === "followLink"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
if(!(validate39(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.sourceSlash !== undefined){
if(typeof data.sourceSlash !== "boolean"){
const err2 = {instancePath:instancePath+"/sourceSlash",schemaPath:"#/properties/sourceSlash/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.to !== undefined){
if(typeof data.to !== "string"){
const err4 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.archive !== undefined){
if(typeof data.archive !== "boolean"){
const err5 = {instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.followLink !== undefined){
if(typeof data.followLink !== "boolean"){
const err6 = {instancePath:instancePath+"/followLink",schemaPath:"#/properties/followLink/type",keyword:"type",params:{type: "boolean"}};
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
validate64.errors = vErrors;
return errors === 0;
}

const schema25 = {"type":["object","null"],"additionalProperties":false,"properties":{"as":{"allOf":[{"$ref":"#/definitions/Handle"}]},"image":{"$ref":"#/definitions/ImageTarget"},"name":{"type":"string"},"cmd":{"$ref":"#/definitions/Command"},"entrypoint":{"$ref":"#/definitions/Command"},"env":{"$ref":"#/definitions/EnvironmentArgument"},"workdir":{"type":"string"},"user":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"hostname":{"type":"string"},"init":{"type":"boolean"},"readOnly":{"type":"boolean"},"tmpfs":{"type":"object","additionalProperties":{"type":"string"}},"mounts":{"type":"array","items":{"$ref":"#/definitions/Mount"}},"volumes":{"type":"array","items":{"type":"string"}},"volumesFrom":{"type":"array","items":{"type":"string"}},"restart":{"type":"string"},"memory":{"allOf":[{"$ref":"#/definitions/Memory"}]},"stopSignal":{"type":"string"},"stopTimeout":{"type":"integer"},"healthcheck":{"$ref":"#/definitions/Healthcheck"},"capAdd":{"type":"array","items":{"type":"string"}},"capDrop":{"type":"array","items":{"type":"string"}},"expose":{"type":"array","items":{"type":"string"}},"network":{"type":"string"},"pid":{"type":"string"},"ipc":{"type":"string"},"autoRemove":{"type":"boolean"},"tty":{"type":"boolean"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"}}};
const schema26 = {"anyOf":[{"type":"array","items":{"type":"string"}}]};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(typeof data[i0] !== "string"){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/anyOf/0/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate71.errors = vErrors;
return errors === 0;
}

const schema27 = {"anyOf":[{"type":"object","additionalProperties":{"type":"string"}},{"type":"array","items":{"type":"string"}}]};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(typeof data[key0] !== "string"){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/anyOf/0/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs6 = errors;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(typeof data[i0] !== "string"){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
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
const err3 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate74.errors = vErrors;
return errors === 0;
}

const schema28 = {"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","enum":["volume","bind","tmpfs"]},"source":{"anyOf":[{"type":"string"},{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"}},"required":["name"]}]},"target":{"type":"string"},"readOnly":{"type":"boolean"},"noCopy":{"type":"boolean"},"sizeBytes":{"type":"integer","minimum":0},"mode":{"$ref":"#/definitions/Mode"}},"required":["type","target"]};
const schema29 = {"type":"string","pattern":"^[0-7]{4}$"};

function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern5.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-7]{4}$"}};
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
validate78.errors = vErrors;
return errors === 0;
}


function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.target === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "source")) || (key0 === "target")) || (key0 === "readOnly")) || (key0 === "noCopy")) || (key0 === "sizeBytes")) || (key0 === "mode"))){
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
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data0 === "volume") || (data0 === "bind")) || (data0 === "tmpfs"))){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema28.properties.type.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.source !== undefined){
let data1 = data.source;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err6 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf/1/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data1){
if(!(key1 === "name")){
const err7 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.name !== undefined){
if(typeof data1.name !== "string"){
const err8 = {instancePath:instancePath+"/source/name",schemaPath:"#/properties/source/anyOf/1/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err10 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
}
if(data.target !== undefined){
if(typeof data.target !== "string"){
const err11 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.readOnly !== undefined){
if(typeof data.readOnly !== "boolean"){
const err12 = {instancePath:instancePath+"/readOnly",schemaPath:"#/properties/readOnly/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.noCopy !== undefined){
if(typeof data.noCopy !== "boolean"){
const err13 = {instancePath:instancePath+"/noCopy",schemaPath:"#/properties/noCopy/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.sizeBytes !== undefined){
let data6 = data.sizeBytes;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err14 = {instancePath:instancePath+"/sizeBytes",schemaPath:"#/properties/sizeBytes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data6 == "number"){
if(data6 < 0 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/sizeBytes",schemaPath:"#/properties/sizeBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.mode !== undefined){
if(!(validate78(data.mode, {instancePath:instancePath+"/mode",parentData:data,parentDataProperty:"mode",rootData}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}

const schema30 = {"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^[0-9]+[bkmgBKMG]?$"}]};
const pattern8 = new RegExp("^[0-9]+[bkmgBKMG]?$", "u");

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data == "number"){
if(data < 0 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(typeof data === "string"){
if(!pattern8.test(data)){
const err2 = {instancePath,schemaPath:"#/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[0-9]+[bkmgBKMG]?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate81.errors = vErrors;
return errors === 0;
}


function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema25.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema25.properties, key0))){
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
if(data.as !== undefined){
if(!(validate26(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.image !== undefined){
if(!(validate41(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.cmd !== undefined){
if(!(validate71(data.cmd, {instancePath:instancePath+"/cmd",parentData:data,parentDataProperty:"cmd",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.entrypoint !== undefined){
if(!(validate71(data.entrypoint, {instancePath:instancePath+"/entrypoint",parentData:data,parentDataProperty:"entrypoint",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.env !== undefined){
if(!(validate74(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.workdir !== undefined){
if(typeof data.workdir !== "string"){
const err3 = {instancePath:instancePath+"/workdir",schemaPath:"#/properties/workdir/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.user !== undefined){
if(typeof data.user !== "string"){
const err4 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate45(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.hostname !== undefined){
if(typeof data.hostname !== "string"){
const err5 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.init !== undefined){
if(typeof data.init !== "boolean"){
const err6 = {instancePath:instancePath+"/init",schemaPath:"#/properties/init/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.readOnly !== undefined){
if(typeof data.readOnly !== "boolean"){
const err7 = {instancePath:instancePath+"/readOnly",schemaPath:"#/properties/readOnly/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.tmpfs !== undefined){
let data12 = data.tmpfs;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key1 in data12){
if(typeof data12[key1] !== "string"){
const err8 = {instancePath:instancePath+"/tmpfs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tmpfs/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/tmpfs",schemaPath:"#/properties/tmpfs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.mounts !== undefined){
let data14 = data.mounts;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
if(!(validate77(data14[i0], {instancePath:instancePath+"/mounts/" + i0,parentData:data14,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.volumes !== undefined){
let data16 = data.volumes;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
if(typeof data16[i1] !== "string"){
const err11 = {instancePath:instancePath+"/volumes/" + i1,schemaPath:"#/properties/volumes/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.volumesFrom !== undefined){
let data18 = data.volumesFrom;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
if(typeof data18[i2] !== "string"){
const err13 = {instancePath:instancePath+"/volumesFrom/" + i2,schemaPath:"#/properties/volumesFrom/items/type",keyword:"type",params:{type: "string"}};
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
const err14 = {instancePath:instancePath+"/volumesFrom",schemaPath:"#/properties/volumesFrom/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.restart !== undefined){
if(typeof data.restart !== "string"){
const err15 = {instancePath:instancePath+"/restart",schemaPath:"#/properties/restart/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.memory !== undefined){
if(!(validate81(data.memory, {instancePath:instancePath+"/memory",parentData:data,parentDataProperty:"memory",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data.stopSignal !== undefined){
if(typeof data.stopSignal !== "string"){
const err16 = {instancePath:instancePath+"/stopSignal",schemaPath:"#/properties/stopSignal/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.stopTimeout !== undefined){
let data23 = data.stopTimeout;
if(!((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23)))){
const err17 = {instancePath:instancePath+"/stopTimeout",schemaPath:"#/properties/stopTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.healthcheck !== undefined){
if(!(validate57(data.healthcheck, {instancePath:instancePath+"/healthcheck",parentData:data,parentDataProperty:"healthcheck",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.capAdd !== undefined){
let data25 = data.capAdd;
if(Array.isArray(data25)){
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
if(typeof data25[i3] !== "string"){
const err18 = {instancePath:instancePath+"/capAdd/" + i3,schemaPath:"#/properties/capAdd/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/capAdd",schemaPath:"#/properties/capAdd/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.capDrop !== undefined){
let data27 = data.capDrop;
if(Array.isArray(data27)){
const len4 = data27.length;
for(let i4=0; i4<len4; i4++){
if(typeof data27[i4] !== "string"){
const err20 = {instancePath:instancePath+"/capDrop/" + i4,schemaPath:"#/properties/capDrop/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/capDrop",schemaPath:"#/properties/capDrop/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.expose !== undefined){
let data29 = data.expose;
if(Array.isArray(data29)){
const len5 = data29.length;
for(let i5=0; i5<len5; i5++){
if(typeof data29[i5] !== "string"){
const err22 = {instancePath:instancePath+"/expose/" + i5,schemaPath:"#/properties/expose/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/expose",schemaPath:"#/properties/expose/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.network !== undefined){
if(typeof data.network !== "string"){
const err24 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.pid !== undefined){
if(typeof data.pid !== "string"){
const err25 = {instancePath:instancePath+"/pid",schemaPath:"#/properties/pid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.ipc !== undefined){
if(typeof data.ipc !== "string"){
const err26 = {instancePath:instancePath+"/ipc",schemaPath:"#/properties/ipc/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.autoRemove !== undefined){
if(typeof data.autoRemove !== "boolean"){
const err27 = {instancePath:instancePath+"/autoRemove",schemaPath:"#/properties/autoRemove/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.tty !== undefined){
if(typeof data.tty !== "boolean"){
const err28 = {instancePath:instancePath+"/tty",schemaPath:"#/properties/tty/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.stdin !== undefined){
if(typeof data.stdin !== "boolean"){
const err29 = {instancePath:instancePath+"/stdin",schemaPath:"#/properties/stdin/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.stdinOnce !== undefined){
if(typeof data.stdinOnce !== "boolean"){
const err30 = {instancePath:instancePath+"/stdinOnce",schemaPath:"#/properties/stdinOnce/type",keyword:"type",params:{type: "boolean"}};
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
validate68.errors = vErrors;
return errors === 0;
}

const schema31 = {"type":["object","null"],"additionalProperties":false,"properties":{}};

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema31.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
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
validate85.errors = vErrors;
return errors === 0;
}

const schema32 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"}}};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema32.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "container")){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
validate87.errors = vErrors;
return errors === 0;
}

const schema33 = {"type":["object","null"],"additionalProperties":false,"properties":{"since":{"type":"number"},"until":{"type":"number"},"filters":{"$ref":"#/definitions/Filters"}}};

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "since") || (key0 === "until")) || (key0 === "filters"))){
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
if(data.since !== undefined){
if(!(typeof data.since == "number")){
const err2 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.until !== undefined){
if(!(typeof data.until == "number")){
const err3 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.filters !== undefined){
if(!(validate49(data.filters, {instancePath:instancePath+"/filters",parentData:data,parentDataProperty:"filters",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
validate90.errors = vErrors;
return errors === 0;
}

const schema34 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"as":{"allOf":[{"$ref":"#/definitions/Handle"}]},"cmd":{"$ref":"#/definitions/Command"},"stdin":{"$ref":"#/definitions/Input"},"tty":{"type":"boolean"},"user":{"type":"string"},"workdir":{"type":"string"},"env":{"$ref":"#/definitions/EnvironmentArgument"},"detach":{"type":"boolean"}}};

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema34.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema34.properties, key0))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.as !== undefined){
if(!(validate26(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.cmd !== undefined){
if(!(validate71(data.cmd, {instancePath:instancePath+"/cmd",parentData:data,parentDataProperty:"cmd",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.stdin !== undefined){
if(!(validate32(data.stdin, {instancePath:instancePath+"/stdin",parentData:data,parentDataProperty:"stdin",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.tty !== undefined){
if(typeof data.tty !== "boolean"){
const err2 = {instancePath:instancePath+"/tty",schemaPath:"#/properties/tty/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.user !== undefined){
if(typeof data.user !== "string"){
const err3 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.workdir !== undefined){
if(typeof data.workdir !== "string"){
const err4 = {instancePath:instancePath+"/workdir",schemaPath:"#/properties/workdir/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.env !== undefined){
if(!(validate74(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.detach !== undefined){
if(typeof data.detach !== "boolean"){
const err5 = {instancePath:instancePath+"/detach",schemaPath:"#/properties/detach/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
validate93.errors = vErrors;
return errors === 0;
}

const schema35 = {"type":["object","null"],"additionalProperties":false,"properties":{"exec":{"$ref":"#/definitions/ExecTarget"}}};
const schema36 = {"anyOf":[{"$ref":"#/definitions/Handle"}]};

function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate26(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err0 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate101.errors = vErrors;
return errors === 0;
}


function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema35.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "exec")){
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
if(data.exec !== undefined){
if(!(validate101(data.exec, {instancePath:instancePath+"/exec",parentData:data,parentDataProperty:"exec",rootData}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
}
validate100.errors = vErrors;
return errors === 0;
}

const schema37 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"as":{"allOf":[{"$ref":"#/definitions/Handle"}]}}};

function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema37.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "container") || (key0 === "as"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.as !== undefined){
if(!(validate26(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
validate105.errors = vErrors;
return errors === 0;
}

const schema38 = {"type":["object","null"],"additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/ImageTarget"}}};

function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema38.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "image")){
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
if(data.image !== undefined){
if(!(validate41(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
validate109.errors = vErrors;
return errors === 0;
}

const schema39 = {"type":["object","null"],"additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/ImageTarget"}}};

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema39.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "image")){
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
if(data.image !== undefined){
if(!(validate41(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
validate112.errors = vErrors;
return errors === 0;
}

const schema40 = {"type":["object","null"],"additionalProperties":false,"properties":{"all":{"type":"boolean"},"filters":{"$ref":"#/definitions/Filters"}}};

function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema40.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "all") || (key0 === "filters"))){
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
if(data.all !== undefined){
if(typeof data.all !== "boolean"){
const err2 = {instancePath:instancePath+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.filters !== undefined){
if(!(validate49(data.filters, {instancePath:instancePath+"/filters",parentData:data,parentDataProperty:"filters",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
validate115.errors = vErrors;
return errors === 0;
}

const schema41 = {"type":["object","null"],"additionalProperties":false,"properties":{"all":{"type":"boolean"},"filters":{"$ref":"#/definitions/Filters"}}};

function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema41.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "all") || (key0 === "filters"))){
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
if(data.all !== undefined){
if(typeof data.all !== "boolean"){
const err2 = {instancePath:instancePath+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.filters !== undefined){
if(!(validate49(data.filters, {instancePath:instancePath+"/filters",parentData:data,parentDataProperty:"filters",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
validate118.errors = vErrors;
return errors === 0;
}

const schema42 = {"type":["object","null"],"additionalProperties":false,"properties":{"archive":{"type":"string"},"as":{"$ref":"#/definitions/Handle"},"reference":{"type":"string"},"changes":{"type":"array","items":{"type":"string"}},"message":{"type":"string"}}};

function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema42.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "archive") || (key0 === "as")) || (key0 === "reference")) || (key0 === "changes")) || (key0 === "message"))){
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
if(data.archive !== undefined){
if(typeof data.archive !== "string"){
const err2 = {instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.as !== undefined){
if(!(validate26(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.reference !== undefined){
if(typeof data.reference !== "string"){
const err3 = {instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.changes !== undefined){
let data3 = data.changes;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err4 = {instancePath:instancePath+"/changes/" + i0,schemaPath:"#/properties/changes/items/type",keyword:"type",params:{type: "string"}};
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
const err5 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
const err6 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}};
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
validate121.errors = vErrors;
return errors === 0;
}

const schema43 = {"type":["object","null"],"additionalProperties":false,"properties":{}};

function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema43.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
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
validate124.errors = vErrors;
return errors === 0;
}

const schema44 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"size":{"type":"boolean"}}};

function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema44.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "container") || (key0 === "size"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.size !== undefined){
if(typeof data.size !== "boolean"){
const err2 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "boolean"}};
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
validate126.errors = vErrors;
return errors === 0;
}

const schema45 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"signal":{"type":"string"}}};

function validate129(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "container") || (key0 === "signal"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.signal !== undefined){
if(typeof data.signal !== "string"){
const err2 = {instancePath:instancePath+"/signal",schemaPath:"#/properties/signal/type",keyword:"type",params:{type: "string"}};
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
validate129.errors = vErrors;
return errors === 0;
}

const schema46 = {"type":["object","null"],"additionalProperties":false,"properties":{"archive":{"type":"string"},"as":{"$ref":"#/definitions/Handle"}}};

function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema46.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "archive") || (key0 === "as"))){
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
if(data.archive !== undefined){
if(typeof data.archive !== "string"){
const err2 = {instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.as !== undefined){
if(!(validate26(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
validate132.errors = vErrors;
return errors === 0;
}

const schema47 = {"type":["object","null"],"additionalProperties":false,"properties":{"registry":{"type":"string"},"username":{"type":"string"},"password":{"type":"string"}}};

function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema47.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "registry") || (key0 === "username")) || (key0 === "password"))){
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
if(data.registry !== undefined){
if(typeof data.registry !== "string"){
const err2 = {instancePath:instancePath+"/registry",schemaPath:"#/properties/registry/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.username !== undefined){
if(typeof data.username !== "string"){
const err3 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.password !== undefined){
if(typeof data.password !== "string"){
const err4 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"}};
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
validate135.errors = vErrors;
return errors === 0;
}

const schema48 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"tail":{"anyOf":[{"type":"integer"},{"type":"string","const":"all"}]},"since":{"type":"number"},"until":{"type":"number"},"follow":{"type":"boolean"},"stdout":{"type":"boolean"},"stderr":{"type":"boolean"},"timestamps":{"type":"boolean"}}};

function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema48.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "container") || (key0 === "tail")) || (key0 === "since")) || (key0 === "until")) || (key0 === "follow")) || (key0 === "stdout")) || (key0 === "stderr")) || (key0 === "timestamps"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.tail !== undefined){
let data1 = data.tail;
const _errs4 = errors;
let valid1 = false;
const _errs5 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err2 = {instancePath:instancePath+"/tail",schemaPath:"#/properties/tail/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs7 = errors;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/tail",schemaPath:"#/properties/tail/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("all" !== data1){
const err4 = {instancePath:instancePath+"/tail",schemaPath:"#/properties/tail/anyOf/1/const",keyword:"const",params:{allowedValue: "all"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err5 = {instancePath:instancePath+"/tail",schemaPath:"#/properties/tail/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
}
if(data.since !== undefined){
if(!(typeof data.since == "number")){
const err6 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.until !== undefined){
if(!(typeof data.until == "number")){
const err7 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.follow !== undefined){
if(typeof data.follow !== "boolean"){
const err8 = {instancePath:instancePath+"/follow",schemaPath:"#/properties/follow/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.stdout !== undefined){
if(typeof data.stdout !== "boolean"){
const err9 = {instancePath:instancePath+"/stdout",schemaPath:"#/properties/stdout/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.stderr !== undefined){
if(typeof data.stderr !== "boolean"){
const err10 = {instancePath:instancePath+"/stderr",schemaPath:"#/properties/stderr/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.timestamps !== undefined){
if(typeof data.timestamps !== "boolean"){
const err11 = {instancePath:instancePath+"/timestamps",schemaPath:"#/properties/timestamps/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
validate137.errors = vErrors;
return errors === 0;
}

const schema49 = {"type":["object","null"],"additionalProperties":false,"properties":{"network":{"$ref":"#/definitions/NetworkTarget"},"attach":{"$ref":"#/definitions/ContainerTarget"},"aliases":{"type":"array","items":{"type":"string"}}}};
const schema50 = {"anyOf":[{"$ref":"#/definitions/Handle"},{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"}},"required":["name"]}]};

function validate141(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate26(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "name")){
const err1 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/anyOf/1/properties/name/type",keyword:"type",params:{type: "string"}};
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
const err3 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate141.errors = vErrors;
return errors === 0;
}


function validate140(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema49.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "network") || (key0 === "attach")) || (key0 === "aliases"))){
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
if(data.network !== undefined){
if(!(validate141(data.network, {instancePath:instancePath+"/network",parentData:data,parentDataProperty:"network",rootData}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
if(data.attach !== undefined){
if(!(validate25(data.attach, {instancePath:instancePath+"/attach",parentData:data,parentDataProperty:"attach",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.aliases !== undefined){
let data2 = data.aliases;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
const err2 = {instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/properties/aliases/items/type",keyword:"type",params:{type: "string"}};
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
const err3 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "array"}};
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
validate140.errors = vErrors;
return errors === 0;
}

const schema51 = {"type":["object","null"],"additionalProperties":false,"properties":{"as":{"$ref":"#/definitions/Handle"},"name":{"type":"string"},"driver":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"internal":{"type":"boolean"}}};

function validate146(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema51.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "as") || (key0 === "name")) || (key0 === "driver")) || (key0 === "labels")) || (key0 === "internal"))){
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
if(data.as !== undefined){
if(!(validate26(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.driver !== undefined){
if(typeof data.driver !== "string"){
const err3 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate45(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.internal !== undefined){
if(typeof data.internal !== "boolean"){
const err4 = {instancePath:instancePath+"/internal",schemaPath:"#/properties/internal/type",keyword:"type",params:{type: "boolean"}};
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
validate146.errors = vErrors;
return errors === 0;
}

const schema52 = {"type":["object","null"],"additionalProperties":false,"properties":{"network":{"$ref":"#/definitions/NetworkTarget"},"detach":{"$ref":"#/definitions/ContainerTarget"},"force":{"type":"boolean"}}};

function validate150(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema52.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "network") || (key0 === "detach")) || (key0 === "force"))){
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
if(data.network !== undefined){
if(!(validate141(data.network, {instancePath:instancePath+"/network",parentData:data,parentDataProperty:"network",rootData}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
if(data.detach !== undefined){
if(!(validate25(data.detach, {instancePath:instancePath+"/detach",parentData:data,parentDataProperty:"detach",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.force !== undefined){
if(typeof data.force !== "boolean"){
const err2 = {instancePath:instancePath+"/force",schemaPath:"#/properties/force/type",keyword:"type",params:{type: "boolean"}};
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
validate150.errors = vErrors;
return errors === 0;
}

const schema53 = {"type":["object","null"],"additionalProperties":false,"properties":{"network":{"$ref":"#/definitions/NetworkTarget"}}};

function validate154(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema53.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "network")){
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
if(data.network !== undefined){
if(!(validate141(data.network, {instancePath:instancePath+"/network",parentData:data,parentDataProperty:"network",rootData}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
}
validate154.errors = vErrors;
return errors === 0;
}

const schema54 = {"type":["object","null"],"additionalProperties":false,"properties":{"filters":{"$ref":"#/definitions/Filters"}}};

function validate157(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema54.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "filters")){
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
if(data.filters !== undefined){
if(!(validate49(data.filters, {instancePath:instancePath+"/filters",parentData:data,parentDataProperty:"filters",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
validate157.errors = vErrors;
return errors === 0;
}

const schema55 = {"type":["object","null"],"additionalProperties":false,"properties":{"filters":{"$ref":"#/definitions/Filters"}}};

function validate160(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema55.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "filters")){
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
if(data.filters !== undefined){
if(!(validate49(data.filters, {instancePath:instancePath+"/filters",parentData:data,parentDataProperty:"filters",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
validate160.errors = vErrors;
return errors === 0;
}

const schema56 = {"type":["object","null"],"additionalProperties":false,"properties":{"network":{"$ref":"#/definitions/NetworkTarget"}}};

function validate163(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema56.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "network")){
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
if(data.network !== undefined){
if(!(validate141(data.network, {instancePath:instancePath+"/network",parentData:data,parentDataProperty:"network",rootData}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
}
validate163.errors = vErrors;
return errors === 0;
}

const schema57 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"}}};

function validate166(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema57.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "container")){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
validate166.errors = vErrors;
return errors === 0;
}

const schema58 = {"type":["object","null"],"additionalProperties":false,"properties":{}};

function validate169(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema58.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
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
validate169.errors = vErrors;
return errors === 0;
}

const schema59 = {"type":["object","null"],"additionalProperties":false,"properties":{"all":{"type":"boolean"},"filters":{"$ref":"#/definitions/Filters"},"limit":{"type":"integer"}}};

function validate171(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema59.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "all") || (key0 === "filters")) || (key0 === "limit"))){
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
if(data.all !== undefined){
if(typeof data.all !== "boolean"){
const err2 = {instancePath:instancePath+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.filters !== undefined){
if(!(validate49(data.filters, {instancePath:instancePath+"/filters",parentData:data,parentDataProperty:"filters",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.limit !== undefined){
let data2 = data.limit;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err3 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"}};
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
validate171.errors = vErrors;
return errors === 0;
}

const schema60 = {"type":["object","null"],"additionalProperties":false,"properties":{"reference":{"type":"string"},"as":{"$ref":"#/definitions/Handle"},"platform":{"type":"string"},"allTags":{"type":"boolean"}}};

function validate174(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema60.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "reference") || (key0 === "as")) || (key0 === "platform")) || (key0 === "allTags"))){
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
if(data.reference !== undefined){
if(typeof data.reference !== "string"){
const err2 = {instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.as !== undefined){
if(!(validate26(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.platform !== undefined){
if(typeof data.platform !== "string"){
const err3 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.allTags !== undefined){
if(typeof data.allTags !== "boolean"){
const err4 = {instancePath:instancePath+"/allTags",schemaPath:"#/properties/allTags/type",keyword:"type",params:{type: "boolean"}};
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
validate174.errors = vErrors;
return errors === 0;
}

const schema61 = {"type":["object","null"],"additionalProperties":false,"properties":{"reference":{"type":"string"},"allTags":{"type":"boolean"}}};

function validate177(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema61.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "reference") || (key0 === "allTags"))){
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
if(data.reference !== undefined){
if(typeof data.reference !== "string"){
const err2 = {instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.allTags !== undefined){
if(typeof data.allTags !== "boolean"){
const err3 = {instancePath:instancePath+"/allTags",schemaPath:"#/properties/allTags/type",keyword:"type",params:{type: "boolean"}};
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
validate177.errors = vErrors;
return errors === 0;
}

const schema62 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"image":{"$ref":"#/definitions/ImageTarget"},"path":{"type":"string"}}};

function validate179(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema62.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "container") || (key0 === "image")) || (key0 === "path"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.image !== undefined){
if(!(validate41(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}};
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
validate179.errors = vErrors;
return errors === 0;
}

const schema63 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"path":{"type":"string"}}};

function validate183(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema63.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "container") || (key0 === "path"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}};
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
validate183.errors = vErrors;
return errors === 0;
}

const schema64 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"name":{"type":"string"}}};

function validate186(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema64.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "container") || (key0 === "name"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
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
validate186.errors = vErrors;
return errors === 0;
}

const schema65 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"width":{"type":"integer","minimum":0},"height":{"type":"integer","minimum":0}}};

function validate189(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema65.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "container") || (key0 === "width")) || (key0 === "height"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.width !== undefined){
let data1 = data.width;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err2 = {instancePath:instancePath+"/width",schemaPath:"#/properties/width/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 < 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/width",schemaPath:"#/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.height !== undefined){
let data2 = data.height;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err4 = {instancePath:instancePath+"/height",schemaPath:"#/properties/height/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 < 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/height",schemaPath:"#/properties/height/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
validate189.errors = vErrors;
return errors === 0;
}

const schema66 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"timeout":{"type":"integer"},"signal":{"type":"string"}}};

function validate192(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema66.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "container") || (key0 === "timeout")) || (key0 === "signal"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined){
let data1 = data.timeout;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err2 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.signal !== undefined){
if(typeof data.signal !== "string"){
const err3 = {instancePath:instancePath+"/signal",schemaPath:"#/properties/signal/type",keyword:"type",params:{type: "string"}};
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
validate192.errors = vErrors;
return errors === 0;
}

const schema67 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"force":{"type":"boolean"},"volumes":{"type":"boolean"},"link":{"type":"boolean"}}};

function validate195(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema67.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "container") || (key0 === "force")) || (key0 === "volumes")) || (key0 === "link"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.force !== undefined){
if(typeof data.force !== "boolean"){
const err2 = {instancePath:instancePath+"/force",schemaPath:"#/properties/force/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.volumes !== undefined){
if(typeof data.volumes !== "boolean"){
const err3 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.link !== undefined){
if(typeof data.link !== "boolean"){
const err4 = {instancePath:instancePath+"/link",schemaPath:"#/properties/link/type",keyword:"type",params:{type: "boolean"}};
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
validate195.errors = vErrors;
return errors === 0;
}

const schema68 = {"type":["object","null"],"additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/ImageTarget"},"force":{"type":"boolean"},"noPrune":{"type":"boolean"}}};

function validate198(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema68.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "image") || (key0 === "force")) || (key0 === "noPrune"))){
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
if(data.image !== undefined){
if(!(validate41(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.force !== undefined){
if(typeof data.force !== "boolean"){
const err2 = {instancePath:instancePath+"/force",schemaPath:"#/properties/force/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.noPrune !== undefined){
if(typeof data.noPrune !== "boolean"){
const err3 = {instancePath:instancePath+"/noPrune",schemaPath:"#/properties/noPrune/type",keyword:"type",params:{type: "boolean"}};
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
validate198.errors = vErrors;
return errors === 0;
}

const schema69 = {"type":["object","null"],"additionalProperties":false,"properties":{"as":{"allOf":[{"$ref":"#/definitions/Handle"}]},"image":{"$ref":"#/definitions/ImageTarget"},"name":{"type":"string"},"cmd":{"$ref":"#/definitions/Command"},"entrypoint":{"$ref":"#/definitions/Command"},"env":{"$ref":"#/definitions/EnvironmentArgument"},"workdir":{"type":"string"},"user":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"hostname":{"type":"string"},"init":{"type":"boolean"},"readOnly":{"type":"boolean"},"tmpfs":{"type":"object","additionalProperties":{"type":"string"}},"mounts":{"type":"array","items":{"$ref":"#/definitions/Mount"}},"volumes":{"type":"array","items":{"type":"string"}},"volumesFrom":{"type":"array","items":{"type":"string"}},"restart":{"type":"string"},"memory":{"allOf":[{"$ref":"#/definitions/Memory"}]},"stopSignal":{"type":"string"},"stopTimeout":{"type":"integer"},"healthcheck":{"$ref":"#/definitions/Healthcheck"},"capAdd":{"type":"array","items":{"type":"string"}},"capDrop":{"type":"array","items":{"type":"string"}},"expose":{"type":"array","items":{"type":"string"}},"network":{"type":"string"},"pid":{"type":"string"},"ipc":{"type":"string"},"autoRemove":{"type":"boolean"},"tty":{"type":"boolean"},"detach":{"type":"boolean"},"rm":{"type":"boolean"},"stdin":{"$ref":"#/definitions/Input"}}};

function validate201(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema69.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema69.properties, key0))){
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
if(data.as !== undefined){
if(!(validate26(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.image !== undefined){
if(!(validate41(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.cmd !== undefined){
if(!(validate71(data.cmd, {instancePath:instancePath+"/cmd",parentData:data,parentDataProperty:"cmd",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.entrypoint !== undefined){
if(!(validate71(data.entrypoint, {instancePath:instancePath+"/entrypoint",parentData:data,parentDataProperty:"entrypoint",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.env !== undefined){
if(!(validate74(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.workdir !== undefined){
if(typeof data.workdir !== "string"){
const err3 = {instancePath:instancePath+"/workdir",schemaPath:"#/properties/workdir/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.user !== undefined){
if(typeof data.user !== "string"){
const err4 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate45(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.hostname !== undefined){
if(typeof data.hostname !== "string"){
const err5 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.init !== undefined){
if(typeof data.init !== "boolean"){
const err6 = {instancePath:instancePath+"/init",schemaPath:"#/properties/init/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.readOnly !== undefined){
if(typeof data.readOnly !== "boolean"){
const err7 = {instancePath:instancePath+"/readOnly",schemaPath:"#/properties/readOnly/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.tmpfs !== undefined){
let data12 = data.tmpfs;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key1 in data12){
if(typeof data12[key1] !== "string"){
const err8 = {instancePath:instancePath+"/tmpfs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tmpfs/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/tmpfs",schemaPath:"#/properties/tmpfs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.mounts !== undefined){
let data14 = data.mounts;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
if(!(validate77(data14[i0], {instancePath:instancePath+"/mounts/" + i0,parentData:data14,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.volumes !== undefined){
let data16 = data.volumes;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
if(typeof data16[i1] !== "string"){
const err11 = {instancePath:instancePath+"/volumes/" + i1,schemaPath:"#/properties/volumes/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.volumesFrom !== undefined){
let data18 = data.volumesFrom;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
if(typeof data18[i2] !== "string"){
const err13 = {instancePath:instancePath+"/volumesFrom/" + i2,schemaPath:"#/properties/volumesFrom/items/type",keyword:"type",params:{type: "string"}};
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
const err14 = {instancePath:instancePath+"/volumesFrom",schemaPath:"#/properties/volumesFrom/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.restart !== undefined){
if(typeof data.restart !== "string"){
const err15 = {instancePath:instancePath+"/restart",schemaPath:"#/properties/restart/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.memory !== undefined){
if(!(validate81(data.memory, {instancePath:instancePath+"/memory",parentData:data,parentDataProperty:"memory",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data.stopSignal !== undefined){
if(typeof data.stopSignal !== "string"){
const err16 = {instancePath:instancePath+"/stopSignal",schemaPath:"#/properties/stopSignal/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.stopTimeout !== undefined){
let data23 = data.stopTimeout;
if(!((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23)))){
const err17 = {instancePath:instancePath+"/stopTimeout",schemaPath:"#/properties/stopTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.healthcheck !== undefined){
if(!(validate57(data.healthcheck, {instancePath:instancePath+"/healthcheck",parentData:data,parentDataProperty:"healthcheck",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.capAdd !== undefined){
let data25 = data.capAdd;
if(Array.isArray(data25)){
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
if(typeof data25[i3] !== "string"){
const err18 = {instancePath:instancePath+"/capAdd/" + i3,schemaPath:"#/properties/capAdd/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/capAdd",schemaPath:"#/properties/capAdd/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.capDrop !== undefined){
let data27 = data.capDrop;
if(Array.isArray(data27)){
const len4 = data27.length;
for(let i4=0; i4<len4; i4++){
if(typeof data27[i4] !== "string"){
const err20 = {instancePath:instancePath+"/capDrop/" + i4,schemaPath:"#/properties/capDrop/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/capDrop",schemaPath:"#/properties/capDrop/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.expose !== undefined){
let data29 = data.expose;
if(Array.isArray(data29)){
const len5 = data29.length;
for(let i5=0; i5<len5; i5++){
if(typeof data29[i5] !== "string"){
const err22 = {instancePath:instancePath+"/expose/" + i5,schemaPath:"#/properties/expose/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/expose",schemaPath:"#/properties/expose/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.network !== undefined){
if(typeof data.network !== "string"){
const err24 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.pid !== undefined){
if(typeof data.pid !== "string"){
const err25 = {instancePath:instancePath+"/pid",schemaPath:"#/properties/pid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.ipc !== undefined){
if(typeof data.ipc !== "string"){
const err26 = {instancePath:instancePath+"/ipc",schemaPath:"#/properties/ipc/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.autoRemove !== undefined){
if(typeof data.autoRemove !== "boolean"){
const err27 = {instancePath:instancePath+"/autoRemove",schemaPath:"#/properties/autoRemove/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.tty !== undefined){
if(typeof data.tty !== "boolean"){
const err28 = {instancePath:instancePath+"/tty",schemaPath:"#/properties/tty/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.detach !== undefined){
if(typeof data.detach !== "boolean"){
const err29 = {instancePath:instancePath+"/detach",schemaPath:"#/properties/detach/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.rm !== undefined){
if(typeof data.rm !== "boolean"){
const err30 = {instancePath:instancePath+"/rm",schemaPath:"#/properties/rm/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.stdin !== undefined){
if(!(validate32(data.stdin, {instancePath:instancePath+"/stdin",parentData:data,parentDataProperty:"stdin",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
validate201.errors = vErrors;
return errors === 0;
}

const schema70 = {"type":["object","null"],"additionalProperties":false,"properties":{"images":{"type":"array","items":{"$ref":"#/definitions/ImageTarget"},"minItems":1},"as":{"allOf":[{"$ref":"#/definitions/Handle"}]}}};

function validate213(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema70.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "images") || (key0 === "as"))){
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
if(data.images !== undefined){
let data0 = data.images;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate41(data0[i0], {instancePath:instancePath+"/images/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.as !== undefined){
if(!(validate26(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
validate213.errors = vErrors;
return errors === 0;
}

const schema71 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"}}};

function validate217(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema71.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "container")){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
validate217.errors = vErrors;
return errors === 0;
}

const schema72 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"image":{"$ref":"#/definitions/ImageTarget"},"path":{"type":"string"}}};

function validate220(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema72.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "container") || (key0 === "image")) || (key0 === "path"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.image !== undefined){
if(!(validate41(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}};
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
validate220.errors = vErrors;
return errors === 0;
}

const schema73 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"}}};

function validate224(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema73.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "container")){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
validate224.errors = vErrors;
return errors === 0;
}

const schema74 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"timeout":{"type":"integer"},"signal":{"type":"string"}}};

function validate227(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema74.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "container") || (key0 === "timeout")) || (key0 === "signal"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined){
let data1 = data.timeout;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err2 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.signal !== undefined){
if(typeof data.signal !== "string"){
const err3 = {instancePath:instancePath+"/signal",schemaPath:"#/properties/signal/type",keyword:"type",params:{type: "string"}};
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
validate227.errors = vErrors;
return errors === 0;
}

const schema75 = {"type":["object","null"],"additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/ImageTarget"},"reference":{"type":"string"}}};

function validate230(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema75.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "image") || (key0 === "reference"))){
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
if(data.image !== undefined){
if(!(validate41(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.reference !== undefined){
if(typeof data.reference !== "string"){
const err2 = {instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/type",keyword:"type",params:{type: "string"}};
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
validate230.errors = vErrors;
return errors === 0;
}

const schema76 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"args":{"type":"string"}}};

function validate233(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema76.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "container") || (key0 === "args"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.args !== undefined){
if(typeof data.args !== "string"){
const err2 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "string"}};
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
validate233.errors = vErrors;
return errors === 0;
}

const schema77 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"image":{"$ref":"#/definitions/ImageTarget"},"path":{"type":"string"},"content":{"type":"boolean"}}};

function validate236(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema77.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "container") || (key0 === "image")) || (key0 === "path")) || (key0 === "content"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.image !== undefined){
if(!(validate41(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.content !== undefined){
if(typeof data.content !== "boolean"){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "boolean"}};
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
validate236.errors = vErrors;
return errors === 0;
}

const schema78 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"}}};

function validate240(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema78.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "container")){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
validate240.errors = vErrors;
return errors === 0;
}

const schema79 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"memory":{"$ref":"#/definitions/Memory"},"memorySwap":{"$ref":"#/definitions/Memory"},"restart":{"type":"string"}}};

function validate243(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema79.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "container") || (key0 === "memory")) || (key0 === "memorySwap")) || (key0 === "restart"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.memory !== undefined){
if(!(validate81(data.memory, {instancePath:instancePath+"/memory",parentData:data,parentDataProperty:"memory",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data.memorySwap !== undefined){
if(!(validate81(data.memorySwap, {instancePath:instancePath+"/memorySwap",parentData:data,parentDataProperty:"memorySwap",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data.restart !== undefined){
if(typeof data.restart !== "string"){
const err2 = {instancePath:instancePath+"/restart",schemaPath:"#/properties/restart/type",keyword:"type",params:{type: "string"}};
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
validate243.errors = vErrors;
return errors === 0;
}

const schema80 = {"type":["object","null"],"additionalProperties":false,"properties":{}};

function validate248(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema80.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
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
validate248.errors = vErrors;
return errors === 0;
}

const schema81 = {"type":["object","null"],"additionalProperties":false,"properties":{"as":{"allOf":[{"$ref":"#/definitions/Handle"}]},"name":{"type":"string"},"driver":{"type":"string"},"labels":{"$ref":"#/definitions/Labels"},"options":{"type":"object","additionalProperties":{"type":"string"}}}};

function validate250(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema81.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "as") || (key0 === "name")) || (key0 === "driver")) || (key0 === "labels")) || (key0 === "options"))){
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
if(data.as !== undefined){
if(!(validate26(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.driver !== undefined){
if(typeof data.driver !== "string"){
const err3 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate45(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.options !== undefined){
let data4 = data.options;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(typeof data4[key1] !== "string"){
const err4 = {instancePath:instancePath+"/options/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/options/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
const err5 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
validate250.errors = vErrors;
return errors === 0;
}

const schema82 = {"type":["object","null"],"additionalProperties":false,"properties":{"volume":{"$ref":"#/definitions/VolumeTarget"}}};
const schema83 = {"anyOf":[{"$ref":"#/definitions/Handle"},{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"}},"required":["name"]}]};

function validate255(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate26(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "name")){
const err1 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/anyOf/1/properties/name/type",keyword:"type",params:{type: "string"}};
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
const err3 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate255.errors = vErrors;
return errors === 0;
}


function validate254(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema82.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "volume")){
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
if(data.volume !== undefined){
if(!(validate255(data.volume, {instancePath:instancePath+"/volume",parentData:data,parentDataProperty:"volume",rootData}))){
vErrors = vErrors === null ? validate255.errors : vErrors.concat(validate255.errors);
errors = vErrors.length;
}
}
}
validate254.errors = vErrors;
return errors === 0;
}

const schema84 = {"type":["object","null"],"additionalProperties":false,"properties":{"filters":{"$ref":"#/definitions/Filters"}}};

function validate259(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema84.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "filters")){
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
if(data.filters !== undefined){
if(!(validate49(data.filters, {instancePath:instancePath+"/filters",parentData:data,parentDataProperty:"filters",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
validate259.errors = vErrors;
return errors === 0;
}

const schema85 = {"type":["object","null"],"additionalProperties":false,"properties":{"all":{"type":"boolean"},"filters":{"$ref":"#/definitions/Filters"}}};

function validate262(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema85.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "all") || (key0 === "filters"))){
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
if(data.all !== undefined){
if(typeof data.all !== "boolean"){
const err2 = {instancePath:instancePath+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.filters !== undefined){
if(!(validate49(data.filters, {instancePath:instancePath+"/filters",parentData:data,parentDataProperty:"filters",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
validate262.errors = vErrors;
return errors === 0;
}

const schema86 = {"type":["object","null"],"additionalProperties":false,"properties":{"volume":{"$ref":"#/definitions/VolumeTarget"},"force":{"type":"boolean"}}};

function validate265(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema86.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "volume") || (key0 === "force"))){
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
if(data.volume !== undefined){
if(!(validate255(data.volume, {instancePath:instancePath+"/volume",parentData:data,parentDataProperty:"volume",rootData}))){
vErrors = vErrors === null ? validate255.errors : vErrors.concat(validate255.errors);
errors = vErrors.length;
}
}
if(data.force !== undefined){
if(typeof data.force !== "boolean"){
const err2 = {instancePath:instancePath+"/force",schemaPath:"#/properties/force/type",keyword:"type",params:{type: "boolean"}};
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
validate265.errors = vErrors;
return errors === 0;
}

const schema87 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"condition":{"type":"string","enum":["not-running","next-exit","removed"]}}};

function validate268(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema87.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "container") || (key0 === "condition"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.condition !== undefined){
let data1 = data.condition;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/condition",schemaPath:"#/properties/condition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((data1 === "not-running") || (data1 === "next-exit")) || (data1 === "removed"))){
const err3 = {instancePath:instancePath+"/condition",schemaPath:"#/properties/condition/enum",keyword:"enum",params:{allowedValues: schema87.properties.condition.enum}};
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
validate268.errors = vErrors;
return errors === 0;
}

const schema88 = {"type":["object","null"],"additionalProperties":false,"properties":{"container":{"$ref":"#/definitions/ContainerTarget"},"path":{"type":"string"},"content":{"$ref":"#/definitions/Content"},"mode":{"$ref":"#/definitions/Mode"},"uid":{"type":"integer","minimum":0},"gid":{"type":"integer","minimum":0}}};

function validate271(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema88.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "container") || (key0 === "path")) || (key0 === "content")) || (key0 === "mode")) || (key0 === "uid")) || (key0 === "gid"))){
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
if(data.container !== undefined){
if(!(validate25(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.content !== undefined){
if(!(validate33(data.content, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.mode !== undefined){
if(!(validate78(data.mode, {instancePath:instancePath+"/mode",parentData:data,parentDataProperty:"mode",rootData}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data.uid !== undefined){
let data4 = data.uid;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err3 = {instancePath:instancePath+"/uid",schemaPath:"#/properties/uid/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 < 0 || isNaN(data4)){
const err4 = {instancePath:instancePath+"/uid",schemaPath:"#/properties/uid/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.gid !== undefined){
let data5 = data.gid;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err5 = {instancePath:instancePath+"/gid",schemaPath:"#/properties/gid/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 < 0 || isNaN(data5)){
const err6 = {instancePath:instancePath+"/gid",schemaPath:"#/properties/gid/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
}
validate271.errors = vErrors;
return errors === 0;
}

const schema89 = {"type":"object","properties":{"include":{"type":"array","items":{"type":"object"}},"exclude":{"type":"array","items":{"type":"object"}}},"additionalProperties":{"type":"array","minItems":1}};

function validate276(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "include") || (key0 === "exclude"))){
let data0 = data[key0];
if(Array.isArray(data0)){
if(data0.length < 1){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/minItems",keyword:"minItems",params:{limit: 1}};
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
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "array"}};
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
if(data.include !== undefined){
let data1 = data.include;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err2 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "object"}};
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
const err3 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.exclude !== undefined){
let data3 = data.exclude;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err4 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "object"}};
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
const err5 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate276.errors = vErrors;
return errors === 0;
}

const schema90 = {"type":"object","additionalProperties":false,"patternProperties":{"^x-":{}},"properties":{"attach":{"allOf":[{"$ref":"#/definitions/verb-attach"}]},"build":{"allOf":[{"$ref":"#/definitions/verb-build"}]},"build-prune":{"allOf":[{"$ref":"#/definitions/verb-build-prune"}]},"commit":{"allOf":[{"$ref":"#/definitions/verb-commit"}]},"container-prune":{"allOf":[{"$ref":"#/definitions/verb-container-prune"}]},"cp":{"allOf":[{"$ref":"#/definitions/verb-cp"}]},"create":{"allOf":[{"$ref":"#/definitions/verb-create"}]},"df":{"allOf":[{"$ref":"#/definitions/verb-df"}]},"diff":{"allOf":[{"$ref":"#/definitions/verb-diff"}]},"events":{"allOf":[{"$ref":"#/definitions/verb-events"}]},"exec":{"allOf":[{"$ref":"#/definitions/verb-exec"}]},"exec-inspect":{"allOf":[{"$ref":"#/definitions/verb-exec-inspect"}]},"export":{"allOf":[{"$ref":"#/definitions/verb-export"}]},"history":{"allOf":[{"$ref":"#/definitions/verb-history"}]},"image-inspect":{"allOf":[{"$ref":"#/definitions/verb-image-inspect"}]},"image-prune":{"allOf":[{"$ref":"#/definitions/verb-image-prune"}]},"images":{"allOf":[{"$ref":"#/definitions/verb-images"}]},"import":{"allOf":[{"$ref":"#/definitions/verb-import"}]},"info":{"allOf":[{"$ref":"#/definitions/verb-info"}]},"inspect":{"allOf":[{"$ref":"#/definitions/verb-inspect"}]},"kill":{"allOf":[{"$ref":"#/definitions/verb-kill"}]},"load":{"allOf":[{"$ref":"#/definitions/verb-load"}]},"login":{"allOf":[{"$ref":"#/definitions/verb-login"}]},"logs":{"allOf":[{"$ref":"#/definitions/verb-logs"}]},"network-connect":{"allOf":[{"$ref":"#/definitions/verb-network-connect"}]},"network-create":{"allOf":[{"$ref":"#/definitions/verb-network-create"}]},"network-disconnect":{"allOf":[{"$ref":"#/definitions/verb-network-disconnect"}]},"network-inspect":{"allOf":[{"$ref":"#/definitions/verb-network-inspect"}]},"network-ls":{"allOf":[{"$ref":"#/definitions/verb-network-ls"}]},"network-prune":{"allOf":[{"$ref":"#/definitions/verb-network-prune"}]},"network-rm":{"allOf":[{"$ref":"#/definitions/verb-network-rm"}]},"pause":{"allOf":[{"$ref":"#/definitions/verb-pause"}]},"ping":{"allOf":[{"$ref":"#/definitions/verb-ping"}]},"ps":{"allOf":[{"$ref":"#/definitions/verb-ps"}]},"pull":{"allOf":[{"$ref":"#/definitions/verb-pull"}]},"push":{"allOf":[{"$ref":"#/definitions/verb-push"}]},"read":{"allOf":[{"$ref":"#/definitions/verb-read"}]},"remove":{"allOf":[{"$ref":"#/definitions/verb-remove"}]},"rename":{"allOf":[{"$ref":"#/definitions/verb-rename"}]},"resize":{"allOf":[{"$ref":"#/definitions/verb-resize"}]},"restart":{"allOf":[{"$ref":"#/definitions/verb-restart"}]},"rm":{"allOf":[{"$ref":"#/definitions/verb-rm"}]},"rmi":{"allOf":[{"$ref":"#/definitions/verb-rmi"}]},"run":{"allOf":[{"$ref":"#/definitions/verb-run"}]},"save":{"allOf":[{"$ref":"#/definitions/verb-save"}]},"start":{"allOf":[{"$ref":"#/definitions/verb-start"}]},"stat":{"allOf":[{"$ref":"#/definitions/verb-stat"}]},"stats":{"allOf":[{"$ref":"#/definitions/verb-stats"}]},"stop":{"allOf":[{"$ref":"#/definitions/verb-stop"}]},"tag":{"allOf":[{"$ref":"#/definitions/verb-tag"}]},"top":{"allOf":[{"$ref":"#/definitions/verb-top"}]},"tree":{"allOf":[{"$ref":"#/definitions/verb-tree"}]},"unpause":{"allOf":[{"$ref":"#/definitions/verb-unpause"}]},"update":{"allOf":[{"$ref":"#/definitions/verb-update"}]},"version":{"allOf":[{"$ref":"#/definitions/verb-version"}]},"volume-create":{"allOf":[{"$ref":"#/definitions/verb-volume-create"}]},"volume-inspect":{"allOf":[{"$ref":"#/definitions/verb-volume-inspect"}]},"volume-ls":{"allOf":[{"$ref":"#/definitions/verb-volume-ls"}]},"volume-prune":{"allOf":[{"$ref":"#/definitions/verb-volume-prune"}]},"volume-rm":{"allOf":[{"$ref":"#/definitions/verb-volume-rm"}]},"wait":{"allOf":[{"$ref":"#/definitions/verb-wait"}]},"write":{"allOf":[{"$ref":"#/definitions/verb-write"}]},"uses":{"type":"string"},"with":{"type":"object"},"join":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"},"input":{"allOf":[{"$ref":"#/definitions/InputArguments"}]},"sleep":{"allOf":[{"$ref":"#/definitions/Duration"}]},"id":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"},"note":{"type":"string"},"expect":{"$ref":"#/definitions/Expectation"},"expectByDialect":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/DialectExpectation"}},"background":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"},"eventually":{"allOf":[{"$ref":"#/definitions/Duration"}]},"timeout":{"allOf":[{"$ref":"#/definitions/Duration"}]}}};
const schema91 = {"type":"object","additionalProperties":false,"properties":{"to":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"},"data":{"$ref":"#/definitions/Content"},"close":{"type":"boolean"}},"required":["to"]};

function validate341(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.to === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "to") || (key0 === "data")) || (key0 === "close"))){
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
if(data.to !== undefined){
let data0 = data.to;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err2 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.data !== undefined){
if(!(validate33(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.close !== undefined){
if(typeof data.close !== "boolean"){
const err4 = {instancePath:instancePath+"/close",schemaPath:"#/properties/close/type",keyword:"type",params:{type: "boolean"}};
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
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate341.errors = vErrors;
return errors === 0;
}

const schema92 = {"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$"};
const pattern12 = new RegExp("^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$", "u");

function validate344(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern12.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$"}};
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
validate344.errors = vErrors;
return errors === 0;
}

const schema93 = {"type":"object","additionalProperties":false,"properties":{"exit":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"stdout":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"stderr":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"value":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"error":{"$ref":"#/definitions/ErrorExpectation"},"blocks":{"type":"boolean","enum":[true]},"changed":{"type":"boolean"},"container":{"type":"object","additionalProperties":{"$ref":"#/definitions/ObjectExpectation"}},"image":{"type":"object","additionalProperties":{"$ref":"#/definitions/ImageExpectation"}},"volume":{"type":"object","additionalProperties":{"$ref":"#/definitions/ObjectExpectation"}},"diff":{"type":"object","additionalProperties":{"$ref":"#/definitions/DiffExpectation"}},"files":{"type":"object","additionalProperties":{"type":"object","additionalProperties":{"$ref":"#/definitions/FileExpectation"}}},"logs":{"type":"object","additionalProperties":{"$ref":"#/definitions/LogsExpectation"}},"unchanged":{"type":"array","items":{"type":"string"}}}};
const schema94 = {};

function validate347(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
validate347.errors = null;
return true;
}

const schema95 = {"type":"object","additionalProperties":false,"properties":{"kind":{"anyOf":[{"$ref":"#/definitions/ErrorKind"},{"type":"object","additionalProperties":false,"required":["oneOf"],"properties":{"oneOf":{"type":"array","items":{"$ref":"#/definitions/ErrorKind"}}}}]},"message":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"exitCode":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"step":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"line":{"allOf":[{"$ref":"#/definitions/Matcher"}]}}};
const schema96 = {"type":"string","enum":["not-found","name-conflict","wrong-state","in-use","ambiguous","invalid","cannot-start","build-failed","corrupt","unauthorized","unavailable","not-permitted","no-space","limit","engine-fault"]};

function validate353(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((((((((((data === "not-found") || (data === "name-conflict")) || (data === "wrong-state")) || (data === "in-use")) || (data === "ambiguous")) || (data === "invalid")) || (data === "cannot-start")) || (data === "build-failed")) || (data === "corrupt")) || (data === "unauthorized")) || (data === "unavailable")) || (data === "not-permitted")) || (data === "no-space")) || (data === "limit")) || (data === "engine-fault"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema96.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate353.errors = vErrors;
return errors === 0;
}


function validate352(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "kind") || (key0 === "message")) || (key0 === "exitCode")) || (key0 === "step")) || (key0 === "line"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(!(validate353(data0, {instancePath:instancePath+"/kind",parentData:data,parentDataProperty:"kind",rootData}))){
vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.oneOf === undefined){
const err1 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/anyOf/1/required",keyword:"required",params:{missingProperty: "oneOf"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key1 in data0){
if(!(key1 === "oneOf")){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.oneOf !== undefined){
let data1 = data0.oneOf;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate353(data1[i0], {instancePath:instancePath+"/kind/oneOf/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/kind/oneOf",schemaPath:"#/properties/kind/anyOf/1/properties/oneOf/type",keyword:"type",params:{type: "array"}};
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
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
if(data.message !== undefined){
if(!(validate347(data.message, {instancePath:instancePath+"/message",parentData:data,parentDataProperty:"message",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
if(data.exitCode !== undefined){
if(!(validate347(data.exitCode, {instancePath:instancePath+"/exitCode",parentData:data,parentDataProperty:"exitCode",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
if(data.step !== undefined){
if(!(validate347(data.step, {instancePath:instancePath+"/step",parentData:data,parentDataProperty:"step",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
if(data.line !== undefined){
if(!(validate347(data.line, {instancePath:instancePath+"/line",parentData:data,parentDataProperty:"line",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate352.errors = vErrors;
return errors === 0;
}

const schema97 = {"anyOf":[{"$ref":"#/definitions/Presence"},{"type":"object","additionalProperties":{"$ref":"#/definitions/Matcher"}}]};
const schema98 = {"type":"string","enum":["absent","present","unchanged"]};

function validate362(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "absent") || (data === "present")) || (data === "unchanged"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema98.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate362.errors = vErrors;
return errors === 0;
}


function validate361(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate362(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate362.errors : vErrors.concat(validate362.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate347(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err1 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate361.errors = vErrors;
return errors === 0;
}

const schema99 = {"anyOf":[{"$ref":"#/definitions/Presence"},{"type":"object","properties":{"parent":{"type":"string"},"addsLayers":{"type":"integer","minimum":0},"sharesLayersWith":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]},"sameAs":{"type":"string"}},"additionalProperties":{"$ref":"#/definitions/Matcher"}}]};

function validate366(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate362(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate362.errors : vErrors.concat(validate362.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "parent") || (key0 === "addsLayers")) || (key0 === "sharesLayersWith")) || (key0 === "sameAs"))){
if(!(validate347(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
}
if(data.parent !== undefined){
if(typeof data.parent !== "string"){
const err0 = {instancePath:instancePath+"/parent",schemaPath:"#/anyOf/1/properties/parent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.addsLayers !== undefined){
let data2 = data.addsLayers;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err1 = {instancePath:instancePath+"/addsLayers",schemaPath:"#/anyOf/1/properties/addsLayers/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 < 0 || isNaN(data2)){
const err2 = {instancePath:instancePath+"/addsLayers",schemaPath:"#/anyOf/1/properties/addsLayers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.sharesLayersWith !== undefined){
let data3 = data.sharesLayersWith;
const _errs11 = errors;
let valid3 = false;
const _errs12 = errors;
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/sharesLayersWith",schemaPath:"#/anyOf/1/properties/sharesLayersWith/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs12 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const _errs14 = errors;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err4 = {instancePath:instancePath+"/sharesLayersWith/" + i0,schemaPath:"#/anyOf/1/properties/sharesLayersWith/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
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
const err5 = {instancePath:instancePath+"/sharesLayersWith",schemaPath:"#/anyOf/1/properties/sharesLayersWith/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs14 === errors;
valid3 = valid3 || _valid1;
}
if(!valid3){
const err6 = {instancePath:instancePath+"/sharesLayersWith",schemaPath:"#/anyOf/1/properties/sharesLayersWith/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
}
if(data.sameAs !== undefined){
if(typeof data.sameAs !== "string"){
const err7 = {instancePath:instancePath+"/sameAs",schemaPath:"#/anyOf/1/properties/sameAs/type",keyword:"type",params:{type: "string"}};
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
const err8 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err9 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate366.errors = vErrors;
return errors === 0;
}

const schema100 = {"type":"object","additionalProperties":false,"properties":{"added":{"type":"array","items":{"type":"string","pattern":"^/"}},"changed":{"type":"array","items":{"type":"string","pattern":"^/"}},"deleted":{"type":"array","items":{"type":"string","pattern":"^/"}},"raw":{"type":"boolean"}}};
const pattern14 = new RegExp("^/", "u");

function validate371(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "added") || (key0 === "changed")) || (key0 === "deleted")) || (key0 === "raw"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.added !== undefined){
let data0 = data.added;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern14.test(data1)){
const err1 = {instancePath:instancePath+"/added/" + i0,schemaPath:"#/properties/added/items/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/added/" + i0,schemaPath:"#/properties/added/items/type",keyword:"type",params:{type: "string"}};
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
const err3 = {instancePath:instancePath+"/added",schemaPath:"#/properties/added/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.changed !== undefined){
let data2 = data.changed;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(!pattern14.test(data3)){
const err4 = {instancePath:instancePath+"/changed/" + i1,schemaPath:"#/properties/changed/items/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/changed/" + i1,schemaPath:"#/properties/changed/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/changed",schemaPath:"#/properties/changed/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.deleted !== undefined){
let data4 = data.deleted;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 === "string"){
if(!pattern14.test(data5)){
const err7 = {instancePath:instancePath+"/deleted/" + i2,schemaPath:"#/properties/deleted/items/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/deleted/" + i2,schemaPath:"#/properties/deleted/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.raw !== undefined){
if(typeof data.raw !== "boolean"){
const err10 = {instancePath:instancePath+"/raw",schemaPath:"#/properties/raw/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate371.errors = vErrors;
return errors === 0;
}

const schema101 = {"anyOf":[{"type":"string"},{"$ref":"#/definitions/FileDemands"}]};
const schema102 = {"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","enum":["file","directory","symlink","fifo","char-device","block-device"]},"mode":{"type":"string","pattern":"^[0-7]{4}$"},"uid":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"gid":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"content":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"target":{"allOf":[{"$ref":"#/definitions/Matcher"}]}}};

function validate374(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "mode")) || (key0 === "uid")) || (key0 === "gid")) || (key0 === "content")) || (key0 === "target"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((((((data0 === "file") || (data0 === "directory")) || (data0 === "symlink")) || (data0 === "fifo")) || (data0 === "char-device")) || (data0 === "block-device"))){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema102.properties.type.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.mode !== undefined){
let data1 = data.mode;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err3 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/pattern",keyword:"pattern",params:{pattern: "^[0-7]{4}$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.uid !== undefined){
if(!(validate347(data.uid, {instancePath:instancePath+"/uid",parentData:data,parentDataProperty:"uid",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
if(data.gid !== undefined){
if(!(validate347(data.gid, {instancePath:instancePath+"/gid",parentData:data,parentDataProperty:"gid",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
if(data.content !== undefined){
if(!(validate347(data.content, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
if(data.target !== undefined){
if(!(validate347(data.target, {instancePath:instancePath+"/target",parentData:data,parentDataProperty:"target",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate374.errors = vErrors;
return errors === 0;
}


function validate373(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(!(validate374(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate374.errors : vErrors.concat(validate374.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err1 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate373.errors = vErrors;
return errors === 0;
}

const schema103 = {"anyOf":[{"$ref":"#/definitions/Matcher"},{"type":"object","additionalProperties":false,"properties":{"stdout":{"allOf":[{"$ref":"#/definitions/Matcher"}]},"stderr":{"allOf":[{"$ref":"#/definitions/Matcher"}]}}}]};

function validate381(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate347(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "stdout") || (key0 === "stderr"))){
const err0 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.stdout !== undefined){
if(!(validate347(data.stdout, {instancePath:instancePath+"/stdout",parentData:data,parentDataProperty:"stdout",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
if(data.stderr !== undefined){
if(!(validate347(data.stderr, {instancePath:instancePath+"/stderr",parentData:data,parentDataProperty:"stderr",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate381.errors = vErrors;
return errors === 0;
}


function validate346(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema93.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.exit !== undefined){
if(!(validate347(data.exit, {instancePath:instancePath+"/exit",parentData:data,parentDataProperty:"exit",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
if(data.stdout !== undefined){
if(!(validate347(data.stdout, {instancePath:instancePath+"/stdout",parentData:data,parentDataProperty:"stdout",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
if(data.stderr !== undefined){
if(!(validate347(data.stderr, {instancePath:instancePath+"/stderr",parentData:data,parentDataProperty:"stderr",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
if(!(validate347(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
if(data.error !== undefined){
if(!(validate352(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate352.errors : vErrors.concat(validate352.errors);
errors = vErrors.length;
}
}
if(data.blocks !== undefined){
let data5 = data.blocks;
if(typeof data5 !== "boolean"){
const err1 = {instancePath:instancePath+"/blocks",schemaPath:"#/properties/blocks/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(data5 === true)){
const err2 = {instancePath:instancePath+"/blocks",schemaPath:"#/properties/blocks/enum",keyword:"enum",params:{allowedValues: schema93.properties.blocks.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.changed !== undefined){
if(typeof data.changed !== "boolean"){
const err3 = {instancePath:instancePath+"/changed",schemaPath:"#/properties/changed/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.container !== undefined){
let data7 = data.container;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!(validate361(data7[key1], {instancePath:instancePath+"/container/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data7,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/container",schemaPath:"#/properties/container/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.image !== undefined){
let data9 = data.image;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!(validate366(data9[key2], {instancePath:instancePath+"/image/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data9,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate366.errors : vErrors.concat(validate366.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.volume !== undefined){
let data11 = data.volume;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
if(!(validate361(data11[key3], {instancePath:instancePath+"/volume/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data11,parentDataProperty:key3,rootData}))){
vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/volume",schemaPath:"#/properties/volume/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.diff !== undefined){
let data13 = data.diff;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key4 in data13){
if(!(validate371(data13[key4], {instancePath:instancePath+"/diff/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data13,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate371.errors : vErrors.concat(validate371.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/diff",schemaPath:"#/properties/diff/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.files !== undefined){
let data15 = data.files;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key5 in data15){
let data16 = data15[key5];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key6 in data16){
if(!(validate373(data16[key6], {instancePath:instancePath+"/files/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data16,parentDataProperty:key6,rootData}))){
vErrors = vErrors === null ? validate373.errors : vErrors.concat(validate373.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/files/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/files/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.logs !== undefined){
let data18 = data.logs;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key7 in data18){
if(!(validate381(data18[key7], {instancePath:instancePath+"/logs/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data18,parentDataProperty:key7,rootData}))){
vErrors = vErrors === null ? validate381.errors : vErrors.concat(validate381.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.unchanged !== undefined){
let data20 = data.unchanged;
if(Array.isArray(data20)){
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
if(typeof data20[i0] !== "string"){
const err11 = {instancePath:instancePath+"/unchanged/" + i0,schemaPath:"#/properties/unchanged/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/unchanged",schemaPath:"#/properties/unchanged/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate346.errors = vErrors;
return errors === 0;
}

const schema104 = {"type":"object","additionalProperties":false,"properties":{"when":{"$ref":"#/definitions/DialectCondition"},"expect":{"$ref":"#/definitions/Expectation"}},"required":["when","expect"]};
const schema105 = {"type":"object","additionalProperties":false,"properties":{"engine":{"anyOf":[{"type":"string","enum":["docker","podman"]},{"type":"array","items":{"type":"string","enum":["docker","podman"]}}]},"builder":{"anyOf":[{"type":"string","enum":["classic","buildkit","buildah"]},{"type":"array","items":{"type":"string","enum":["classic","buildkit","buildah"]}}]},"store":{"anyOf":[{"type":"string","enum":["graphdriver","containerd","containers-storage"]},{"type":"array","items":{"type":"string","enum":["graphdriver","containerd","containers-storage"]}}]},"apiVersion":{"type":"string","pattern":"^(>=|<=|>|<)?[0-9]+\\.[0-9]+$"}}};
const pattern18 = new RegExp("^(>=|<=|>|<)?[0-9]+\\.[0-9]+$", "u");

function validate388(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "engine") || (key0 === "builder")) || (key0 === "store")) || (key0 === "apiVersion"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.engine !== undefined){
let data0 = data.engine;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "docker") || (data0 === "podman"))){
const err2 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema105.properties.engine.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/engine/" + i0,schemaPath:"#/properties/engine/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((data1 === "docker") || (data1 === "podman"))){
const err4 = {instancePath:instancePath+"/engine/" + i0,schemaPath:"#/properties/engine/anyOf/1/items/enum",keyword:"enum",params:{allowedValues: schema105.properties.engine.anyOf[1].items.enum}};
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
const err5 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err6 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
if(data.builder !== undefined){
let data2 = data.builder;
const _errs11 = errors;
let valid4 = false;
const _errs12 = errors;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((data2 === "classic") || (data2 === "buildkit")) || (data2 === "buildah"))){
const err8 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema105.properties.builder.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs12 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs14 = errors;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/builder/" + i1,schemaPath:"#/properties/builder/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((data3 === "classic") || (data3 === "buildkit")) || (data3 === "buildah"))){
const err10 = {instancePath:instancePath+"/builder/" + i1,schemaPath:"#/properties/builder/anyOf/1/items/enum",keyword:"enum",params:{allowedValues: schema105.properties.builder.anyOf[1].items.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid1 = _errs14 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
const err12 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
}
if(data.store !== undefined){
let data4 = data.store;
const _errs19 = errors;
let valid7 = false;
const _errs20 = errors;
if(typeof data4 !== "string"){
const err13 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(((data4 === "graphdriver") || (data4 === "containerd")) || (data4 === "containers-storage"))){
const err14 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema105.properties.store.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid2 = _errs20 === errors;
valid7 = valid7 || _valid2;
if(!valid7){
const _errs22 = errors;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 !== "string"){
const err15 = {instancePath:instancePath+"/store/" + i2,schemaPath:"#/properties/store/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data5 === "graphdriver") || (data5 === "containerd")) || (data5 === "containers-storage"))){
const err16 = {instancePath:instancePath+"/store/" + i2,schemaPath:"#/properties/store/anyOf/1/items/enum",keyword:"enum",params:{allowedValues: schema105.properties.store.anyOf[1].items.enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid2 = _errs22 === errors;
valid7 = valid7 || _valid2;
}
if(!valid7){
const err18 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
if(data.apiVersion !== undefined){
let data6 = data.apiVersion;
if(typeof data6 === "string"){
if(!pattern18.test(data6)){
const err19 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/pattern",keyword:"pattern",params:{pattern: "^(>=|<=|>|<)?[0-9]+\\.[0-9]+$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate388.errors = vErrors;
return errors === 0;
}


function validate387(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.when === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "when"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.expect === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expect"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "when") || (key0 === "expect"))){
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
if(data.when !== undefined){
if(!(validate388(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData}))){
vErrors = vErrors === null ? validate388.errors : vErrors.concat(validate388.errors);
errors = vErrors.length;
}
}
if(data.expect !== undefined){
if(!(validate346(data.expect, {instancePath:instancePath+"/expect",parentData:data,parentDataProperty:"expect",rootData}))){
vErrors = vErrors === null ? validate346.errors : vErrors.concat(validate346.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate387.errors = vErrors;
return errors === 0;
}


function validate278(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema90.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.attach !== undefined){
if(!(validate24(data.attach, {instancePath:instancePath+"/attach",parentData:data,parentDataProperty:"attach",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.build !== undefined){
if(!(validate37(data.build, {instancePath:instancePath+"/build",parentData:data,parentDataProperty:"build",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data["build-prune"] !== undefined){
if(!(validate48(data["build-prune"], {instancePath:instancePath+"/build-prune",parentData:data,parentDataProperty:"build-prune",rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.commit !== undefined){
if(!(validate52(data.commit, {instancePath:instancePath+"/commit",parentData:data,parentDataProperty:"commit",rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data["container-prune"] !== undefined){
if(!(validate61(data["container-prune"], {instancePath:instancePath+"/container-prune",parentData:data,parentDataProperty:"container-prune",rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.cp !== undefined){
if(!(validate64(data.cp, {instancePath:instancePath+"/cp",parentData:data,parentDataProperty:"cp",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.create !== undefined){
if(!(validate68(data.create, {instancePath:instancePath+"/create",parentData:data,parentDataProperty:"create",rootData}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.df !== undefined){
if(!(validate85(data.df, {instancePath:instancePath+"/df",parentData:data,parentDataProperty:"df",rootData}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
if(data.diff !== undefined){
if(!(validate87(data.diff, {instancePath:instancePath+"/diff",parentData:data,parentDataProperty:"diff",rootData}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data.events !== undefined){
if(!(validate90(data.events, {instancePath:instancePath+"/events",parentData:data,parentDataProperty:"events",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
}
if(data.exec !== undefined){
if(!(validate93(data.exec, {instancePath:instancePath+"/exec",parentData:data,parentDataProperty:"exec",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
if(data["exec-inspect"] !== undefined){
if(!(validate100(data["exec-inspect"], {instancePath:instancePath+"/exec-inspect",parentData:data,parentDataProperty:"exec-inspect",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.export !== undefined){
if(!(validate105(data.export, {instancePath:instancePath+"/export",parentData:data,parentDataProperty:"export",rootData}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
if(data.history !== undefined){
if(!(validate109(data.history, {instancePath:instancePath+"/history",parentData:data,parentDataProperty:"history",rootData}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data["image-inspect"] !== undefined){
if(!(validate112(data["image-inspect"], {instancePath:instancePath+"/image-inspect",parentData:data,parentDataProperty:"image-inspect",rootData}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data["image-prune"] !== undefined){
if(!(validate115(data["image-prune"], {instancePath:instancePath+"/image-prune",parentData:data,parentDataProperty:"image-prune",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.images !== undefined){
if(!(validate118(data.images, {instancePath:instancePath+"/images",parentData:data,parentDataProperty:"images",rootData}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
if(data.import !== undefined){
if(!(validate121(data.import, {instancePath:instancePath+"/import",parentData:data,parentDataProperty:"import",rootData}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
}
if(data.info !== undefined){
if(!(validate124(data.info, {instancePath:instancePath+"/info",parentData:data,parentDataProperty:"info",rootData}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
}
}
if(data.inspect !== undefined){
if(!(validate126(data.inspect, {instancePath:instancePath+"/inspect",parentData:data,parentDataProperty:"inspect",rootData}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
}
if(data.kill !== undefined){
if(!(validate129(data.kill, {instancePath:instancePath+"/kill",parentData:data,parentDataProperty:"kill",rootData}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
if(data.load !== undefined){
if(!(validate132(data.load, {instancePath:instancePath+"/load",parentData:data,parentDataProperty:"load",rootData}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
if(data.login !== undefined){
if(!(validate135(data.login, {instancePath:instancePath+"/login",parentData:data,parentDataProperty:"login",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data.logs !== undefined){
if(!(validate137(data.logs, {instancePath:instancePath+"/logs",parentData:data,parentDataProperty:"logs",rootData}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
}
if(data["network-connect"] !== undefined){
if(!(validate140(data["network-connect"], {instancePath:instancePath+"/network-connect",parentData:data,parentDataProperty:"network-connect",rootData}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
if(data["network-create"] !== undefined){
if(!(validate146(data["network-create"], {instancePath:instancePath+"/network-create",parentData:data,parentDataProperty:"network-create",rootData}))){
vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
errors = vErrors.length;
}
}
if(data["network-disconnect"] !== undefined){
if(!(validate150(data["network-disconnect"], {instancePath:instancePath+"/network-disconnect",parentData:data,parentDataProperty:"network-disconnect",rootData}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
}
if(data["network-inspect"] !== undefined){
if(!(validate154(data["network-inspect"], {instancePath:instancePath+"/network-inspect",parentData:data,parentDataProperty:"network-inspect",rootData}))){
vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
errors = vErrors.length;
}
}
if(data["network-ls"] !== undefined){
if(!(validate157(data["network-ls"], {instancePath:instancePath+"/network-ls",parentData:data,parentDataProperty:"network-ls",rootData}))){
vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
errors = vErrors.length;
}
}
if(data["network-prune"] !== undefined){
if(!(validate160(data["network-prune"], {instancePath:instancePath+"/network-prune",parentData:data,parentDataProperty:"network-prune",rootData}))){
vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
errors = vErrors.length;
}
}
if(data["network-rm"] !== undefined){
if(!(validate163(data["network-rm"], {instancePath:instancePath+"/network-rm",parentData:data,parentDataProperty:"network-rm",rootData}))){
vErrors = vErrors === null ? validate163.errors : vErrors.concat(validate163.errors);
errors = vErrors.length;
}
}
if(data.pause !== undefined){
if(!(validate166(data.pause, {instancePath:instancePath+"/pause",parentData:data,parentDataProperty:"pause",rootData}))){
vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors);
errors = vErrors.length;
}
}
if(data.ping !== undefined){
if(!(validate169(data.ping, {instancePath:instancePath+"/ping",parentData:data,parentDataProperty:"ping",rootData}))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
if(data.ps !== undefined){
if(!(validate171(data.ps, {instancePath:instancePath+"/ps",parentData:data,parentDataProperty:"ps",rootData}))){
vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors);
errors = vErrors.length;
}
}
if(data.pull !== undefined){
if(!(validate174(data.pull, {instancePath:instancePath+"/pull",parentData:data,parentDataProperty:"pull",rootData}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
}
if(data.push !== undefined){
if(!(validate177(data.push, {instancePath:instancePath+"/push",parentData:data,parentDataProperty:"push",rootData}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
}
if(data.read !== undefined){
if(!(validate179(data.read, {instancePath:instancePath+"/read",parentData:data,parentDataProperty:"read",rootData}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
}
if(data.remove !== undefined){
if(!(validate183(data.remove, {instancePath:instancePath+"/remove",parentData:data,parentDataProperty:"remove",rootData}))){
vErrors = vErrors === null ? validate183.errors : vErrors.concat(validate183.errors);
errors = vErrors.length;
}
}
if(data.rename !== undefined){
if(!(validate186(data.rename, {instancePath:instancePath+"/rename",parentData:data,parentDataProperty:"rename",rootData}))){
vErrors = vErrors === null ? validate186.errors : vErrors.concat(validate186.errors);
errors = vErrors.length;
}
}
if(data.resize !== undefined){
if(!(validate189(data.resize, {instancePath:instancePath+"/resize",parentData:data,parentDataProperty:"resize",rootData}))){
vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors);
errors = vErrors.length;
}
}
if(data.restart !== undefined){
if(!(validate192(data.restart, {instancePath:instancePath+"/restart",parentData:data,parentDataProperty:"restart",rootData}))){
vErrors = vErrors === null ? validate192.errors : vErrors.concat(validate192.errors);
errors = vErrors.length;
}
}
if(data.rm !== undefined){
if(!(validate195(data.rm, {instancePath:instancePath+"/rm",parentData:data,parentDataProperty:"rm",rootData}))){
vErrors = vErrors === null ? validate195.errors : vErrors.concat(validate195.errors);
errors = vErrors.length;
}
}
if(data.rmi !== undefined){
if(!(validate198(data.rmi, {instancePath:instancePath+"/rmi",parentData:data,parentDataProperty:"rmi",rootData}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
}
if(data.run !== undefined){
if(!(validate201(data.run, {instancePath:instancePath+"/run",parentData:data,parentDataProperty:"run",rootData}))){
vErrors = vErrors === null ? validate201.errors : vErrors.concat(validate201.errors);
errors = vErrors.length;
}
}
if(data.save !== undefined){
if(!(validate213(data.save, {instancePath:instancePath+"/save",parentData:data,parentDataProperty:"save",rootData}))){
vErrors = vErrors === null ? validate213.errors : vErrors.concat(validate213.errors);
errors = vErrors.length;
}
}
if(data.start !== undefined){
if(!(validate217(data.start, {instancePath:instancePath+"/start",parentData:data,parentDataProperty:"start",rootData}))){
vErrors = vErrors === null ? validate217.errors : vErrors.concat(validate217.errors);
errors = vErrors.length;
}
}
if(data.stat !== undefined){
if(!(validate220(data.stat, {instancePath:instancePath+"/stat",parentData:data,parentDataProperty:"stat",rootData}))){
vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors);
errors = vErrors.length;
}
}
if(data.stats !== undefined){
if(!(validate224(data.stats, {instancePath:instancePath+"/stats",parentData:data,parentDataProperty:"stats",rootData}))){
vErrors = vErrors === null ? validate224.errors : vErrors.concat(validate224.errors);
errors = vErrors.length;
}
}
if(data.stop !== undefined){
if(!(validate227(data.stop, {instancePath:instancePath+"/stop",parentData:data,parentDataProperty:"stop",rootData}))){
vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors);
errors = vErrors.length;
}
}
if(data.tag !== undefined){
if(!(validate230(data.tag, {instancePath:instancePath+"/tag",parentData:data,parentDataProperty:"tag",rootData}))){
vErrors = vErrors === null ? validate230.errors : vErrors.concat(validate230.errors);
errors = vErrors.length;
}
}
if(data.top !== undefined){
if(!(validate233(data.top, {instancePath:instancePath+"/top",parentData:data,parentDataProperty:"top",rootData}))){
vErrors = vErrors === null ? validate233.errors : vErrors.concat(validate233.errors);
errors = vErrors.length;
}
}
if(data.tree !== undefined){
if(!(validate236(data.tree, {instancePath:instancePath+"/tree",parentData:data,parentDataProperty:"tree",rootData}))){
vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors);
errors = vErrors.length;
}
}
if(data.unpause !== undefined){
if(!(validate240(data.unpause, {instancePath:instancePath+"/unpause",parentData:data,parentDataProperty:"unpause",rootData}))){
vErrors = vErrors === null ? validate240.errors : vErrors.concat(validate240.errors);
errors = vErrors.length;
}
}
if(data.update !== undefined){
if(!(validate243(data.update, {instancePath:instancePath+"/update",parentData:data,parentDataProperty:"update",rootData}))){
vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors);
errors = vErrors.length;
}
}
if(data.version !== undefined){
if(!(validate248(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData}))){
vErrors = vErrors === null ? validate248.errors : vErrors.concat(validate248.errors);
errors = vErrors.length;
}
}
if(data["volume-create"] !== undefined){
if(!(validate250(data["volume-create"], {instancePath:instancePath+"/volume-create",parentData:data,parentDataProperty:"volume-create",rootData}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
}
if(data["volume-inspect"] !== undefined){
if(!(validate254(data["volume-inspect"], {instancePath:instancePath+"/volume-inspect",parentData:data,parentDataProperty:"volume-inspect",rootData}))){
vErrors = vErrors === null ? validate254.errors : vErrors.concat(validate254.errors);
errors = vErrors.length;
}
}
if(data["volume-ls"] !== undefined){
if(!(validate259(data["volume-ls"], {instancePath:instancePath+"/volume-ls",parentData:data,parentDataProperty:"volume-ls",rootData}))){
vErrors = vErrors === null ? validate259.errors : vErrors.concat(validate259.errors);
errors = vErrors.length;
}
}
if(data["volume-prune"] !== undefined){
if(!(validate262(data["volume-prune"], {instancePath:instancePath+"/volume-prune",parentData:data,parentDataProperty:"volume-prune",rootData}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
}
if(data["volume-rm"] !== undefined){
if(!(validate265(data["volume-rm"], {instancePath:instancePath+"/volume-rm",parentData:data,parentDataProperty:"volume-rm",rootData}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
}
if(data.wait !== undefined){
if(!(validate268(data.wait, {instancePath:instancePath+"/wait",parentData:data,parentDataProperty:"wait",rootData}))){
vErrors = vErrors === null ? validate268.errors : vErrors.concat(validate268.errors);
errors = vErrors.length;
}
}
if(data.write !== undefined){
if(!(validate271(data.write, {instancePath:instancePath+"/write",parentData:data,parentDataProperty:"write",rootData}))){
vErrors = vErrors === null ? validate271.errors : vErrors.concat(validate271.errors);
errors = vErrors.length;
}
}
if(data.uses !== undefined){
if(typeof data.uses !== "string"){
const err1 = {instancePath:instancePath+"/uses",schemaPath:"#/properties/uses/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.with !== undefined){
let data63 = data.with;
if(!(data63 && typeof data63 == "object" && !Array.isArray(data63))){
const err2 = {instancePath:instancePath+"/with",schemaPath:"#/properties/with/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.join !== undefined){
let data64 = data.join;
if(typeof data64 === "string"){
if(!pattern6.test(data64)){
const err3 = {instancePath:instancePath+"/join",schemaPath:"#/properties/join/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/join",schemaPath:"#/properties/join/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.input !== undefined){
if(!(validate341(data.input, {instancePath:instancePath+"/input",parentData:data,parentDataProperty:"input",rootData}))){
vErrors = vErrors === null ? validate341.errors : vErrors.concat(validate341.errors);
errors = vErrors.length;
}
}
if(data.sleep !== undefined){
if(!(validate344(data.sleep, {instancePath:instancePath+"/sleep",parentData:data,parentDataProperty:"sleep",rootData}))){
vErrors = vErrors === null ? validate344.errors : vErrors.concat(validate344.errors);
errors = vErrors.length;
}
}
if(data.id !== undefined){
let data67 = data.id;
if(typeof data67 === "string"){
if(!pattern6.test(data67)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.note !== undefined){
if(typeof data.note !== "string"){
const err7 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.expect !== undefined){
if(!(validate346(data.expect, {instancePath:instancePath+"/expect",parentData:data,parentDataProperty:"expect",rootData}))){
vErrors = vErrors === null ? validate346.errors : vErrors.concat(validate346.errors);
errors = vErrors.length;
}
}
if(data.expectByDialect !== undefined){
let data70 = data.expectByDialect;
if(Array.isArray(data70)){
if(data70.length < 1){
const err8 = {instancePath:instancePath+"/expectByDialect",schemaPath:"#/properties/expectByDialect/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data70.length;
for(let i0=0; i0<len0; i0++){
if(!(validate387(data70[i0], {instancePath:instancePath+"/expectByDialect/" + i0,parentData:data70,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate387.errors : vErrors.concat(validate387.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/expectByDialect",schemaPath:"#/properties/expectByDialect/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.background !== undefined){
let data72 = data.background;
if(typeof data72 === "string"){
if(!pattern6.test(data72)){
const err10 = {instancePath:instancePath+"/background",schemaPath:"#/properties/background/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/background",schemaPath:"#/properties/background/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.eventually !== undefined){
if(!(validate344(data.eventually, {instancePath:instancePath+"/eventually",parentData:data,parentDataProperty:"eventually",rootData}))){
vErrors = vErrors === null ? validate344.errors : vErrors.concat(validate344.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined){
if(!(validate344(data.timeout, {instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"timeout",rootData}))){
vErrors = vErrors === null ? validate344.errors : vErrors.concat(validate344.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate278.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="scenario" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scenario === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scenario"}};
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
if(data.steps === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((func2.call(schema6.properties, key0)) || (pattern0.test(key0)))){
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
if(data.scenario !== undefined){
let data0 = data.scenario;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/scenario",schemaPath:"#/properties/scenario/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(data0 === "v1")){
const err5 = {instancePath:instancePath+"/scenario",schemaPath:"#/properties/scenario/enum",keyword:"enum",params:{allowedValues: schema6.properties.scenario.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.rules !== undefined){
let data2 = data.rules;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern2.test(data3)){
const err8 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z]"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.tags !== undefined){
let data4 = data.tags;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
const err11 = {instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]*$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.requires !== undefined){
let data6 = data.requires;
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err14 = {instancePath:instancePath+"/requires/" + i2,schemaPath:"#/properties/requires/items/pattern",keyword:"pattern",params:{pattern: "^[a-z]"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/requires/" + i2,schemaPath:"#/properties/requires/items/type",keyword:"type",params:{type: "string"}};
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
const err16 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.exclusive !== undefined){
if(typeof data.exclusive !== "boolean"){
const err17 = {instancePath:instancePath+"/exclusive",schemaPath:"#/properties/exclusive/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.files !== undefined){
let data9 = data.files;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
if(!(validate22(data9[key1], {instancePath:instancePath+"/files/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data9,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.defaults !== undefined){
let data11 = data.defaults;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
if(!(func2.call(schema6.properties.defaults.properties, key2))){
const err19 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data11.attach !== undefined){
if(!(validate24(data11.attach, {instancePath:instancePath+"/defaults/attach",parentData:data11,parentDataProperty:"attach",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data11.build !== undefined){
if(!(validate37(data11.build, {instancePath:instancePath+"/defaults/build",parentData:data11,parentDataProperty:"build",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data11["build-prune"] !== undefined){
if(!(validate48(data11["build-prune"], {instancePath:instancePath+"/defaults/build-prune",parentData:data11,parentDataProperty:"build-prune",rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data11.commit !== undefined){
if(!(validate52(data11.commit, {instancePath:instancePath+"/defaults/commit",parentData:data11,parentDataProperty:"commit",rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data11["container-prune"] !== undefined){
if(!(validate61(data11["container-prune"], {instancePath:instancePath+"/defaults/container-prune",parentData:data11,parentDataProperty:"container-prune",rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data11.cp !== undefined){
if(!(validate64(data11.cp, {instancePath:instancePath+"/defaults/cp",parentData:data11,parentDataProperty:"cp",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data11.create !== undefined){
if(!(validate68(data11.create, {instancePath:instancePath+"/defaults/create",parentData:data11,parentDataProperty:"create",rootData}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data11.df !== undefined){
if(!(validate85(data11.df, {instancePath:instancePath+"/defaults/df",parentData:data11,parentDataProperty:"df",rootData}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
if(data11.diff !== undefined){
if(!(validate87(data11.diff, {instancePath:instancePath+"/defaults/diff",parentData:data11,parentDataProperty:"diff",rootData}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data11.events !== undefined){
if(!(validate90(data11.events, {instancePath:instancePath+"/defaults/events",parentData:data11,parentDataProperty:"events",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
}
if(data11.exec !== undefined){
if(!(validate93(data11.exec, {instancePath:instancePath+"/defaults/exec",parentData:data11,parentDataProperty:"exec",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
if(data11["exec-inspect"] !== undefined){
if(!(validate100(data11["exec-inspect"], {instancePath:instancePath+"/defaults/exec-inspect",parentData:data11,parentDataProperty:"exec-inspect",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data11.export !== undefined){
if(!(validate105(data11.export, {instancePath:instancePath+"/defaults/export",parentData:data11,parentDataProperty:"export",rootData}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
if(data11.history !== undefined){
if(!(validate109(data11.history, {instancePath:instancePath+"/defaults/history",parentData:data11,parentDataProperty:"history",rootData}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data11["image-inspect"] !== undefined){
if(!(validate112(data11["image-inspect"], {instancePath:instancePath+"/defaults/image-inspect",parentData:data11,parentDataProperty:"image-inspect",rootData}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data11["image-prune"] !== undefined){
if(!(validate115(data11["image-prune"], {instancePath:instancePath+"/defaults/image-prune",parentData:data11,parentDataProperty:"image-prune",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data11.images !== undefined){
if(!(validate118(data11.images, {instancePath:instancePath+"/defaults/images",parentData:data11,parentDataProperty:"images",rootData}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
if(data11.import !== undefined){
if(!(validate121(data11.import, {instancePath:instancePath+"/defaults/import",parentData:data11,parentDataProperty:"import",rootData}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
}
if(data11.info !== undefined){
if(!(validate124(data11.info, {instancePath:instancePath+"/defaults/info",parentData:data11,parentDataProperty:"info",rootData}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
}
}
if(data11.inspect !== undefined){
if(!(validate126(data11.inspect, {instancePath:instancePath+"/defaults/inspect",parentData:data11,parentDataProperty:"inspect",rootData}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
}
if(data11.kill !== undefined){
if(!(validate129(data11.kill, {instancePath:instancePath+"/defaults/kill",parentData:data11,parentDataProperty:"kill",rootData}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
if(data11.load !== undefined){
if(!(validate132(data11.load, {instancePath:instancePath+"/defaults/load",parentData:data11,parentDataProperty:"load",rootData}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
if(data11.login !== undefined){
if(!(validate135(data11.login, {instancePath:instancePath+"/defaults/login",parentData:data11,parentDataProperty:"login",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data11.logs !== undefined){
if(!(validate137(data11.logs, {instancePath:instancePath+"/defaults/logs",parentData:data11,parentDataProperty:"logs",rootData}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
}
if(data11["network-connect"] !== undefined){
if(!(validate140(data11["network-connect"], {instancePath:instancePath+"/defaults/network-connect",parentData:data11,parentDataProperty:"network-connect",rootData}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
if(data11["network-create"] !== undefined){
if(!(validate146(data11["network-create"], {instancePath:instancePath+"/defaults/network-create",parentData:data11,parentDataProperty:"network-create",rootData}))){
vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
errors = vErrors.length;
}
}
if(data11["network-disconnect"] !== undefined){
if(!(validate150(data11["network-disconnect"], {instancePath:instancePath+"/defaults/network-disconnect",parentData:data11,parentDataProperty:"network-disconnect",rootData}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
}
if(data11["network-inspect"] !== undefined){
if(!(validate154(data11["network-inspect"], {instancePath:instancePath+"/defaults/network-inspect",parentData:data11,parentDataProperty:"network-inspect",rootData}))){
vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
errors = vErrors.length;
}
}
if(data11["network-ls"] !== undefined){
if(!(validate157(data11["network-ls"], {instancePath:instancePath+"/defaults/network-ls",parentData:data11,parentDataProperty:"network-ls",rootData}))){
vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
errors = vErrors.length;
}
}
if(data11["network-prune"] !== undefined){
if(!(validate160(data11["network-prune"], {instancePath:instancePath+"/defaults/network-prune",parentData:data11,parentDataProperty:"network-prune",rootData}))){
vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
errors = vErrors.length;
}
}
if(data11["network-rm"] !== undefined){
if(!(validate163(data11["network-rm"], {instancePath:instancePath+"/defaults/network-rm",parentData:data11,parentDataProperty:"network-rm",rootData}))){
vErrors = vErrors === null ? validate163.errors : vErrors.concat(validate163.errors);
errors = vErrors.length;
}
}
if(data11.pause !== undefined){
if(!(validate166(data11.pause, {instancePath:instancePath+"/defaults/pause",parentData:data11,parentDataProperty:"pause",rootData}))){
vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors);
errors = vErrors.length;
}
}
if(data11.ping !== undefined){
if(!(validate169(data11.ping, {instancePath:instancePath+"/defaults/ping",parentData:data11,parentDataProperty:"ping",rootData}))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
if(data11.ps !== undefined){
if(!(validate171(data11.ps, {instancePath:instancePath+"/defaults/ps",parentData:data11,parentDataProperty:"ps",rootData}))){
vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors);
errors = vErrors.length;
}
}
if(data11.pull !== undefined){
if(!(validate174(data11.pull, {instancePath:instancePath+"/defaults/pull",parentData:data11,parentDataProperty:"pull",rootData}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
}
if(data11.push !== undefined){
if(!(validate177(data11.push, {instancePath:instancePath+"/defaults/push",parentData:data11,parentDataProperty:"push",rootData}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
}
if(data11.read !== undefined){
if(!(validate179(data11.read, {instancePath:instancePath+"/defaults/read",parentData:data11,parentDataProperty:"read",rootData}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
}
if(data11.remove !== undefined){
if(!(validate183(data11.remove, {instancePath:instancePath+"/defaults/remove",parentData:data11,parentDataProperty:"remove",rootData}))){
vErrors = vErrors === null ? validate183.errors : vErrors.concat(validate183.errors);
errors = vErrors.length;
}
}
if(data11.rename !== undefined){
if(!(validate186(data11.rename, {instancePath:instancePath+"/defaults/rename",parentData:data11,parentDataProperty:"rename",rootData}))){
vErrors = vErrors === null ? validate186.errors : vErrors.concat(validate186.errors);
errors = vErrors.length;
}
}
if(data11.resize !== undefined){
if(!(validate189(data11.resize, {instancePath:instancePath+"/defaults/resize",parentData:data11,parentDataProperty:"resize",rootData}))){
vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors);
errors = vErrors.length;
}
}
if(data11.restart !== undefined){
if(!(validate192(data11.restart, {instancePath:instancePath+"/defaults/restart",parentData:data11,parentDataProperty:"restart",rootData}))){
vErrors = vErrors === null ? validate192.errors : vErrors.concat(validate192.errors);
errors = vErrors.length;
}
}
if(data11.rm !== undefined){
if(!(validate195(data11.rm, {instancePath:instancePath+"/defaults/rm",parentData:data11,parentDataProperty:"rm",rootData}))){
vErrors = vErrors === null ? validate195.errors : vErrors.concat(validate195.errors);
errors = vErrors.length;
}
}
if(data11.rmi !== undefined){
if(!(validate198(data11.rmi, {instancePath:instancePath+"/defaults/rmi",parentData:data11,parentDataProperty:"rmi",rootData}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
}
if(data11.run !== undefined){
if(!(validate201(data11.run, {instancePath:instancePath+"/defaults/run",parentData:data11,parentDataProperty:"run",rootData}))){
vErrors = vErrors === null ? validate201.errors : vErrors.concat(validate201.errors);
errors = vErrors.length;
}
}
if(data11.save !== undefined){
if(!(validate213(data11.save, {instancePath:instancePath+"/defaults/save",parentData:data11,parentDataProperty:"save",rootData}))){
vErrors = vErrors === null ? validate213.errors : vErrors.concat(validate213.errors);
errors = vErrors.length;
}
}
if(data11.start !== undefined){
if(!(validate217(data11.start, {instancePath:instancePath+"/defaults/start",parentData:data11,parentDataProperty:"start",rootData}))){
vErrors = vErrors === null ? validate217.errors : vErrors.concat(validate217.errors);
errors = vErrors.length;
}
}
if(data11.stat !== undefined){
if(!(validate220(data11.stat, {instancePath:instancePath+"/defaults/stat",parentData:data11,parentDataProperty:"stat",rootData}))){
vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors);
errors = vErrors.length;
}
}
if(data11.stats !== undefined){
if(!(validate224(data11.stats, {instancePath:instancePath+"/defaults/stats",parentData:data11,parentDataProperty:"stats",rootData}))){
vErrors = vErrors === null ? validate224.errors : vErrors.concat(validate224.errors);
errors = vErrors.length;
}
}
if(data11.stop !== undefined){
if(!(validate227(data11.stop, {instancePath:instancePath+"/defaults/stop",parentData:data11,parentDataProperty:"stop",rootData}))){
vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors);
errors = vErrors.length;
}
}
if(data11.tag !== undefined){
if(!(validate230(data11.tag, {instancePath:instancePath+"/defaults/tag",parentData:data11,parentDataProperty:"tag",rootData}))){
vErrors = vErrors === null ? validate230.errors : vErrors.concat(validate230.errors);
errors = vErrors.length;
}
}
if(data11.top !== undefined){
if(!(validate233(data11.top, {instancePath:instancePath+"/defaults/top",parentData:data11,parentDataProperty:"top",rootData}))){
vErrors = vErrors === null ? validate233.errors : vErrors.concat(validate233.errors);
errors = vErrors.length;
}
}
if(data11.tree !== undefined){
if(!(validate236(data11.tree, {instancePath:instancePath+"/defaults/tree",parentData:data11,parentDataProperty:"tree",rootData}))){
vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors);
errors = vErrors.length;
}
}
if(data11.unpause !== undefined){
if(!(validate240(data11.unpause, {instancePath:instancePath+"/defaults/unpause",parentData:data11,parentDataProperty:"unpause",rootData}))){
vErrors = vErrors === null ? validate240.errors : vErrors.concat(validate240.errors);
errors = vErrors.length;
}
}
if(data11.update !== undefined){
if(!(validate243(data11.update, {instancePath:instancePath+"/defaults/update",parentData:data11,parentDataProperty:"update",rootData}))){
vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors);
errors = vErrors.length;
}
}
if(data11.version !== undefined){
if(!(validate248(data11.version, {instancePath:instancePath+"/defaults/version",parentData:data11,parentDataProperty:"version",rootData}))){
vErrors = vErrors === null ? validate248.errors : vErrors.concat(validate248.errors);
errors = vErrors.length;
}
}
if(data11["volume-create"] !== undefined){
if(!(validate250(data11["volume-create"], {instancePath:instancePath+"/defaults/volume-create",parentData:data11,parentDataProperty:"volume-create",rootData}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
}
if(data11["volume-inspect"] !== undefined){
if(!(validate254(data11["volume-inspect"], {instancePath:instancePath+"/defaults/volume-inspect",parentData:data11,parentDataProperty:"volume-inspect",rootData}))){
vErrors = vErrors === null ? validate254.errors : vErrors.concat(validate254.errors);
errors = vErrors.length;
}
}
if(data11["volume-ls"] !== undefined){
if(!(validate259(data11["volume-ls"], {instancePath:instancePath+"/defaults/volume-ls",parentData:data11,parentDataProperty:"volume-ls",rootData}))){
vErrors = vErrors === null ? validate259.errors : vErrors.concat(validate259.errors);
errors = vErrors.length;
}
}
if(data11["volume-prune"] !== undefined){
if(!(validate262(data11["volume-prune"], {instancePath:instancePath+"/defaults/volume-prune",parentData:data11,parentDataProperty:"volume-prune",rootData}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
}
if(data11["volume-rm"] !== undefined){
if(!(validate265(data11["volume-rm"], {instancePath:instancePath+"/defaults/volume-rm",parentData:data11,parentDataProperty:"volume-rm",rootData}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
}
if(data11.wait !== undefined){
if(!(validate268(data11.wait, {instancePath:instancePath+"/defaults/wait",parentData:data11,parentDataProperty:"wait",rootData}))){
vErrors = vErrors === null ? validate268.errors : vErrors.concat(validate268.errors);
errors = vErrors.length;
}
}
if(data11.write !== undefined){
if(!(validate271(data11.write, {instancePath:instancePath+"/defaults/write",parentData:data11,parentDataProperty:"write",rootData}))){
vErrors = vErrors === null ? validate271.errors : vErrors.concat(validate271.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.matrix !== undefined){
if(!(validate276(data.matrix, {instancePath:instancePath+"/matrix",parentData:data,parentDataProperty:"matrix",rootData}))){
vErrors = vErrors === null ? validate276.errors : vErrors.concat(validate276.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data75 = data.steps;
if(Array.isArray(data75)){
if(data75.length < 1){
const err21 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len3 = data75.length;
for(let i3=0; i3<len3; i3++){
if(!(validate278(data75[i3], {instancePath:instancePath+"/steps/" + i3,parentData:data75,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate278.errors : vErrors.concat(validate278.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const validateMatrix = validate395;
const schema106 = {"$id":"matrix","$ref":"scenario#/definitions/Matrix"};

function validate396(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "include") || (key0 === "exclude"))){
let data0 = data[key0];
if(Array.isArray(data0)){
if(data0.length < 1){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/minItems",keyword:"minItems",params:{limit: 1}};
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
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "array"}};
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
if(data.include !== undefined){
let data1 = data.include;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err2 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "object"}};
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
const err3 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.exclude !== undefined){
let data3 = data.exclude;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err4 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "object"}};
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
const err5 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate396.errors = vErrors;
return errors === 0;
}


function validate395(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="matrix" */;
let vErrors = null;
let errors = 0;
if(!(validate396(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate396.errors : vErrors.concat(validate396.errors);
errors = vErrors.length;
}
validate395.errors = vErrors;
return errors === 0;
}

export const validateParameters = validate398;
const schema108 = {"$id":"parameters","type":"object","additionalProperties":{"$ref":"scenario#/definitions/Parameter"}};
const schema109 = {"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","enum":["text","integer","number","boolean","list","mapping","any"]},"default":{},"description":{"type":"string"}},"required":["type"]};

function validate399(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "default")) || (key0 === "description"))){
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
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((((((data0 === "text") || (data0 === "integer")) || (data0 === "number")) || (data0 === "boolean")) || (data0 === "list")) || (data0 === "mapping")) || (data0 === "any"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema109.properties.type.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
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
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate399.errors = vErrors;
return errors === 0;
}


function validate398(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="parameters" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate399(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate399.errors : vErrors.concat(validate399.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate398.errors = vErrors;
return errors === 0;
}

