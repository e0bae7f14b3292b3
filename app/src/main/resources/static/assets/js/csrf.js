// Sends the token that our forms carry with htmx's requests and with fetch.
const content = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

export const csrfHeaders = () => ({ [content("csrf-header")]: content("csrf-token") });

document.addEventListener("htmx:configRequest", (event) => {
  Object.assign(event.detail.headers, csrfHeaders());
});
