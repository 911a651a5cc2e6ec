/** The look of the practice pages: its own, so that nobody takes it for the real platform. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f3f1ec; --card: #fffdf9; --ink: #26241f; --soft: #5f5a50; --line: #d8d2c5;
  --accent: #1f6f66; --on-accent: #ffffff; --warn: #a3341f; --band: #dbf1f4; --on-band: #0b5f6b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #1b1d1c; --card: #242726; --ink: #ecebe6; --soft: #b3b0a6; --line: #43474a;
    --accent: #6fc7ba; --on-accent: #10211e; --warn: #ff9c85; --band: #14343a; --on-band: #74d0dc;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif;
}
.band {
  margin: 0; padding: 8px 24px; background: var(--band); color: var(--on-band);
  font-weight: 600; text-align: center;
}
main {
  max-width: 520px; margin: 32px auto; padding: 28px 32px 32px; background: var(--card);
  border: 1px solid var(--line); border-radius: 14px;
}
.step { margin: 0; color: var(--soft); font-size: 14px; }
h1 { margin: 4px 0 12px; font-size: 26px; line-height: 1.25; }
p { margin: 0 0 14px; }
.soft { color: var(--soft); font-size: 14px; }
blockquote { margin: 0 0 16px; padding: 12px 16px; border-inline-start: 4px solid var(--accent); background: var(--ground); border-start-end-radius: 8px; border-end-end-radius: 8px; }
blockquote p { margin: 4px 0 0; }
label { font-weight: 600; }
.field { margin: 0 0 18px; }
.field label { display: block; }
.field input {
  width: 100%; margin: 4px 0; padding: 10px 12px; font: inherit; color: inherit;
  background: var(--ground); border: 1px solid var(--soft); border-radius: 8px;
}
.field input[aria-invalid] { border-color: var(--warn); border-width: 2px; }
.problem { color: var(--warn); font-weight: 600; }
.mail { padding: 12px 16px; border: 1px dashed var(--soft); border-radius: 8px; }
.mail strong { display: block; font: 600 28px/1.3 ui-monospace, 'DejaVu Sans Mono', monospace; letter-spacing: 0.15em; }
fieldset { margin: 0 0 18px; padding: 8px 16px 12px; border: 1px solid var(--line); border-radius: 8px; }
legend { padding: 0 6px; font-weight: 600; }
legend.soft { font-weight: 400; float: inline-start; width: 100%; padding: 4px 0 8px; }
legend.soft + * { clear: both; }
.choice { display: flex; gap: 10px; align-items: baseline; padding: 4px 0; }
.choice label { font-weight: 400; }
input[type='radio'], input[type='checkbox'] { accent-color: var(--accent); flex: none; }
details { margin: 0 0 20px; }
summary { cursor: pointer; color: var(--accent); font-weight: 600; }
details[open] summary { margin-bottom: 8px; }
.buttons { display: flex; gap: 12px; flex-wrap: wrap; }
button {
  padding: 10px 22px; font: inherit; font-weight: 600; border-radius: 8px; cursor: pointer;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent);
}
button.quiet { background: transparent; color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`
