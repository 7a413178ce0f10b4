import { shown } from "./actions.js";
import { element, uniqueId } from "./dom.js";
import { faultOf, isEmpty } from "./renderer/inputRules.js";
import { momentText, partsOf, dayOf } from "./renderer/moments.js";
import { texts } from "./renderer/texts.js";

/**
 * Shows the form of an action, with the rules and the words of the app card; resolves to what `submit` gave once the app has carried the action out, or
 * to undefined where the user leaves.
 */
export function filledIn(action, submit) {
  const title = uniqueId();
  const fields = action.inputs.map((input) => field(input));
  const failure = element("p", { className: "failed", role: "alert", hidden: true });
  const go = element("button", { type: "submit", className: "strong" }, action.confirmButtonText ?? action.label);
  const stop = element("button", { type: "button" }, action.cancelButtonText ?? texts.cancel);
  const form = element("form", { noValidate: true },
    element("h2", { id: title }, action.label),
    action.confirmationMessage ? element("p", {}, action.confirmationMessage) : null,
    failure,
    ...fields.map(({ node }) => node),
    element("div", { className: "buttons" }, go, stop));
  const dialog = element("dialog", { className: "form", "aria-labelledby": title }, form);
  let isBusy = false;
  let ended;

  stop.addEventListener("click", () => isBusy || dialog.close());
  dialog.addEventListener("cancel", (event) => isBusy && event.preventDefault());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });

  async function send() {
    if (isBusy) return;
    const wrong = fields.filter((item) => item.check());
    if (wrong.length > 0) return wrong[0].control.focus();
    isBusy = true;
    form.setAttribute("aria-busy", "true");
    tell(undefined);
    try {
      const answer = await submit(Object.fromEntries(fields.map((item) => [item.input.name, item.value()]).filter(([, value]) => !isEmpty(value))));
      if (answer.isSuccess) {
        ended = answer;
        dialog.close();
      } else {
        show(answer);
      }
    } catch (error) {
      tell(error.message);
    } finally {
      isBusy = false;
      form.removeAttribute("aria-busy");
    }
  }

  function show({ message, inputFindings }) {
    const others = inputFindings.filter(({ name, message: fault }) => !fields.find(({ input }) => input.name === name)?.tell(fault));
    tell([message ?? texts.noAnswer, ...others.map(({ name, message: fault }) => texts.findingOf(name, fault))].join(" "));
    fields.find(({ control }) => control.getAttribute("aria-invalid") === "true")?.control.focus();
  }

  function tell(message) {
    failure.textContent = message ?? "";
    failure.hidden = message === undefined;
  }

  return shown(dialog).then(() => ended);
}

/** A label, a control and what is wrong with its value. */
function field(input) {
  const id = uniqueId();
  const note = element("span", { id: `${id}-fault`, className: "fault", hidden: true });
  const control = controlOf(input);
  control.id = id;
  if (input.required) control.setAttribute("aria-required", "true");
  const label = element("label", { for: id }, input.label, input.required ? element("span", { className: "required", "aria-hidden": "true" }, " *") : null);
  const node = element("div", { className: `field field-${input.type.toLowerCase()}` }, label, control, note);
  const value = () => valueOf(input, control);

  function tell(fault) {
    note.textContent = fault ?? "";
    note.hidden = fault === undefined;
    control.setAttribute("aria-invalid", String(fault !== undefined));
    if (fault === undefined) control.removeAttribute("aria-describedby");
    else control.setAttribute("aria-describedby", note.id);
    return true;
  }

  function check() {
    const fault = faultOf(input, value());
    tell(fault);
    return fault !== undefined;
  }

  control.addEventListener("input", check);
  control.addEventListener("change", check);
  return { input, control, node, value, tell, check };
}

function controlOf({ type, options, required, value, min, max }) {
  switch (type) {
    case "LINES":
      return element("textarea", { value: value ?? "", rows: 4 });
    case "INTEGER":
    case "DECIMAL":
    case "CURRENCY":
      return element("input", { type: "number", step: "any", value: value ?? "" });
    case "BOOLEAN":
      return element("input", { type: "checkbox", checked: value === true });
    case "DATE":
      return element("input", { type: "date", value: value ?? "", min, max });
    case "DATETIME":
      return element("input", { type: "datetime-local", value: local(value) });
    case "CHOICE":
      return element("select", {}, ...value === undefined || !required ? [choice({ value: "", label: texts.noChoice }, value ?? "")] : [], ...options.map((option) => choice(option, value)));
    case "CHOICES":
      return element("select", { multiple: true, size: Math.min(options.length, 6) }, ...options.map((option) => choice(option, ...value ?? [])));
    default:
      return element("input", { type: "text", value: value ?? "" });
  }
}

function choice({ value, label }, ...chosen) {
  return element("option", { value, selected: chosen.includes(value) }, label);
}

function valueOf({ type }, control) {
  switch (type) {
    case "INTEGER":
    case "DECIMAL":
    case "CURRENCY":
      return control.validity.badInput ? NaN : control.value === "" ? undefined : Number(control.value);
    case "BOOLEAN":
      return control.checked;
    case "DATETIME":
      return moment(control.value);
    case "CHOICES":
      return [...control.selectedOptions].map((option) => option.value);
    default:
      return control.value;
  }
}

/** A moment as the browser's control has it, in the reader's time zone. */
function local(value) {
  if (!value) return "";
  const { day, time } = partsOf(value);
  const two = (number) => String(number).padStart(2, "0");
  return `${String(day.year).padStart(4, "0")}-${two(day.month + 1)}-${two(day.date)}T${two(time.hours)}:${two(time.minutes)}`;
}

function moment(text) {
  const [day, time = ""] = text.split("T");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return momentText(dayOf(day), time === "" ? undefined : { hours, minutes });
}
