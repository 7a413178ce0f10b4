const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
export function isMethod(json) {
    return typeof json === "string" && methods.includes(json);
}
/** Whether requests of the method have a body, which alone can take inputs along. */
export function hasBody(method) {
    return method !== "GET" && method !== "DELETE";
}
