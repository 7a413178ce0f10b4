// Has HubSpot's library take a project apart, as an upload does, without the validation that only HubSpot's service can do, and prints what it found.
import { isKnownPlatformVersion } from "@hubspot/project-parsing-lib/projects";
import { translate } from "@hubspot/project-parsing-lib/translate";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

const [project, profile] = process.argv.slice(2);
const read = async (path) => JSON.parse(await readFile(resolve(project, path), "utf8"));
const { srcDir, platformVersion } = await read("hsproject.json");
if (!isKnownPlatformVersion(platformVersion)) throw new Error(`HubSpot has no platform version ${platformVersion}.`);
const { intermediateRepresentation, skippedHsMetaFiles } = await translate(
  { projectSourceDir: resolve(project, srcDir), platformVersion },
  { skipValidation: true, profile },
);
const components = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);
console.log(JSON.stringify({ components: components.map(({ uid, componentType, config }) => ({ uid, componentType, config })), skippedHsMetaFiles }));
