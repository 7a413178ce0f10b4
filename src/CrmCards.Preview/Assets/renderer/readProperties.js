import { isObject, objects, text } from "./json.js";
const dataTypes = ["STRING", "NUMERIC", "DATE", "DATETIME", "CURRENCY", "EMAIL", "LINK", "STATUS", "BOOLEAN"];
const statusTypes = ["DEFAULT", "SUCCESS", "WARNING", "DANGER", "INFO"];
/** The properties that a result has a value for: those that the card declares, in that order, and then the result's own. */
export function readProperties(result, declared) {
    return [
        ...declared.flatMap((property) => readDeclared(result[property.name], property)),
        ...objects(result.properties).flatMap((entry) => readEntry(entry, declared)),
    ];
}
/** An amount of money may be an object that has its currency, too. */
function readDeclared(json, declared) {
    const { label, dataType } = declared;
    return dataType === "CURRENCY" && isObject(json)
        ? readValue(json.value, { label, dataType, currencyCode: text(json.currencyCode) })
        : readValue(json, { label, dataType }, declared);
}
/** An entry of a result's own properties. One that is a status names the declared property that has its options. */
function readEntry(entry, declared) {
    const label = text(entry.label);
    if (label === undefined || !isDataType(entry.dataType))
        return [];
    return readValue(entry.value, { label, dataType: entry.dataType, currencyCode: text(entry.currencyCode), linkLabel: text(entry.linkLabel) }, declared.find((property) => property.name === entry.name), isStatusType(entry.optionType) ? entry.optionType : undefined);
}
/** None where there is no value. */
function readValue(json, property, declared, colour = "DEFAULT") {
    if (typeof json !== "string" && typeof json !== "number" && typeof json !== "boolean")
        return [];
    const value = String(json);
    if (property.dataType !== "STATUS")
        return [{ ...property, value }];
    const option = declared?.options?.find(({ name }) => name === value);
    return [{ ...property, value, status: option ?? { label: value, type: colour } }];
}
function isDataType(json) {
    return typeof json === "string" && dataTypes.includes(json);
}
function isStatusType(json) {
    return typeof json === "string" && statusTypes.includes(json);
}
