package org.dnevnik.stand;

import java.util.List;
import java.util.stream.Collectors;

/** The stand's own pages: plain, and in another dress than the state's, so that nobody takes one for the other. */
final class StandPages {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ru"><head><meta charset="UTF-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>%1$s · стенд</title><link rel="icon" href="data:,"/>
            <style>
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
            h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0; }
            .mark { display: inline-block; font-size: .85rem; padding: .1rem .6rem; border: 1px dashed; border-radius: 1rem; }
            ul { list-style: none; padding: 0; }
            li { margin: .5rem 0; }
            .person { display: block; padding: .7rem 1rem; border: 1px solid color-mix(in srgb, currentColor 30%%, transparent); border-radius: .6rem;
                      color: inherit; text-decoration: none; }
            a.person:hover, a.person:focus-visible { border-color: #2563eb; outline: 2px solid #2563eb; }
            .person b, .person span { display: block; overflow-wrap: anywhere; }
            .person span { font-size: .9rem; opacity: .8; }
            code { overflow-wrap: anywhere; }
            </style></head><body><span class="mark">учебный стенд, не Госуслуги</span><h1>%1$s</h1>%2$s</body></html>
            """;

    private StandPages() {}

    static String start(List<TestPerson> people, String origin) {
        return PAGE.formatted("Тестовые люди", """
                <p>Здесь живут люди, которых нет. Они проходят вход через Госуслуги вместо настоящих: \
                <a href="%1$s/sign-in">откройте страницу входа</a>, нажмите «Войти через Госуслуги» и выберите, кем войти.</p>
                <p>Зарегистрирована одна система: <code>%2$s</code>, адрес возврата <code>%1$s</code>.</p><ul>%3$s</ul>""".formatted(
                        escaped(origin),
                        Stand.CLIENT,
                        people.stream()
                                .map(p -> "<li><div class=\"person\">" + card(p) + "</div></li>")
                                .collect(Collectors.joining())));
    }

    static String choice(List<TestPerson> people, String ticket) {
        return PAGE.formatted(
                "Кто входит?",
                people.stream()
                        .map(p ->
                                "<li><a class=\"person\" data-person=\"" + escaped(p.key()) + "\" href=\"/login?ticket="
                                        + ticket + "&amp;person=" + escaped(p.key()) + "\">" + card(p) + "</a></li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>")));
    }

    private static String card(TestPerson person) {
        String name = person.lastName() + " " + person.firstName() + " " + person.middleName();
        return "<b>" + escaped(person.title()) + "</b><span>" + escaped(name) + ", " + escaped(person.birthDate())
                + ", СНИЛС " + escaped(person.snils()) + "</span><span>" + escaped(person.shows()) + "</span>";
    }

    static String error(EsiaError error) {
        return PAGE.formatted("Ошибка " + error.number(), "<p>" + escaped(String.valueOf(error.getMessage())) + "</p>");
    }

    static String left() {
        return PAGE.formatted("Вы вышли", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
