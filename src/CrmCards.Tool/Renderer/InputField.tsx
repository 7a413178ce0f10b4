import { CurrencyInput, DateInput, Input as TextInput, MultiSelect, NumberInput, Select, Text, TextArea, Toggle } from "@hubspot/ui-extensions";
import React from "react";
import type { Input } from "./input";
import { dayOf, dayText, type Day } from "./moments";
import { MomentField } from "./MomentField";
import { texts } from "./texts";
import type { Form } from "./useForm";

interface InputFieldProps {
  input: Input;
  form: Form;
}

/** An input of a form. Its limits are left to the rules, which say what is wrong where HubSpot's components would change what was entered. */
export function InputField({ input, form }: InputFieldProps) {
  const { type, name, label, required, options, min, max, currencyCode } = input;
  const value = form.valueOf(input);
  const fault = form.faultOf(input);
  const field = { name, label, required, readOnly: form.isBusy, error: fault !== undefined, validationMessage: fault };
  const text = {
    ...field,
    value: typeof value === "string" ? value : "",
    onInput: (entered: string) => form.enter(input, entered),
    onChange: (entered: string) => form.commit(input, entered),
  };
  const number = {
    ...field,
    value: typeof value === "number" ? value : undefined,
    onChange: (entered: number) => form.commit(input, Number.isFinite(entered) ? entered : undefined),
  };
  switch (type) {
    case "TEXT":
    case "EMAIL":
    case "URL":
      return <TextInput {...text} />;
    case "LINES":
      return <TextArea {...text} />;
    case "INTEGER":
    case "DECIMAL":
      return <NumberInput {...number} />;
    case "CURRENCY":
      return currencyCode ? <CurrencyInput {...number} currency={currencyCode} /> : <NumberInput {...number} />;
    case "BOOLEAN":
      return (
        <>
          <Toggle name={name} label={label} readOnly={form.isBusy} checked={value === true} onChange={(isOn) => form.commit(input, isOn)} />
          {fault !== undefined && <Text>{fault}</Text>}
        </>
      );
    case "DATE":
      return (
        <DateInput
          {...field}
          value={dayOf(value)}
          min={dayOf(min)}
          max={dayOf(max)}
          onChange={(day: Day | null) => form.commit(input, day ? dayText(day) : undefined)}
        />
      );
    case "DATETIME":
      return <MomentField {...field} value={text.value} onChange={text.onChange} />;
    case "CHOICE":
      return (
        <Select
          {...field}
          value={typeof value === "string" ? value : undefined}
          options={required ? options : [{ label: texts.noChoice, value: "" }, ...options]}
          onChange={(choice) => form.commit(input, String(choice))}
        />
      );
    case "CHOICES":
      return (
        <MultiSelect {...field} value={Array.isArray(value) ? value : []} options={options} onChange={(choices) => form.commit(input, choices.map(String))} />
      );
  }
}
