import type { Editor } from "./editor.ts";
import { isLast, useRegex } from "./editor.ts";
import type { SedAddress, SedCommand } from "./script.ts";

/** Whether the command at this index of the script is for this line; a range begins and may end here. */
export function isSelected(editor: Editor, command: SedCommand, index: number): boolean {
  const { from, to } = command;
  if (from === undefined) return !command.negated;
  const hit = to === undefined ? isAt(editor, from) : isInRange(editor, { from, to, index });
  return hit !== command.negated;
}

function isAt(editor: Editor, address: SedAddress): boolean {
  switch (address.kind) {
    case "line":
      return editor.line === address.line;
    case "last":
      return isLast(editor);
    case "match":
      return useRegex(editor, address.regex)?.test(editor.space) ?? false;
    case "plus":
      return false;
  }
}

interface Range {
  readonly from: SedAddress;
  readonly to: SedAddress;
  readonly index: number;
}

const outside = { inside: false, until: 0 };

function isInRange(editor: Editor, { from, to, index }: Range): boolean {
  const { line, ranges } = editor;
  const state = ranges[index] ?? outside;
  const numeric = to.kind === "line" || to.kind === "plus";
  if (!state.inside) {
    if (!isAt(editor, from)) return false;
    const until = to.kind === "line" ? to.line : to.kind === "plus" ? line + to.count : 0;
    const single = (numeric && until <= line) || (to.kind === "last" && isLast(editor));
    ranges[index] = { inside: !single, until };
    return true;
  }
  if (numeric) {
    if (line >= state.until) ranges[index] = outside;
    // A range whose end has passed selects its first line again only.
    return line <= state.until || isAt(editor, from);
  }
  if (isAt(editor, to)) ranges[index] = outside;
  return true;
}
