import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these paths that can be run. */
export function firstExecutable(paths) {
  return paths.find((path) => path !== undefined && isExecutable(path));
}

/** Where in PATH commands of these names would lie, in PATH's order. */
export function inPath(names) {
  return (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
