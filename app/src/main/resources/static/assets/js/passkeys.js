// Makes passkeys and signs with them: asks the server what is to be signed, lets the browser do it,
// and sends the form with the result.
const CANCELLED = "No passkey was used. Try again, or sign in another way.";
const UNAVAILABLE = "This browser cannot use passkeys here.";

const actions = {
  create: (options) =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    }),
  get: (options) =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    }),
};

const optionsFor = async (form) => {
  const answer = await fetch(form.dataset.options, {
    method: "POST",
    body: new URLSearchParams({ _csrf: form.elements._csrf.value }),
  });
  if (!answer.ok) {
    throw new Error(`status ${answer.status}`);
  }
  return answer.json();
};

const run = async (form) => {
  const options = await optionsFor(form);
  const credential = await actions[form.dataset.passkey](options);
  form.elements.credential.value = JSON.stringify(credential.toJSON());
  form.submit();
};

for (const form of document.querySelectorAll("[data-passkey]")) {
  const error = form.querySelector("[data-passkey-error]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    error.textContent = "";
    if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
      error.textContent = UNAVAILABLE;
      return;
    }
    run(form).catch(() => {
      error.textContent = CANCELLED;
    });
  });
}
