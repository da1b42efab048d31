// Chooses files, shows what importing them would do, and imports: the files stay in the browser until the reader says yes.
(() => {
    'use strict';

    const LARGEST = 8 * 1024 * 1024;
    const MOST = 12;

    const desk = document.querySelector('[data-import]');
    const words = document.getElementById('import-words').dataset;
    const input = document.getElementById('import-chosen');
    const from = document.getElementById('import-from');
    const drop = desk.querySelector('[data-drop]');
    const list = desk.querySelector('[data-chosen]');
    const status = desk.querySelector('[data-status]');
    const place = desk.querySelector('[data-parts]');
    let chosen = [];
    let turn = 0;

    const make = (tag, text, look) => {
        const node = document.createElement(tag);
        if (text !== undefined) {
            node.textContent = text;
        }
        if (look) {
            node.className = look;
        }
        return node;
    };

    const say = (text, look) => {
        status.replaceChildren(...text ? [make('p', text, `notice ${look || ''}`)] : []);
    };

    const wait = text => {
        const box = make('div', undefined, 'notice of-wait');
        const bar = make('progress');
        bar.setAttribute('aria-label', text);
        box.append(make('span', text), bar);
        status.replaceChildren(box);
    };

    const EVERY = 400;

    // asks how far the import is until it has ended; a lost answer is asked for again
    const follow = async run => {
        wait(words.applying);
        const bar = status.querySelector('progress');
        const label = status.querySelector('span');
        for (;;) {
            try {
                const answer = await fetch(`/data/import/progress?school=${desk.dataset.import}&run=${run}`);
                const told = await answer.json();
                if (!answer.ok) {
                    throw new Error(told.message);
                }
                if (told.state !== 'RUNNING') {
                    return told;
                }
                if (told.total) {
                    bar.max = told.total;
                    bar.value = told.done;
                    label.textContent = `${words.applying} ${told.step}: ${told.done} / ${told.total}. ${words.wait}`;
                }
            } catch (lost) {
                if (!(lost instanceof TypeError)) {
                    throw lost;
                }
                label.textContent = words.lost;
            }
            await new Promise(next => setTimeout(next, EVERY));
        }
    };

    const inBase64 = file => new Promise((done, failed) => {
        const reader = new FileReader();
        reader.onload = () => done({name: file.name, content: reader.result.slice(reader.result.indexOf(',') + 1)});
        reader.onerror = () => failed(reader.error);
        reader.readAsDataURL(file);
    });

    const post = async (act, files, reopen = false) => {
        const content = await Promise.all(files.map(inBase64));
        return fetch(`/data/import/${act}`, {
            method: 'POST',
            headers: {'Content-Type': 'application/json'},
            body: JSON.stringify({school: Number(desk.dataset.import), from: from.value, reopen, files: content})
        });
    };

    const send = async (act, files, reopen) => {
        const answer = await post(act, files, reopen);
        const read = await answer.json();
        if (!answer.ok) {
            throw new Error(read.message);
        }
        return read;
    };

    const table = (headings, rows) => {
        const frame = make('div', undefined, 'scroll');
        frame.tabIndex = 0;
        const made = make('table', undefined, 'plain');
        const head = made.createTHead().insertRow();
        for (const [text, look] of headings) {
            const cell = make('th', text, look);
            cell.scope = 'col';
            head.append(cell);
        }
        const body = made.createTBody();
        for (const row of rows) {
            const line = body.insertRow();
            row.forEach((text, i) => line.append(make('td', text, headings[i][1])));
        }
        frame.append(made);
        return frame;
    };

    // the report as a file, for whoever keeps the table
    const download = async (part, button, kind) => {
        button.disabled = true;
        try {
            const answer = await post(kind === 'csv' ? 'report.csv' : 'report', chosen.filter(f => part.files.includes(f.name)));
            if (!answer.ok) {
                throw new Error((await answer.json()).message);
            }
            const link = make('a');
            link.href = URL.createObjectURL(await answer.blob());
            link.download = `${part.files[0].replace(/\.[^.]*$/, '')} — ${words.faults.toLowerCase()}.${kind}`;
            link.click();
            setTimeout(() => URL.revokeObjectURL(link.href), EVERY);
        } catch (failure) {
            say(failure instanceof TypeError ? words.lost : failure.message, 'bad');
        } finally {
            button.disabled = false;
        }
    };

    const where = p => [
        p.file,
        p.sheet && `${words.sheet} «${p.sheet}»`,
        p.row && `${words.row} ${p.row}`,
        p.column && `${words.column} «${p.column}»`
    ].filter(Boolean).join(', ');

    const places = (title, hint, found) => {
        const box = make('section');
        box.append(make('h3', `${title}: ${found.length}`), make('p', hint, 'muted'));
        box.append(table([[words.place, 'of-long'], [words.message]], found.map(p => [where(p), p.value && !p.message.includes(p.value) ? `${p.value} — ${p.message}` : p.message])));
        return box;
    };

    const differences = found => {
        const box = make('section');
        box.append(make('h3', `${words.differences}: ${found.length}`), make('p', words.differenceshint, 'muted'));
        box.append(table(
            [[words.who, 'of-long'], [words.value], [words.before], [words.after]],
            found.map(d => [d.name, d.column, d.before || words.none, d.after])));
        return box;
    };

    const show = (part, applied) => {
        const box = make('section', undefined, 'card of-part');
        box.append(make('h2', part.title), make('p', part.files.join(', '), 'muted of-long'));
        if (part.faults.length) {
            box.append(places(words.faults, words.faultshint, part.faults));
        } else {
            box.append(table(
                [[words.what], ...[words.created, words.changed, words.unchanged].map(w => [w, 'number'])],
                part.changes.map(c => [c.what, c.created, c.changed, c.unchanged])));
        }
        if (part.differences.length) {
            box.append(differences(part.differences));
        }
        if (part.notes.length) {
            box.append(places(words.notes, words.noteshint, part.notes));
        }
        if (part.faults.length || part.notes.length || part.differences.length) {
            const line = make('p');
            for (const kind of ['xlsx', 'csv']) {
                const report = make('button', kind === 'csv' ? words.reportcsv : words.report, 'quiet');
                report.type = 'button';
                report.addEventListener('click', () => download(part, report, kind));
                line.append(report);
            }
            box.append(line);
        }
        if (applied) {
            box.append(make('p', words.applied, 'notice good'));
        } else if (part.clean && part.empty && !part.ended) {
            box.append(make('p', words.nothing, 'notice good'));
        } else if (part.clean) {
            const button = make('button', words.apply, 'primary');
            button.type = 'button';
            const reopen = make('input');
            if (part.ended) {
                const label = make('label', undefined, 'of-check');
                reopen.type = 'checkbox';
                label.append(reopen, ` ${words.reopen}`);
                box.append(label);
            }
            button.addEventListener('click', () => apply(part, box, reopen.checked));
            box.append(button);
        }
        return box;
    };

    const apply = async (part, box, reopen) => {
        for (const button of desk.querySelectorAll('button')) {
            button.disabled = true;
        }
        wait(words.applying);
        try {
            const begun = await send('apply', chosen.filter(f => part.files.includes(f.name)), reopen);
            const ended = await follow(begun.run);
            if (ended.state === 'DONE') {
                box.replaceWith(show(part, true));
                say(ended.message, 'good');
                chosen = chosen.filter(f => !part.files.includes(f.name));
                listChosen();
            } else {
                await preview(); // says what is wrong now
                say(ended.message, 'bad');
            }
        } catch (failure) {
            say(failure instanceof TypeError ? words.lost : failure.message, 'bad');
        } finally {
            for (const button of desk.querySelectorAll('button')) {
                button.disabled = false;
            }
        }
    };

    const preview = async () => {
        const mine = ++turn;
        place.replaceChildren();
        say('');
        if (!chosen.length) {
            return;
        }
        wait(words.checking);
        try {
            const parts = await send('preview', chosen);
            if (mine === turn) {
                say('');
                place.replaceChildren(...parts.map(p => show(p, false)));
            }
        } catch (failure) {
            if (mine === turn) {
                say(failure instanceof TypeError ? words.lost : failure.message, 'bad');
            }
        }
    };

    const listChosen = () => list.replaceChildren(...chosen.map(file => {
        const line = make('li', `${file.name} `);
        const remove = make('button', words.remove, 'quiet');
        remove.type = 'button';
        remove.setAttribute('aria-label', `${words.remove}: ${file.name}`);
        remove.addEventListener('click', () => {
            chosen = chosen.filter(f => f !== file);
            listChosen();
            preview();
        });
        line.append(remove);
        return line;
    }));

    const choose = files => {
        const large = files.filter(f => f.size > LARGEST);
        const named = new Map([...chosen, ...files].map(f => [f.name, f])); // a file chosen again replaces itself
        const all = [...named.values()];
        if (large.length) {
            say(`${words.toolarge} ${large.map(f => f.name).join(', ')}`, 'bad');
        } else if (all.length > MOST || all.reduce((sum, f) => sum + f.size, 0) > LARGEST) {
            say(words.toomany, 'bad');
        } else {
            chosen = all;
            listChosen();
            preview();
        }
    };

    // somebody left the page while an import ran, or another one imports: its end shows in the list
    const running = desk.querySelector('[data-running]');
    if (running) {
        follow(running.dataset.running).then(() => location.reload(), failure => say(failure.message, 'bad'));
    }

    input.addEventListener('change', () => {
        choose([...input.files]);
        input.value = '';
    });
    from.addEventListener('change', preview);
    drop.addEventListener('dragover', event => {
        event.preventDefault();
        drop.classList.add('over');
    });
    drop.addEventListener('dragleave', () => drop.classList.remove('over'));
    drop.addEventListener('drop', event => {
        event.preventDefault();
        drop.classList.remove('over');
        choose([...event.dataTransfer.files]);
    });
})();
