import type { Property } from "./card";
import type { DataType, DisplayProperty, StatusType } from "./definition";
import { isObject, objects, text, type JsonObject } from "./json";

const dataTypes: readonly string[] = ["STRING", "NUMERIC", "DATE", "DATETIME", "CURRENCY", "EMAIL", "LINK", "STATUS", "BOOLEAN"] satisfies DataType[];
const statusTypes: readonly string[] = ["DEFAULT", "SUCCESS", "WARNING", "DANGER", "INFO"] satisfies StatusType[];

/** The properties that a result has a value for: those that the card declares, in that order, and then the result's own. */
export function readProperties(result: JsonObject, declared: readonly DisplayProperty[]): Property[] {
  return [
    ...declared.flatMap((property) => readDeclared(result[property.name], property)),
    ...objects(result.properties).flatMap((entry) => readEntry(entry, declared)),
  ];
}

/** An amount of money may be an object that has its currency, too. */
function readDeclared(json: unknown, declared: DisplayProperty): Property[] {
  const { label, dataType } = declared;
  return dataType === "CURRENCY" && isObject(json)
    ? readValue(json.value, { label, dataType, currencyCode: text(json.currencyCode) })
    : readValue(json, { label, dataType }, declared);
}

/** An entry of a result's own properties. One that is a status names the declared property that has its options. */
function readEntry(entry: JsonObject, declared: readonly DisplayProperty[]): Property[] {
  const label = text(entry.label);
  if (label === undefined || !isDataType(entry.dataType)) return [];
  return readValue(
    entry.value,
    { label, dataType: entry.dataType, currencyCode: text(entry.currencyCode), linkLabel: text(entry.linkLabel) },
    declared.find((property) => property.name === entry.name),
    isStatusType(entry.optionType) ? entry.optionType : undefined,
  );
}

/** None where there is no value. */
function readValue(json: unknown, property: Omit<Property, "value">, declared?: DisplayProperty, colour: StatusType = "DEFAULT"): Property[] {
  if (typeof json !== "string" && typeof json !== "number" && typeof json !== "boolean") return [];
  const value = String(json);
  if (property.dataType !== "STATUS") return [{ ...property, value }];
  const option = declared?.options?.find(({ name }) => name === value);
  return [{ ...property, value, status: option ?? { label: value, type: colour } }];
}

function isDataType(json: unknown): json is DataType {
  return typeof json === "string" && dataTypes.includes(json);
}

function isStatusType(json: unknown): json is StatusType {
  return typeof json === "string" && statusTypes.includes(json);
}
