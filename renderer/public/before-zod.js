// Runs before every module. Zod tries whether it may compile code (`new Function`), which the content security policy
// refuses and reports; told so beforehand, it doesn't try.
globalThis.__zod_globalConfig = { jitless: true };
