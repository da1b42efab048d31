package org.dnevnik.bench;

import java.util.List;
import java.util.Locale;

/** Invented names, the same for the same id. */
final class Names {

    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final List<String> SURNAMES = List.of(
            "Абрамов",
            "Белов",
            "Воронин",
            "Гусев",
            "Дроздов",
            "Ершов",
            "Журавлёв",
            "Зуев",
            "Ильин",
            "Калинин",
            "Лаптев",
            "Мельников",
            "Некрасов",
            "Орехов",
            "Пахомов",
            "Рябов",
            "Селезнёв",
            "Тихонов",
            "Уваров",
            "Фомин",
            "Хохлов",
            "Цветков",
            "Чернов",
            "Шубин");
    private static final List<String> BOYS = List.of(
            "Артём", "Борис", "Виктор", "Глеб", "Денис", "Егор", "Захар", "Иван", "Кирилл", "Лев", "Матвей", "Никита");
    private static final List<String> GIRLS = List.of(
            "Алина", "Вера", "Галина", "Дарья", "Елена", "Жанна", "Зоя", "Инна", "Кира", "Лидия", "Мария", "Нина");
    private static final List<String> FATHERS = List.of(
            "Андреев", "Борисов", "Викторов", "Денисов", "Егоров", "Иванов", "Максимов", "Олегов", "Павлов", "Романов");

    /** A full name and the key by which it is found. */
    record Name(String surname, String given, String patronymic, boolean male) {

        String key() {
            return String.join(" ", surname, given, patronymic)
                    .toLowerCase(RUSSIAN)
                    .replace('ё', 'е');
        }

        String sex() {
            return male ? "M" : "F";
        }
    }

    private Names() {}

    static Name of(Region region, long family, long person) {
        boolean male = region.chance(person, 1, 2) == 0;
        String surname = SURNAMES.get(region.chance(family, 2, SURNAMES.size()));
        String father = FATHERS.get(region.chance(person, 3, FATHERS.size()));
        List<String> given = male ? BOYS : GIRLS;
        return new Name(
                male ? surname : surname + "а",
                given.get(region.chance(person, 4, given.size())),
                father + (male ? "ич" : "на"),
                male);
    }
}
