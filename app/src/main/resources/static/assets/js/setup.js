// Suggests the viewer's time zone while none was chosen.
const field = document.querySelector("select[data-guess-zone]");
if (field && field.value === "") {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...field.options].some((option) => option.value === zone)) field.value = zone;
}
