import { DateInput, Flex, TimeInput } from "@hubspot/ui-extensions";
import React from "react";
import { momentText, partsOf, type Day, type Time } from "./moments";
import { texts } from "./texts";

interface MomentFieldProps {
  name: string;
  label: string;
  required: boolean;
  readOnly: boolean;
  error: boolean;
  validationMessage: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

/** A day and a time of day, for which HubSpot has no single component. */
export function MomentField({ value, validationMessage, onChange, ...field }: MomentFieldProps) {
  const { name, label } = field;
  const { day, time } = partsOf(value);
  return (
    <Flex gap="sm">
      <DateInput
        {...field}
        value={day}
        validationMessage={validationMessage}
        onChange={(entered: Day | null) => onChange(momentText(entered ?? undefined, time))}
      />
      <TimeInput
        {...field}
        name={`${name}-time`}
        label={texts.timeOf(label)}
        value={time}
        onChange={(entered: Time | null) => onChange(momentText(day, entered ?? undefined))}
      />
    </Flex>
  );
}
