import { describe, expect, it } from "vitest";
import { answering, result } from "./answers";
import { deferred, json, until } from "./shown";
import { hook, ShownForm } from "./shownForm";

const input = (type: string, more: object = {}) => ({ name: "it", label: "It", type, required: false, ...more });
const options = [
  { label: "First line", value: "FIRST_LINE" },
  { label: "Second line", value: "SECOND_LINE" },
];
const required = input("TEXT", { required: true });
const refusal = (message: string, inputs?: unknown[], status = 422) => json({ message, inputs }, status);

describe("A form", () => {
  it.each([
    ["TEXT", {}, "Input It", "a b", "a b"],
    ["LINES", {}, "TextArea It", "a\nb", "a\nb"],
    ["EMAIL", {}, "Input It", "a@b", "a@b"],
    ["URL", {}, "Input It", "https://a", "https://a"],
    ["INTEGER", {}, "NumberInput It", 0, 0],
    ["DECIMAL", {}, "NumberInput It", -1.5, -1.5],
    ["CURRENCY", { currencyCode: "EUR" }, "CurrencyInput It", 12.34, 12.34],
    ["CURRENCY", {}, "NumberInput It", 12.34, 12.34],
    ["CURRENCY", { currencyCode: "euro" }, "NumberInput It", 12.34, 12.34],
    ["BOOLEAN", {}, "Toggle It", true, true],
    ["DATE", {}, "DateInput It", { year: 2026, month: 0, date: 9, formattedDate: "01/09/2026" }, "2026-01-09"],
    ["CHOICE", { options }, "Select It", "SECOND_LINE", "SECOND_LINE"],
    ["CHOICES", { options }, "MultiSelect It", ["SECOND_LINE", "FIRST_LINE"], ["SECOND_LINE", "FIRST_LINE"]],
  ])("shows an input of type %s (%j) as %s, and sends what is entered", async (type, more, shown, entered, sent) => {
    const form = await ShownForm.of([input(type, more)]);
    expect(form.shown).toEqual([shown]);
    form.enter("It", entered);
    await form.submit();
    expect(form.sent).toEqual([
      {
        userId: "12345",
        userEmail: "joe@example.com",
        associatedObjectId: "78912",
        associatedObjectType: "COMPANY",
        portalId: "9999999",
        inputs: { it: sent },
      },
    ]);
  });

  it.each([
    ["TEXT", {}, "a", "a"],
    ["LINES", {}, "a\nb", "a\nb"],
    ["INTEGER", {}, 3, 3],
    ["CURRENCY", { currencyCode: "EUR" }, 3.5, 3.5],
    ["DATE", {}, "2026-12-24", { year: 2026, month: 11, date: 24 }],
    ["CHOICE", { options }, "FIRST_LINE", "FIRST_LINE"],
    ["CHOICES", { options }, ["FIRST_LINE"], ["FIRST_LINE"]],
  ])("shows the value that the app gives for the type %s (%j), and sends it where it is left", async (type, more, value, shown) => {
    const form = await ShownForm.of([input(type, { ...more, value })]);
    expect(form.field("It").props.value).toEqual(shown);
    await form.submit();
    expect(form.sent[0].inputs).toEqual({ it: value });
  });

  it.each([
    ["TEXT", 5, ""],
    ["INTEGER", "5", undefined],
    ["INTEGER", 1.5, undefined],
    ["DATE", "2026-02-30", undefined],
    ["CHOICE", "OTHER", undefined],
    ["CHOICES", ["OTHER"], []],
  ])("of an input of type %s begins without the value %j, which is none of the type", async (type, value, shown) => {
    const form = await ShownForm.of([input(type, { options, value })]);
    expect(form.field("It").props.value).toEqual(shown);
    await form.submit();
    expect(form.sent[0].inputs).toEqual({});
  });

  it("leaves out what was left empty or emptied, but says of each switch whether it is on", async () => {
    const names = ["text", "number", "day", "moment", "choice", "choices", "left", "off", "on"];
    const [text, number, day, moment, choice, choices, left, off, on] = names.map((name) => ({ name, label: name, required: false }));
    const form = await ShownForm.of([
      { ...text, type: "TEXT", value: "a" },
      { ...number, type: "DECIMAL", value: 1 },
      { ...day, type: "DATE", value: "2026-12-24" },
      { ...moment, type: "DATETIME", value: "2026-12-24T18:00:00Z" },
      { ...choice, type: "CHOICE", options, value: "FIRST_LINE" },
      { ...choices, type: "CHOICES", options, value: ["FIRST_LINE"] },
      { ...left, type: "LINES" },
      { ...off, type: "BOOLEAN", required: true },
      { ...on, type: "BOOLEAN", value: true },
    ]);
    expect(form.field("choice").props.options).toEqual([{ label: "No choice", value: "" }, ...options]);
    form.enter("text", "");
    form.enter("number", NaN);
    form.enter("day", null);
    form.enter("moment", null);
    form.enter("moment (time)", null);
    form.enter("choice", "");
    form.enter("choices", []);
    await form.submit();
    expect(form.sent[0].inputs).toEqual({ off: false, on: true });
  });

  it("has a choice that must be made without a way to make none", async () => {
    const form = await ShownForm.of([input("CHOICE", { options, required: true })]);
    expect(form.field("It").props).toMatchObject({ options, required: true, value: undefined });
  });

  it("shows choices from data where there are none, so that the other inputs can be filled in", async () => {
    const form = await ShownForm.of([input("CHOICE", { options: [], required: true }), input("CHOICES", { name: "more", label: "More", options: [] })]);
    expect(form.shown).toEqual(["Select It", "MultiSelect More"]);
    form.enter("It", "ANY");
    expect(form.errors).toEqual({ It: "Choose one of the options." });
  });

  it.each([
    [{ year: 2026, month: 11, date: 24 }, { hours: 18, minutes: 5 }, "2026-12-24T23:05:00Z"],
    [{ year: 2026, month: 6, date: 1 }, { hours: 0, minutes: 0 }, "2026-07-01T04:00:00Z"],
    [{ year: 2026, month: 11, date: 31 }, { hours: 23, minutes: 30 }, "2027-01-01T04:30:00Z"],
  ])("makes a moment of a day and a time in the reader's time zone: %j, %j", async (day, time, moment) => {
    const form = await ShownForm.of([input("DATETIME")]);
    expect(form.shown).toEqual(["DateInput It", "TimeInput It (time)"]);

    form.enter("It", day);
    expect(form.errors).toEqual({ It: "Enter a day and a time." });
    await form.submit();
    expect(form.sent).toEqual([]);

    form.enter("It (time)", time);
    expect(form.errors).toEqual({});
    expect([form.field("It").props.value, form.field("It (time)").props.value]).toEqual([day, time]);
    await form.submit();
    expect(form.sent[0].inputs).toEqual({ it: moment });
  });

  it("takes the time of a moment before its day, too", async () => {
    const form = await ShownForm.of([input("DATETIME")]);
    form.enter("It (time)", { hours: 9, minutes: 0 });
    expect(form.errors).toEqual({ It: "Enter a day and a time." });
    expect(form.field("It (time)").props.value).toEqual({ hours: 9, minutes: 0 });
    form.enter("It", { year: 2026, month: 0, date: 2 });
    await form.submit();
    expect(form.sent[0].inputs).toEqual({ it: "2026-01-02T14:00:00Z" });
  });

  it("shows the hour that there is where clocks leave one out", async () => {
    const form = await ShownForm.of([input("DATETIME")]);
    form.enter("It", { year: 2026, month: 2, date: 8 });
    form.enter("It (time)", { hours: 2, minutes: 30 });
    expect(form.field("It (time)").props.value).toEqual({ hours: 3, minutes: 30 });
    await form.submit();
    expect(form.sent[0].inputs).toEqual({ it: "2026-03-08T07:30:00Z" });
  });

  it("shows the moment that the app gives in the reader's time zone, and sends it as it came", async () => {
    const form = await ShownForm.of([input("DATETIME", { value: "2026-12-24T01:30:15+01:00" })]);
    expect(form.field("It").props.value).toEqual({ year: 2026, month: 11, date: 23 });
    expect(form.field("It (time)").props.value).toEqual({ hours: 19, minutes: 30 });
    await form.submit();
    expect(form.sent[0].inputs).toEqual({ it: "2026-12-24T01:30:15+01:00" });
  });

  it("greys out the days that may not be entered, and says the same of one that is", async () => {
    const form = await ShownForm.of([input("DATE", { min: "2026-01-10", max: "2026-01-20" })]);
    expect(form.field("It").props).toMatchObject({ min: { year: 2026, month: 0, date: 10 }, max: { year: 2026, month: 0, date: 20 } });
    form.enter("It", { year: 2026, month: 0, date: 9 });
    expect(form.errors).toEqual({ It: "Enter 2026-01-10 or a later day." });
    form.enter("It", { year: 2026, month: 0, date: 21 });
    expect(form.errors).toEqual({ It: "Enter 2026-01-20 or an earlier day." });
  });

  it("takes inputs whose names mean something in JavaScript", async () => {
    const names = ["constructor", "__proto__", "toString"];
    const form = await ShownForm.of(names.map((name) => ({ name, label: name, type: "TEXT", required: true })));
    expect(names.map((name) => form.field(name).props.value)).toEqual(["", "", ""]);
    for (const name of names) form.enter(name, "x");
    await form.submit();
    expect(Object.entries(form.sent[0].inputs)).toEqual(names.map((name) => [name, "x"]));
  });
});

