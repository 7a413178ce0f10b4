/** A card as its C# class declares it. */
export interface CardDefinition {
  /** The card's title, which is also the text of the link to all items where the app gives no other. */
  title: string;
  /** The absolute https address that answers the data fetch. `${NAME}` in it stands for a variable of the HubSpot project's profile. */
  fetchUrl: string;
  /** The types of CRM record that show the card. */
  objectTypes: readonly CardObjectType[];
  /** What each result displays, in order. */
  properties: readonly DisplayProperty[];
}

/** A type of CRM record that shows the card. */
export interface CardObjectType {
  /** The type's name, such as `companies` or `p_vehicle`. */
  name: string;
  /** The type's id, such as `0-2`. A custom type that is given by its name has none, since each account has another id for it. */
  typeId?: string;
  /** The record's properties that are sent with the data fetch. */
  propertiesToSend: readonly string[];
}

/** A property that each result may have. */
export interface DisplayProperty {
  /** The name of the value in the app's answer. */
  name: string;
  /** The text shown for the property. */
  label: string;
  dataType: DataType;
  /** The options of a STATUS property; others have none. */
  options?: readonly StatusOption[];
}

/** An option of a STATUS property. */
export interface StatusOption {
  /** The value in the app's answer. */
  name: string;
  /** The text of the tag. */
  label: string;
  /** The colour of the tag. */
  type: StatusType;
}

/** How a value is shown. */
export type DataType = "STRING" | "NUMERIC" | "DATE" | "DATETIME" | "CURRENCY" | "EMAIL" | "LINK" | "STATUS" | "BOOLEAN";

/** The colour of a tag. */
export type StatusType = "DEFAULT" | "SUCCESS" | "WARNING" | "DANGER" | "INFO";
