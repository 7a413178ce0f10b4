import { config } from "@hubspot/eslint-config-ui-extensions";
import parser from "@typescript-eslint/parser";

export default [...config, { ignores: ["**/dist"] }, { files: ["**/*.{ts,tsx}"], languageOptions: { parser } }];