describe("While a form is filled in", () => {
  it("an input says what is wrong once something was typed into it, letter by letter", async () => {
    const form = await ShownForm.of([input("TEXT", { minLength: 3, maxLength: 4 }), { ...required, name: "other", label: "Other" }]);
    expect(form.errors).toEqual({});
    form.type("It", "ab");
    expect(form.errors).toEqual({ It: "Enter at least 3 characters." });
    form.type("It", "abc");
    expect(form.errors).toEqual({});
    form.type("It", "abcde");
    expect(form.errors).toEqual({ It: "Enter at most 4 characters." });
    form.type("It", "");
    expect(form.errors).toEqual({});
  });

  it("letters that are not yet committed are not sent back to the input, which could overwrite later ones", async () => {
    const form = await ShownForm.of([input("TEXT")]);
    form.type("It", "a");
    expect(form.field("It").props.value).toBe("");
    form.enter("It", "ab");
    expect(form.field("It").props.value).toBe("ab");
  });

  it("nothing is sent as long as something is wrong, and all of it is said", async () => {
    const form = await ShownForm.of([required, input("INTEGER", { name: "n", label: "N", min: 1 }), input("DATE", { name: "d", label: "D", required: true })]);
    form.enter("N", 0);
    await form.submit();
    await form.pressEnter();
    expect(form.errors).toEqual({ It: "Enter a value.", N: "Enter at least 1.", D: "Enter a value." });
    expect(form.requests).toEqual(["GET"]);
    expect(form.failure).toBeUndefined();
    expect(form.card.closedOverlays).toEqual([]);
  });

  it("Enter sends it, even what is not yet committed", async () => {
    const form = await ShownForm.of([required]);
    form.type("It", "typed");
    await form.pressEnter();
    expect(form.sent.map(({ inputs }) => inputs)).toEqual([{ it: "typed" }]);
  });

  it("a form that was left begins anew", async () => {
    const form = await ShownForm.of([input("TEXT", { required: true, value: "first" })], () => refusal("No."));
    form.enter("It", "x");
    await form.submit();
    form.cancelButton.trigger("onClick");
    form.modal.trigger("onClose");
    expect(form.card.closedOverlays).toEqual([form.modal.props.id]);
    expect(form.field("It").props.value).toBe("first");
    expect(form.failure).toBeUndefined();
    expect(form.sent).toHaveLength(1);
  });
});

