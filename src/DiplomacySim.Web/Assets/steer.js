// Sends the forms that steer a live world without leaving the page: what they change comes by the page's stream, what is refused is said.
"use strict";
const said = document.getElementById("said");

const say = text => {
  said.textContent = text;
  said.className = "notice bad";
  said.lang = "en";
  said.hidden = text === "";
};

for (const form of document.querySelectorAll("form[data-steer]")) {
  form.addEventListener("submit", async event => {
    event.preventDefault();
    try {
      const answer = await fetch(form.getAttribute("action"), {
        method: "POST",
        body: new URLSearchParams(new FormData(form, event.submitter)),
        headers: { Accept: "application/problem+json" },
        redirect: "manual",
      });
      say(answer.type === "opaqueredirect" ? "" : (await answer.json()).detail);
    } catch {
      say(said.dataset.lost);
      said.lang = document.documentElement.lang;
    }
  });
}
