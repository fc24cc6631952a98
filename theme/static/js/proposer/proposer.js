/* The page « Proposer »: what is pasted is split, shown, and handed on as Markdown; nothing leaves by itself. */
"use strict";
globalThis.archive = globalThis.archive || {};

(function () {
  /** A pause in typing long enough to read the text again, in milliseconds. */
  const PAUSE = 200;

  /** Longer texts would keep the page from answering: a digest of a hundred long entries has half of it. */
  const LIMIT = 200_000;

  function start() {
    const find = (id) => document.getElementById(id);
    const form = find("proposition");
    const [text, day, state] = [find("texte"), find("jour"), find("etat")];
    const [preview, notes, output] = [find("apercu"), find("remarques"), find("sortie")];
    const [markdown, copy, copied, open, place] = [
      find("markdown"),
      find("copier"),
      find("copie"),
      find("ouvrir"),
      find("fichier"),
    ];
    let pause = 0;

    function refresh() {
      clearTimeout(pause);
      preview.replaceChildren();
      notes.replaceChildren();
      output.hidden = true;
      state.textContent = "";
      copied.textContent = "";
      if (text.value.trim() === "") return;
      if (text.value.length > LIMIT) {
        state.textContent = "Ce texte est trop long pour cette page : proposez-le en plusieurs fois.";
        return;
      }
      try {
        show(archive.drafting.makeDraft(text.value, day.value || null));
      } catch (error) {
        if (!(error instanceof archive.detection.Refused)) throw error;
        state.textContent = sentence(error.message);
      }
    }

    /** @param {import("./drafting.js").Draft} draft */
    function show(draft) {
      const proposal = archive.forge.propose(draft);
      preview.replaceChildren(...archive.preview.showDraft(draft));
      notes.replaceChildren(
        ...archive.preview.showNotes("À relire", draft.warnings),
        ...archive.preview.showNotes("Laissé de côté, hors des brèves", draft.leftOut),
      );
      state.textContent = announce(draft.entries.length, proposal !== null);
      if (proposal) handOver(proposal);
    }

    /** @param {import("./forge.js").Proposal} proposal */
    function handOver(proposal) {
      output.hidden = false;
      markdown.value = proposal.text;
      place.textContent = `${proposal.folder}/${proposal.name}`;
      if (!open) return;
      const host = { start: open.dataset.start, name: open.dataset.name, text: open.dataset.text };
      const { address, filled } = archive.forge.openForm(host, proposal);
      open.href = address;
      open.textContent = filled
        ? "Ouvrir ce fichier sur le dépôt"
        : "Ouvrir un fichier vide sur le dépôt, où coller le Markdown";
    }

    function later() {
      clearTimeout(pause);
      pause = setTimeout(refresh, PAUSE);
    }

    async function copyMarkdown() {
      try {
        await navigator.clipboard.writeText(markdown.value);
        copied.textContent = "Copié.";
      } catch {
        // Refused to some pages opened from a folder: the reader copies what is selected.
        markdown.focus();
        markdown.select();
        copied.textContent = "Le texte est sélectionné : copiez-le avec Ctrl+C.";
      }
    }

    form.hidden = false;
    text.addEventListener("input", later);
    day.addEventListener("input", refresh);
    copy.addEventListener("click", copyMarkdown);
    // A page that is come back to may hold its text again.
    addEventListener("pageshow", refresh);
    refresh();
  }

  /**
   * @param {number} count
   * @param {boolean} complete whether nothing is missing
   */
  function announce(count, complete) {
    const found = `${count}\u00a0brève${count > 1 ? "s" : ""}.`;
    return complete ? found : `${found} De quel jour est ce numéro\u202f? Indiquez sa date.`;
  }

  /** @param {string} message */
  function sentence(message) {
    return message.charAt(0).toUpperCase() + message.slice(1);
  }

  document.addEventListener("DOMContentLoaded", start);
})();
