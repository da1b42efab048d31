package org.dnevnik.school;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows the headings of the tables in the words that offices use for them. */
final class Headings {

    static final String NAME = "ФИО";
    static final String CHILD = "Ребёнок: ФИО";
    static final List<String> NAME_PARTS = List.of("Фамилия", "Имя", "Отчество");
    static final List<String> CHILD_PARTS = List.of("Ребёнок: фамилия", "Ребёнок: имя", "Ребёнок: отчество");

    private static final String WORDS = """
            Фамилия=фамилия
            Имя=имя
            Отчество=отчество
            ФИО=фио,фамилия имя отчество,ученик,учащийся,обучающийся,сотрудник,родитель,законный представитель
            Пол=пол
            Дата рождения=дата рождения,дата рожд,др,д р,день рождения,датарождения,рождение
            СНИЛС=снилс,страховой номер
            Класс=класс,наименование класса,название класса,класс группа
            Подгруппа=подгруппа
            Дата зачисления=дата зачисления,зачислен,зачислен с,дата приема,дата прибытия,прибыл
            Параллель=параллель
            Должность=должность,занимаемая должность
            E-mail=e mail,email,почта,эл почта,электронная почта,адрес электронной почты,электронный адрес
            Телефон=телефон,тел,мобильный телефон,сотовый телефон,контактный телефон,мобильный
            Кабинет=кабинет,каб,аудитория
            Профиль=профиль,профиль класса
            Классный руководитель=классный руководитель,кл руководитель,кл рук,фио классного руководителя
            Степень родства=степень родства,родство,кем приходится,кем является,тип родства
            Ребёнок: ФИО=фио ребенка,ребенок,ребенок фио
            Ребёнок: фамилия=ребенок фамилия,фамилия ребенка
            Ребёнок: имя=ребенок имя,имя ребенка
            Ребёнок: отчество=ребенок отчество,отчество ребенка
            Ребёнок: класс=ребенок класс,класс ребенка,класс обучения""";

    // said of whom or how, which the table knows anyway
    private static final String BESIDE =
            "\\b(?:ученика|учащегося|обучающегося|сотрудника|работника|педагога|учителя|родителя|законного|представителя|"
                    + "при|наличии|обязательно|дд|мм|гггг|м|ж|номер|п)\\b";

    private static final Map<String, String> KNOWN = known();

    private Headings() {}

    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        WORDS.lines().forEach(line -> {
            String[] sides = line.strip().split("=");
            List.of(sides[1].split(",")).forEach(word -> known.put(word, sides[0]));
        });
        return Map.copyOf(known);
    }

    /** The column that a heading means. */
    static Optional<String> column(String heading) {
        String folded = heading.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\u00ad\\p{Cf}]", "")
                .replaceAll("ф\\.\\s*и\\.\\s*о\\.?", "фио")
                .replaceAll("[^\\p{L}\\d]+", " ")
                .strip();
        String alone =
                folded.replaceAll("(?U)" + BESIDE, " ").replaceAll(" +", " ").strip();
        return Optional.ofNullable(KNOWN.getOrDefault(folded, KNOWN.get(alone)));
    }
}