describe("What the app finds wrong", () => {
  it("stands beside the inputs, its message at the top, and what was entered stays", async () => {
    const form = await ShownForm.of([required, input("BOOLEAN", { name: "on", label: "On" })], () =>
      refusal("Some values are not valid.", [
        { name: "it", message: "This is taken." },
        { name: "on", message: "Not on a Sunday." },
        { name: "gone", message: "The action has no such input." },
        { name: "it" },
        "x",
      ]),
    );
    form.enter("It", "typed");
    form.enter("On", true);
    await form.submit();

    expect(form.failure).toEqual(["Some values are not valid.", "gone: The action has no such input."]);
    expect(form.errors).toEqual({ It: "This is taken." });
    expect(form.texts).toContain("Not on a Sunday.");
    expect([form.field("It").props.value, form.field("On").props.checked]).toEqual(["typed", true]);
    expect(form.card.alerts).toEqual([]);
    expect(form.card.closedOverlays).toEqual([]);
    expect(form.requests).toEqual(["GET", "POST"]);

    form.enter("It", "typed");
    expect(form.errors).toEqual({ It: "This is taken." });
    form.type("It", "typed anew");
    expect(form.errors).toEqual({});
    expect(form.texts).toContain("Not on a Sunday.");
  });

  it.each([
    ["its objection", () => refusal("Not yours", undefined, 403), "Not yours"],
    ["a status", () => new Response("", { status: 500 }), "The request failed with status 500."],
    ["that there was no answer", () => Promise.reject(new Error("no answer")), "The app could not be reached."],
  ])("may be %s, and it can be sent again", async (_, fail, message) => {
    const answers: (() => Response | Promise<Response>)[] = [fail, () => json({ message: "Done" })];
    const form = await ShownForm.of([required], () => answers.shift()!());
    form.enter("It", "typed");
    await form.submit();
    expect(form.failure).toEqual([message]);

    form.submitButton.trigger("onClick");
    expect(form.failure).toBeUndefined();
    await until(() => !form.isBusy);
    expect(form.sent.map(({ inputs }) => inputs)).toEqual([{ it: "typed" }, { it: "typed" }]);
    expect(form.card.alerts).toEqual([{ type: "success", message: "Done" }]);
  });
});

