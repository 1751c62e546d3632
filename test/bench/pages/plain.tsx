import { Field, FluentProvider, Input, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { whenPainted } from "./painted";

/** A page with as many plain fields of Fluent as the address says, and nothing else. */
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");
const count = Number(new URLSearchParams(window.location.search).get("inputs"));
whenPainted(root);
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    {Array.from({ length: count }, (_field, index) => (
      <Field key={index} label={`Field ${index + 1}`}>
        <Input />
      </Field>
    ))}
  </FluentProvider>,
);
