// Shows the API's contract with Swagger UI, in the page's theme.
const place = document.getElementById("api");
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

function followTheme() {
  const { theme } = document.documentElement.dataset;
  const isDark = theme === "dark" || (theme !== "light" && prefersDark.matches);
  document.documentElement.classList.toggle("dark-mode", isDark);
}

followTheme();
prefersDark.addEventListener("change", followTheme);
document.addEventListener("fairhaven:theme", followTheme);

window.SwaggerUIBundle({
  url: place.dataset.document,
  domNode: place,
  presets: [window.SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  validatorUrl: null,
});
