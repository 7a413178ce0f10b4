import { useRef, useState } from "react";
import type { HookAction } from "./card";
import type { Host } from "./host";
import type { Input, InputValue, InputValues } from "./input";
import { faultOf, isEmpty } from "./inputRules";
import { isObject, objects, text } from "./json";
import { callHook } from "./requests";
import { texts } from "./texts";

type Entered = ReadonlyMap<string, InputValue | undefined>;

interface FormState {
  /** What the user has entered, to the last letter. */
  entered: Entered;
  /** What the fields are told to show. It follows when a field is left: a letter that came back late would overwrite the next one. */
  shown: Entered;
  /** Whether all faults are shown, even where the user has entered nothing yet. */
  isChecked: boolean;
  isBusy: boolean;
  /** What the app had to say when it refused what was sent. */
  failure: string | undefined;
  /** What the app found, by the names of the inputs. */
  findings: ReadonlyMap<string, string>;
}

export interface Form extends Pick<FormState, "isBusy" | "failure"> {
  /** What the app found wrong that stands beside no input. */
  otherFindings: string[];
  valueOf: (input: Input) => InputValue | undefined;
  faultOf: (input: Input) => string | undefined;
  /** Takes what the user is still typing. */
  enter: (input: Input, value: InputValue | undefined) => void;
  /** Takes what the user has entered. */
  commit: (input: Input, value: InputValue | undefined) => void;
  submit: () => Promise<void>;
  /** Has to be called when the form was closed, in whatever way. */
  leave: () => void;
}

const untouched: FormState = { entered: new Map(), shown: new Map(), isChecked: false, isBusy: false, failure: undefined, findings: new Map() };

/** What the user enters into an action's form, until the app has carried the action out. */
export function useForm(action: HookAction, host: Host, close: () => void, reload: () => Promise<void>): Form {
  const { inputs } = action;
  const [state, setState] = useState(untouched);

  // Events may come faster than React draws, so each goes on from what the one before has left.
  const latest = useRef(state);
  const change = (more: Partial<FormState>) => setState((latest.current = { ...latest.current, ...more }));
  const isLeft = useRef(false);

  function enter(input: Input, value: InputValue | undefined): void {
    const { entered, findings } = latest.current;
    const remaining = new Map(findings);

    // HubSpot may report the same value again when a field is left.
    if (value !== valueOf(input, entered)) remaining.delete(input.name);
    change({ entered: new Map(entered).set(input.name, value), findings: remaining });
  }

  function commit(input: Input, value: InputValue | undefined): void {
    enter(input, value);
    change({ shown: new Map(latest.current.shown).set(input.name, value) });
  }

  async function submit(): Promise<void> {
    const { isBusy, entered } = latest.current;
    if (isBusy) return;
    if (inputs.some((input) => faultOf(input, valueOf(input, entered)) !== undefined)) return change({ isChecked: true });

    isLeft.current = false;
    change({ isChecked: true, isBusy: true, failure: undefined, findings: new Map() });
    const { isSuccess, body, message } = await callHook(action, host, valuesOf(inputs, entered));
    if (isSuccess) {
      host.actions.addAlert({ type: "success", message: message ?? texts.succeeded(action.label) });
      close();
      change({ ...untouched, isBusy: true });
      await reload();
      return change(untouched);
    }

    change({ isBusy: false, failure: message, findings: readFindings(body) });
    if (isLeft.current && message !== undefined) host.actions.addAlert({ type: "danger", message });
  }

  function leave(): void {
    isLeft.current = true;
    if (!latest.current.isBusy) change(untouched);
  }

  const { entered, shown, isChecked, isBusy, failure, findings } = state;
  return {
    isBusy,
    failure,
    otherFindings: [...findings].flatMap(([name, message]) => (inputs.some((input) => input.name === name) ? [] : [texts.findingOf(name, message)])),
    valueOf: (input) => valueOf(input, shown),
    faultOf: (input) => (isChecked || entered.has(input.name) ? faultOf(input, valueOf(input, entered)) : undefined) ?? findings.get(input.name),
    enter,
    commit,
    submit,
    leave,
  };
}

function valueOf({ name, value }: Input, entered: Entered): InputValue | undefined {
  return entered.has(name) ? entered.get(name) : value;
}

/** What is sent: the values of the inputs that were not left empty. */
function valuesOf(inputs: Input[], entered: Entered): InputValues {
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const value = valueOf(input, entered);
      return value === undefined || isEmpty(value) ? [] : [[input.name, value]];
    }),
  );
}

function readFindings(body: unknown): Map<string, string> {
  const findings = isObject(body) ? objects(body.inputs) : [];
  return new Map(
    findings.flatMap(({ name, message }) => {
      const found = text(message);
      return typeof name === "string" && found !== undefined ? [[name, found] as const] : [];
    }),
  );
}
