// Chooses people on the list and changes many of them at once: the choice outlives the page, the preview comes before the change.
// Keyboard on the boxes: arrows go up and down, Space chooses, Shift with arrows chooses on the way, Ctrl+A chooses the page.
(() => {
    'use strict';

    const bar = document.getElementById('bulk-bar');
    if (!bar) {
        return;
    }
    const byId = id => document.getElementById(id);
    const dialog = byId('bulk');
    const form = byId('bulk-form');
    const boxes = [...document.querySelectorAll('#people tbody [data-person]')];
    const head = document.querySelector('[data-page]');
    const kept = `people.${bar.dataset.school}.${bar.dataset.list}`;
    const chosen = new Set(JSON.parse(sessionStorage.getItem(kept) || '[]'));
    let kind = '';
    let people = [];
    let last = -1;
    let options = null;

    const show = () => {
        boxes.forEach(box => {
            box.checked = chosen.has(Number(box.dataset.person));
            box.closest('tr').classList.toggle('pe-chosen', box.checked);
        });
        const here = boxes.filter(box => box.checked).length;
        if (head) {
            head.checked = here > 0 && here === boxes.length;
            head.indeterminate = here > 0 && here < boxes.length;
        }
        byId('bulk-count').textContent = bar.dataset.count.replace('{0}', chosen.size);
        bar.hidden = chosen.size === 0;
        sessionStorage.setItem(kept, JSON.stringify([...chosen]));
    };

    const set = (box, on) => {
        const person = Number(box.dataset.person);
        if (on) {
            chosen.add(person);
        } else {
            chosen.delete(person);
        }
    };

    boxes.forEach((box, index) => {
        box.addEventListener('click', event => {
            if (event.shiftKey && last >= 0) {
                boxes.slice(Math.min(last, index), Math.max(last, index) + 1).forEach(b => set(b, box.checked));
            } else {
                set(box, box.checked);
            }
            last = index;
            show();
        });
        box.addEventListener('keydown', event => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault();
                const next = boxes[index + (event.key === 'ArrowDown' ? 1 : -1)];
                if (next) {
                    next.focus();
                    if (event.shiftKey) {
                        set(box, true);
                        set(next, true);
                        show();
                    }
                }
            } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                boxes.forEach(b => set(b, true));
                show();
            }
        });
    });

    if (head) {
        head.addEventListener('change', () => {
            boxes.forEach(box => set(box, head.checked));
            show();
        });
    }

    const asked = async (path, order) => {
        const answer = await fetch(path, order === undefined ? {headers: {Accept: 'application/json'}} : {
            method: 'POST',
            headers: {'Content-Type': 'application/json', Accept: 'application/json'},
            body: JSON.stringify(order)
        });
        const told = await answer.json();
        if (!answer.ok) {
            throw new Error(told.message);
        }
        return told;
    };

    const fault = text => {
        byId('bulk-fault').textContent = text;
        byId('bulk-fault').hidden = !text;
    };

    byId('bulk-all').addEventListener('click', async () => {
        (await asked(bar.dataset.all)).forEach(person => chosen.add(person));
        show();
    });

    byId('bulk-none').addEventListener('click', () => {
        chosen.clear();
        show();
    });

    const fields = () => [...form.querySelectorAll('[data-for]')];

    const reset = () => {
        byId('bulk-preview').hidden = true;
        byId('bulk-apply').hidden = true;
        byId('bulk-check').hidden = false;
        fault('');
    };

    const fill = () => {
        form.querySelectorAll('[data-choose]').forEach(select => {
            const kinds = select.dataset.choose.split(' ');
            select.replaceChildren(...options.filter(o => kinds.includes(o.kind)).map(o => new Option(o.name, o.id)));
        });
    };

    const open = async (what, title) => {
        kind = what;
        people = [...chosen];
        byId('bulk-title').textContent = title;
        fields().forEach(field => {
            const used = field.dataset.for.split(' ').includes(kind);
            field.hidden = !used;
            field.querySelectorAll('select, input').forEach(f => { f.disabled = !used; });
        });
        reset();
        dialog.showModal();
        try {
            options = options || await asked(`/data/bulk/${bar.dataset.school}/options`);
            fill();
            const group = form.querySelector('#bulk-class');
            if (kind === 'GRADUATE' && byId('bulk-graduate')) {
                group.value = byId('bulk-graduate').dataset.group;
            }
        } catch (lost) {
            fault(lost.message);
        }
    };

    const order = () => {
        const told = {kind, list: bar.dataset.list, people};
        for (const field of form.elements) {
            if (field.name && !field.disabled) {
                told[field.name] = field.tagName === 'SELECT' ? Number(field.value) : field.value;
            }
        }
        return told;
    };

    const line = entry => {
        const row = document.createElement('tr');
        [entry.name, entry.from, entry.to, entry.fault].forEach((text, i) => {
            const cell = document.createElement(i === 0 ? 'th' : 'td');
            cell.textContent = text;
            row.append(cell);
        });
        row.classList.toggle('pe-refused', entry.fault !== '');
        return row;
    };

    const preview = told => {
        byId('bulk-summary').textContent = told.summary;
        byId('bulk-preview').querySelector('tbody').replaceChildren(...told.lines.map(line));
        byId('bulk-preview').hidden = false;
        byId('bulk-apply').hidden = !told.clean;
        byId('bulk-check').hidden = told.clean;
        const refused = told.lines.filter(l => l.fault !== '').map(l => l.id);
        const drop = byId('bulk-drop');
        drop.hidden = refused.length === 0 || kind === 'GRADUATE' || refused.length === told.lines.length;
        drop.onclick = () => {
            people = people.filter(person => !refused.includes(person));
            check();
        };
    };

    const check = async () => {
        reset();
        try {
            preview(await asked(`/data/bulk/${bar.dataset.school}/preview`, order()));
            (byId('bulk-apply').hidden ? byId('bulk-check') : byId('bulk-apply')).focus();
        } catch (refused) {
            fault(refused.message);
        }
    };

    form.addEventListener('submit', event => {
        event.preventDefault();
        check();
    });

    form.addEventListener('input', reset);

    byId('bulk-apply').addEventListener('click', async () => {
        byId('bulk-apply').disabled = true;
        try {
            const told = await asked(`/data/bulk/${bar.dataset.school}/apply`, order());
            chosen.clear();
            show();
            location.assign(`/people/changes?school=${bar.dataset.school}&done=${told.id}`);
        } catch (refused) {
            fault(refused.message);
        } finally {
            byId('bulk-apply').disabled = false;
        }
    });

    byId('bulk-cancel').addEventListener('click', () => dialog.close());

    document.querySelectorAll('[data-bulk]').forEach(button => {
        button.addEventListener('click', () => open(button.dataset.bulk, button.textContent.trim()));
    });

    show();
})();