describe("A form that is sent", () => {
  it("is busy until the card was loaded again, and is sent once", async () => {
    const answer = deferred<Response>();
    const form = await ShownForm.of([required], () => answer.promise);
    form.enter("It", "typed");
    const { submitButton } = form;
    submitButton.trigger("onClick");
    submitButton.trigger("onClick");
    expect(form.isBusy).toBe(true);
    form.submitButton.trigger("onClick");
    expect(form.cancelButton.props.disabled).toBe(true);
    expect(form.field("It").props).toMatchObject({ readOnly: true, value: "typed" });

    answer.resolve(json({ message: "Done" }));
    await until(() => !form.isBusy);
    expect(form.requests).toEqual(["GET", "POST", "GET"]);
  });

  it.each([
    ["its message", () => json({ message: "Reassigned" }), "Reassigned"],
    ["the action's name", () => new Response(null, { status: 204 }), "Go: done."],
  ])("says %s, closes, loads the card again, and begins anew with what the app gives then", async (_, answer, message) => {
    let loads = 0;
    const form = await ShownForm.open(() => hook({ inputs: [input("TEXT", { value: `load ${++loads}` })] }), answer);
    form.enter("It", "typed");
    await form.submit();
    expect(form.card.alerts).toEqual([{ type: "success", message }]);
    expect(form.card.closedOverlays).toEqual([form.modal.props.id]);
    await form.card.waitFor(() => expect(form.field("It").props.value).toBe("load 2"));
    expect(form.errors).toEqual({});
  });

  it("and closed while the app works still has something to say, and keeps what was entered if the app refuses", async () => {
    const answer = deferred<Response>();
    const form = await ShownForm.of([required], async () => (await answer.promise).clone());
    form.enter("It", "typed");
    form.submitButton.trigger("onClick");
    form.modal.trigger("onClose");
    answer.resolve(refusal("Not yours", undefined, 403));
    await until(() => !form.isBusy);
    expect(form.card.alerts).toEqual([{ type: "danger", message: "Not yours" }]);
    expect(form.field("It").props.value).toBe("typed");

    await form.submit();
    expect(form.sent).toHaveLength(2);
    expect(form.failure).toEqual(["Not yours"]);
    expect(form.card.alerts).toHaveLength(1);
  });
});

