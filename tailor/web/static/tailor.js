"use strict";
/* What a browser with scripts gets beside: the text changes while one types, and a form saves without losing the place.
   Without this file every page works the same: a form posts, and the page comes anew. */
(() => {
  document.documentElement.classList.add("js");
  const PAUSE = 250;
  const asked = { "X-Tailor": "1" };
  const status = (words) => { document.getElementById("melding").textContent = words; };
  const frame = () => document.getElementById("tekst");
  const room = () => document.getElementById("raam");
  const page = () => { const f = frame(); return f && f.contentDocument && f.contentDocument.getElementById("bepalingen"); };

  /* The text beside it: the clauses that an answer touches are marked, and the first of them is in view. */
  function mark(scroll) {
    const text = page();
    if (!text) return;
    for (const one of text.querySelectorAll(".hier")) one.classList.remove("hier");
    let first = null;
    for (const id of document.getElementById("inhoud").dataset.plaatsen.split(" ").filter(Boolean)) {
      const found = text.ownerDocument.getElementById(id);
      if (!found) continue;
      found.classList.add("hier");
      first = first || found;
    }
    /* Not scrollIntoView: that would move the page around it too. */
    const view = frame().contentWindow;
    if (first && scroll) view.scrollTo(0, first.getBoundingClientRect().top + view.scrollY - 16);
  }

  /* Puts clauses in the place of those that stand there; says whether all of them had a place. */
  function put(clauses) {
    const text = page();
    if (!text) return false;
    let whole = true;
    for (const [id, html] of Object.entries(clauses)) {
      const there = text.ownerDocument.getElementById(id);
      const now = new DOMParser().parseFromString(html, "text/html").getElementById(id);
      if (!there || !now) { whole = false; continue; }
      if (there.textContent === now.textContent && there.querySelectorAll("mark").length === now.querySelectorAll("mark").length) continue;
      now.classList.add("nieuw");
      there.replaceWith(text.ownerDocument.adoptNode(now));
    }
    mark(false);
    return whole;
  }

  /* The whole text as it reads now: numbers and references elsewhere may have moved. */
  async function whole() {
    const f = frame(), text = page();
    if (!f || !text) return;
    const answer = await fetch(room().dataset.nu, { headers: { ...asked, Accept: "application/json" } });
    if (!answer.ok) return;
    const { tekst } = await answer.json();
    if (!tekst) return;
    const view = f.contentWindow, at = view.scrollY;
    text.innerHTML = tekst;
    view.scrollTo(0, at);
    mark(false);
  }

  let waiting = 0, latest = 0;
  async function tryOut(form) {
    const number = ++latest;
    const data = new FormData(form);
    data.set("proef", "1");
    const answer = await fetch(form.action || location.href, { method: "POST", body: data, headers: { ...asked, Accept: "application/json" } });
    if (!answer.ok || number !== latest) return;
    put((await answer.json()).bepalingen || {});
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form || !form.dataset.vraag || !page()) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => tryOut(form).catch(() => {}), PAUSE);
  });

  /* What comes later: what the rules find, and how the text reads. */
  async function later(root) {
    for (const one of root.querySelectorAll("[data-later]")) {
      const from = one.dataset.later;
      one.removeAttribute("data-later");
      const answer = await fetch(from, { headers: asked });
      if (answer.ok) one.innerHTML = await answer.text();
    }
  }

  function show(html, address) {
    const made = new DOMParser().parseFromString(html, "text/html");
    const now = made.getElementById("inhoud"), here = document.getElementById("inhoud");
    const beside = made.getElementById("raam");
    if (!now || Boolean(beside) !== Boolean(room())) { location.assign(address); return; }
    here.replaceWith(document.adoptNode(now));
    const head = made.querySelector(".kop");
    if (head) document.querySelector(".kop").replaceWith(document.adoptNode(head));
    document.title = made.title;
    if (address !== location.href) history.pushState({}, "", address);
    shown = location.pathname + location.search;
    begin(now);
    mark(true);
    const focus = now.querySelector("[data-focus]") || now.querySelector("h1");
    if (focus) { if (!focus.hasAttribute("tabindex")) focus.tabIndex = -1; focus.focus(); }
    if (focus && !focus.hasAttribute("data-focus")) window.scrollTo(0, 0);
  }

  async function send(form, button) {
    const data = new FormData(form, button);
    const to = form.action || location.href;
    const answer = await fetch(to, { method: "POST", body: data, headers: { ...asked, Accept: "application/json, text/html" } });
    if ((answer.headers.get("content-type") || "").includes("json")) {
      const { bepalingen, verder } = await answer.json();
      put(bepalingen || {});
      const next = await fetch(verder, { headers: asked });
      show(await next.text(), next.url);
      status("Bewaard.");
      whole().catch(() => {});
      return;
    }
    show(await answer.text(), answer.status >= 400 ? location.href : answer.url);
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.vraag || form.dataset.bezig) return;
    event.preventDefault();
    clearTimeout(waiting);
    latest++;
    form.dataset.bezig = "1";
    send(form, event.submitter).catch(() => { delete form.dataset.bezig; form.submit(); }).finally(() => { delete form.dataset.bezig; });
  });

  /* Back and forth between pages shows what the file has now; a link within the page is no other page. */
  let shown = location.pathname + location.search;
  window.addEventListener("popstate", () => { if (location.pathname + location.search !== shown) location.reload(); });

  /* What is being made: how far it is, and its files when it is done. */
  async function follow(place) {
    for (;;) {
      await new Promise((done) => setTimeout(done, 1000));
      const answer = await fetch(place.dataset.bezig, { headers: { ...asked, Accept: "application/json" } });
      if (!answer.ok) return;
      const { klaar, woorden } = await answer.json();
      if (place.textContent !== woorden) { place.textContent = woorden; status(woorden); }
      if (klaar) { location.replace(place.dataset.bezig); return; }
    }
  }

  /* A page that stays open is told when the file was changed elsewhere: by hand, in the terminal, in another tab. */
  async function compare() {
    const main = document.getElementById("inhoud"), here = main.dataset.stand;
    if (!here || document.hidden || main.querySelector(".intussen")) return;
    const answer = await fetch(main.dataset.standNu, { headers: { ...asked, Accept: "application/json" } });
    if (!answer.ok || main.dataset.stand !== here || (await answer.json()).stand === here) return;
    const told = document.createElement("div");
    told.className = "letop intussen";
    told.setAttribute("role", "status");
    main.prepend(told);
    told.append(document.getElementById("intussen").content.cloneNode(true));
  }
  const look = () => { if (!document.querySelector("form[data-bezig]")) compare().catch(() => {}); };
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  setInterval(look, 15000);

  function begin(root) {
    const place = root.querySelector("[data-bezig]");
    if (place) follow(place).catch(() => {});
    later(root).catch(() => {});
    const focus = root.querySelector("[data-focus]");
    if (focus) focus.focus();
  }
  begin(document);
  /* The text stands beside the question where there is room for both. */
  function beside() {
    if (!room() || frame() || !matchMedia("(min-width:68rem)").matches) return;
    const made = document.createElement("iframe");
    made.id = "tekst";
    made.title = "Zo luidt de tekst nu";
    made.addEventListener("load", () => mark(true));
    made.src = room().dataset.src;
    room().append(made);
  }
  beside();
  matchMedia("(min-width:68rem)").addEventListener("change", beside);
  const own = document.querySelector(".wettekst[data-hier]");
  if (own) for (const id of own.dataset.hier.split(" ").filter(Boolean)) { const one = document.getElementById(id); if (one) one.classList.add("hier"); }
})();
