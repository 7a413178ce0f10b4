import { element, uniqueId } from "./dom.js";

const number = /^[0-9]{1,18}$/;

/** What fields must hold, and what to say where they do not. */
const rules = {
  objectId: [number, "A record id is a whole number, such as 78912."],
  typeId: [/^2-[1-9][0-9]{0,17}$/, "The id of a custom type begins with 2-, such as 2-1234567."],
  userId: [number, "A user id is a whole number, such as 12345."],
  portalId: [number, "An account id is a whole number, such as 9999999."],
  appId: [number, "An app id is a whole number, such as 1234567."],
};

/** Marks the fields that hold something wrong; returns whether none does. */
export function check(form) {
  let isRight = true;
  for (const [name, [pattern, message]] of Object.entries(rules)) {
    const field = form.elements[name];
    const fits = field.disabled || pattern.test(field.value);
    mark(field, fits ? null : message);
    isRight &&= fits;
  }
  return isRight;
}

function mark(field, message) {
  document.getElementById(field.getAttribute("aria-describedby") ?? "")?.remove();
  field.removeAttribute("aria-describedby");
  field.removeAttribute("aria-invalid");
  if (message === null) return;

  const id = uniqueId();
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", id);
  (field.closest(".pair") ?? field.parentElement).after(element("p", { id, className: "wrong", role: "alert" }, message));
  const details = field.closest("details");
  if (details) details.open = true;
}