describe("An action with inputs", () => {
  it("has its label on the button, and a way out", async () => {
    const { button, modal, submitButton, cancelButton, texts } = await ShownForm.of([required]);
    expect(button.props.onClick).toBeUndefined();
    expect([modal.props.title, submitButton.text, cancelButton.text, texts]).toEqual(["Go", "Go", "Cancel", []]);
  });

  it("asks its question above the inputs, with the question's buttons", async () => {
    const question = { type: "CONFIRMATION_ACTION_HOOK", confirmationMessage: "Sure?", confirmButtonText: "Yes", cancelButtonText: "No" };
    const form = await ShownForm.open(() => hook({ ...question, inputs: [required] }));
    expect([form.modal.props.title, form.submitButton.text, form.cancelButton.text]).toEqual(["Go", "Yes", "No"]);
    expect(form.texts).toEqual(["Sure?"]);
    form.enter("It", "typed");
    await form.submit();
    expect(form.sent[0].inputs).toEqual({ it: "typed" });
  });

  it("has a form in each menu, in a window of its own", async () => {
    const action = hook({ inputs: [required] });
    const card = await answering({ results: [result({ actions: [action, { ...action, label: "Also" }] })], primaryAction: action });
    const buttons = [card.button("Go"), card.tiles[0]!.button("Also")];
    expect(new Set(buttons.map(({ props }) => props.overlay.childNodes[0].props.id)).size).toBe(2);
    expect(buttons.map(({ props }) => props.onClick)).toEqual([undefined, undefined]);
  });

  it.each([
    ["of an unknown type", [input("COLOUR")]],
    ["without a name", [input("TEXT", { name: "" })]],
    ["without a label", [input("TEXT", { label: null })]],
    ["with nothing to choose from", [input("CHOICE")]],
    ["whose options cannot be chosen", [input("CHOICES", { options: [{ label: "", value: "A" }, { label: "B" }, { label: "C", value: "" }, "D"] })]],
    ["that is none", ["it"]],
    ["with the name of another", [required, required]],
    ["beside one that can be shown", [required, input("COLOUR", { name: "other" })]],
    ["in no list", { it: required }],
  ])("%s is not shown, since nobody could fill its form in", async (_, inputs) => {
    expect((await answering({ results: [], primaryAction: hook({ inputs }) })).texts).not.toContain("Go");
  });

  it.each(["GET", "DELETE"])("of method %s is not shown, since such requests have no body", async (httpMethod) => {
    expect((await answering({ results: [], primaryAction: hook({ httpMethod, inputs: [required] }) })).texts).not.toContain("Go");
  });

  it.each([[undefined], [null], [[]]])("of %j has none, and is sent as ever", async (inputs) => {
    const form = await ShownForm.of(inputs);
    expect(form.button.props.overlay.childNodes).toEqual([]);
    expect(await form.card.click(form.button)).toEqual({ type: "success", message: "Done" });
    expect(form.sent).toHaveLength(1);
    expect(form.sent[0]).not.toHaveProperty("inputs");
  });
});
