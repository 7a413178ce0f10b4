// Has HubSpot's library take a project apart, as an upload does, without the validation that only HubSpot's service can do, and prints what it found.
import { isKnownPlatformVersion } from "@hubspot/project-parsing-lib/projects";
import { translate } from "@hubspot/project-parsing-lib/translate";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

const [project] = process.argv.slice(2);
const { srcDir, platformVersion } = JSON.parse(await readFile(resolve(project, "hsproject.json"), "utf8"));
if (!isKnownPlatformVersion(platformVersion)) throw new Error(`HubSpot has no platform version ${platformVersion}.`);
const { intermediateRepresentation, skippedHsMetaFiles } = await translate(
  { projectSourceDir: resolve(project, srcDir), platformVersion },
  { skipValidation: true },
);
const components = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);
console.log(JSON.stringify({ components: components.map(({ uid, componentType, config }) => ({ uid, componentType, config })), skippedHsMetaFiles }));
