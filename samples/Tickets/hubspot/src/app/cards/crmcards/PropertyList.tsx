import { Button, DescriptionList, DescriptionListItem } from "@hubspot/ui-extensions";
import React, { useState } from "react";
import type { Property } from "./card";
import { PropertyValue } from "./PropertyValue";
import { texts } from "./texts";

const shownOpenly = 3;

/** The first properties of a result, and a button that shows the rest. */
export function PropertyList({ properties, locale }: { properties: Property[]; locale: string | undefined }) {
  const [isOpen, setOpen] = useState(false);
  if (properties.length === 0) return null;
  const shown = isOpen ? properties : properties.slice(0, shownOpenly);
  return (
    <>
      <DescriptionList>
        {shown.map((property, index) => (
          <DescriptionListItem key={index} label={property.label}>
            <PropertyValue property={property} locale={locale} />
          </DescriptionListItem>
        ))}
      </DescriptionList>
      {properties.length > shownOpenly && (
        <Button variant="transparent" size="xs" onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.viewLess : texts.viewMore}
        </Button>
      )}
    </>
  );
}
