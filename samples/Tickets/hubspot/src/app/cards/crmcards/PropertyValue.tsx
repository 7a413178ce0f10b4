import { Link, Tag, Text, type TagProps } from "@hubspot/ui-extensions";
import React from "react";
import type { Property } from "./card";
import type { StatusType } from "./definition";
import { format } from "./format";
import { webAddress } from "./json";

const tagVariants: Record<StatusType, TagProps["variant"]> = {
  DEFAULT: "default",
  SUCCESS: "success",
  WARNING: "warning",
  DANGER: "error",
  INFO: "info",
};

export function PropertyValue({ property, locale }: { property: Property; locale: string | undefined }) {
  const { dataType, value, linkLabel, status } = property;
  if (dataType === "LINK" && webAddress(value)) return <Link href={{ url: value, external: true }}>{linkLabel ?? value}</Link>;
  if (dataType === "EMAIL" && isEmail(value)) return <Link href={`mailto:${value.split("@").map(encodeURIComponent).join("@")}`}>{value}</Link>;
  if (status) return <Tag variant={tagVariants[status.type]}>{status.label}</Tag>;
  return <Text>{format(property, locale)}</Text>;
}

function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(value);
}
