// Печатает уроки, оценки и домашние задания недели по REST (Node.js 18 и новее, без библиотек): родителю о детях, ученику о нём самом.
//   DNEVNIK_TOKEN=dnv_pat_… node week.js https://dnevnik.example 2026-11-23 2026-11-29
// Токен передаётся переменной окружения: командную строку видят другие программы машины.
'use strict';

const [site, from, to] = process.argv.slice(2);
const token = process.env.DNEVNIK_TOKEN;
const known = new Map(); // адрес → последний ответ и его ETag: повторный вопрос с If-None-Match почти ничего не стоит

const pause = seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000));

// Ответ и то, изменился ли он с прошлого вопроса.
const ask = async path => {
    const before = known.get(path);
    const headers = {'Access-Token': token};
    if (before) {
        headers['If-None-Match'] = before.tag;
    }
    const answer = await fetch(`${site}/v2/${path}`, {headers, signal: AbortSignal.timeout(30_000)});
    if (answer.status === 429) { // слишком часто: сервер говорит, сколько секунд подождать
        await pause(Number(answer.headers.get('Retry-After')));
        return ask(path);
    }
    if (answer.status === 304) {
        return {body: before.body, changed: false};
    }
    const body = await answer.json();
    if (!answer.ok) {
        throw new Error(`${answer.status} ${body.type}: ${body.description}`);
    }
    known.set(path, {tag: answer.headers.get('ETag'), body});
    return {body, changed: true};
};

const print = day => {
    const subjects = new Map(day.subjects.map(subject => [subject.id, subject.name]));
    console.log(day.date.slice(0, 10));
    for (const lesson of day.lessons) {
        const marks = day.marks.filter(mark => mark.lesson === lesson.id).map(mark => mark.textValue);
        const homework = day.homeworks.filter(work => work.lesson === lesson.id).map(work => work.text);
        console.log(`  ${lesson.number}. ${[subjects.get(lesson.subjectId), ...marks, ...homework].join('; ')}`);
    }
};

const main = async () => {
    const me = (await ask('users/me/context')).body;
    const pupils = me.children.length > 0 ? me.children : [me];
    for (const pupil of pupils.filter(one => one.groupIds.length > 0)) {
        const week = `persons/${pupil.personId_str}/groups/${pupil.groupIds[0]}/schedules?startDate=${from}&endDate=${to}`;
        console.log(pupil.shortName);
        (await ask(week)).body.forEach(print);
        console.log((await ask(week)).changed ? 'за это время неделя изменилась' : 'изменений нет');
    }
};

main().catch(error => {
    console.error(String(error));
    process.exitCode = 1;
});
