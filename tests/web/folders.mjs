// Where things are.
import { fileURLToPath } from "node:url";

export const kRoot = fileURLToPath(new URL("../../", import.meta.url));
export const kSite = `${kRoot}build/site`;
export const kScreenshots = `${kRoot}build/screenshots`;
export const kProgram = `${kRoot}build/native/dragoman`;
