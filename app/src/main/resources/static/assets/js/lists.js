// Puts a file's text into the field of entries, where it can be looked at before it is sent.
for (const input of document.querySelectorAll("input[type=file][data-fills]")) {
  input.addEventListener("change", async () => {
    const field = document.getElementById(input.dataset.fills);
    if (input.files.length > 0) field.value = await input.files[0].text();
  });
}
