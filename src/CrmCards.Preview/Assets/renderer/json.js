export function isObject(json) {
    return typeof json === "object" && json !== null && !Array.isArray(json);
}
/** The objects of an array; none where there is no array. */
export function objects(json) {
    return Array.isArray(json) ? json.filter(isObject) : [];
}
/** A text that says something; undefined where there is none. */
export function text(json) {
    return typeof json === "string" && json.trim() !== "" ? json : undefined;
}
/** An absolute http(s) address; undefined where there is none. */
export function webAddress(json) {
    const address = text(json);
    if (address === undefined)
        return undefined;
    try {
        return ["https:", "http:"].includes(new URL(address).protocol) ? address : undefined;
    }
    catch {
        return undefined;
    }
}
