package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.dnevnik.acceptance.Database;
import org.dnevnik.acceptance.GivenHomework;
import org.dnevnik.acceptance.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A homework goes from the wizard to a checked answer with its whole log, at a desk and on a telephone. */
@ExtendWith(InBrowser.class)
class HomeworkIT {

    private static final byte[] PICTURE = picture();
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final String TOLD = "SELECT count(*) FROM notifications.notification n "
            + "JOIN homework.task t ON t.id = CAST(n.facts ->> 'task' AS bigint) AND n.recipient = t.person WHERE t.homework = ?";

    /** A subject of the demo pupil's class, lent to the demo teacher, who gives nothing there. */
    private record Lent(long group, long subject, long owner, long teacher) {

        static Lent of(Database database) {
            List<String> row = database.rows(
                            "SELECT l.edu_group, l.subject, max(l.teacher), max(a.person) FROM identity.account p "
                                    + "JOIN school.enrolment e ON e.person = p.person AND e.ends IS NULL "
                                    + "JOIN school.edu_group g ON g.id = e.edu_group AND g.kind = 'CLASS' "
                                    + "JOIN timetable.lesson l ON l.edu_group = g.id "
                                    + "CROSS JOIN identity.account a WHERE p.login = 'pupil' AND a.login = 'teacher' "
                                    + "GROUP BY 1, 2 HAVING min(l.teacher) = max(l.teacher) AND max(l.date) > current_date "
                                    + "AND min(l.date) < current_date ORDER BY 1, 2 LIMIT 1")
                    .get(0);
            return new Lent(
                    Long.parseLong(row.get(0)),
                    Long.parseLong(row.get(1)),
                    Long.parseLong(row.get(2)),
                    Long.parseLong(row.get(3)));
        }

        void to(Database database, long person) {
            database.change(
                    "UPDATE timetable.lesson SET teacher = ? WHERE edu_group = ? AND subject = ? AND date > current_date",
                    person,
                    group,
                    subject);
        }

        String option() {
            return group + ":" + subject;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aTaskGoesFromTheWizardToACheckedAnswerWithItsWholeLog(int width, Tabs tabs) {
        Database database = tabs.site().database();
        Lent lent = Lent.of(database);
        lent.to(database, lent.teacher());
        try {
            walked(width, tabs, lent);
        } finally {
            lent.to(database, lent.owner());
        }
    }

    private static void walked(int width, Tabs tabs, Lent lent) {
        String text = "Задача на движение, ширина " + width;
        Tab teacher = tabs.open(width, ColorScheme.LIGHT).signIn("teacher");
        give(teacher, lent, text);
        Tab pupil = tabs.open(width, ColorScheme.LIGHT).signIn("pupil").go("/homework/tasks");
        answer(pupil, text);
        Handed handed = Handed.of(tabs.site().database(), text);
        giveBack(teacher, handed);
        answerAgain(pupil);
        check(teacher, tabs.site().database(), handed);
        pupil.page().reload();
        assertThat(pupil.page().locator(".hw-head .hw-mark")).hasText("5");
        assertThat(pupil.page().locator(".notice.good")).containsText("Чисто и верно");
        pupil.page().locator(".hw-log summary").click();
        assertThat(pupil.page().locator(".hw-log li")).hasText(new Pattern[] {
            Pattern.compile("Задание выдано"),
            Pattern.compile("Ученик открыл"),
            Pattern.compile("Начат ответ"),
            Pattern.compile("Прикреплён файл.*тетрадь.png"),
            Pattern.compile("Сдано"),
            Pattern.compile("Ученик забрал"),
            Pattern.compile("Сдано"),
            Pattern.compile("Возвращено на доработку.*Где единицы измерения"),
            Pattern.compile("Сдано"),
            Pattern.compile("Проверено.*5 · Чисто и верно")
        });
    }

    private static void give(Tab teacher, Lent lent, String text) {
        teacher.go("/homework/new");
        Page page = teacher.page();
        page.locator("#hw-giving[data-ready]").waitFor();
        page.locator("#hw-group").selectOption(lent.option());
        page.locator("#hw-members input")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        teacher.button("Дальше").click();
        page.locator("#hw-text").fill(text);
        assertThat(page.locator("#hw-say")).hasText("Черновик сохранён");
        page.reload();
        page.locator("#hw-giving[data-ready]").waitFor();
        teacher.button("Дальше").click();
        assertThat(page.locator("#hw-text")).hasValue(text);
        teacher.button("Дальше").click();
        page.locator("#hw-minutes").fill("25");
        page.locator("input[name=answer][value=BOTH]").check();
        teacher.button("Дальше").click();
        assertThat(page.locator("#hw-guard meter")).isVisible();
        assertThat(page.locator("#hw-told-text")).hasText(text);
        teacher.button("Задать").click();
        assertThat(page.locator(".hw-table tbody tr").first()).isVisible();
        assertThat(page.locator(".hw-body").first()).hasText(text);
    }

    private static byte[] picture() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static void answer(Tab pupil, String text) {
        Page page = pupil.page();
        page.locator(".hw-line")
                .filter(new Locator.FilterOptions().setHasText(text))
                .locator("h4 a")
                .click();
        page.locator("#hw-answer").fill("12 километров в час");
        assertThat(page.locator("#hw-say")).hasText("Сохранено");
        page.reload();
        assertThat(page.locator("#hw-answer")).hasValue("12 километров в час");
        page.locator("#hw-photo").setInputFiles(new FilePayload("тетрадь.png", "image/png", PICTURE));
        assertThat(page.locator("#hw-attached li")).hasCount(1);
        pupil.button("Сдать").click();
        pupil.button("Забрать и исправить").click();
        page.locator("#hw-answer").waitFor();
        pupil.button("Сдать").click();
        assertThat(pupil.button("Забрать и исправить")).isVisible();
    }

    /** The pupil's task of what was given. */
    private record Handed(String homework, String year, long task) {

        static Handed of(Database database, String text) {
            List<String> row = database.rows(
                            "SELECT h.id, h.year, t.id FROM homework.homework h JOIN homework.task t ON t.homework = h.id "
                                    + "JOIN identity.account a ON a.person = t.person AND a.login = 'pupil' WHERE h.text = ?",
                            text)
                    .get(0);
            return new Handed(row.get(0), row.get(1), Long.parseLong(row.get(2)));
        }

        String stack() {
            return "/homework/check?id=" + homework + "&year=" + year;
        }
    }

    private static void giveBack(Tab teacher, Handed handed) {
        teacher.go(handed.stack());
        Page page = teacher.page();
        assertThat(page.locator(".hw-handed .hw-body")).hasText("12 километров в час");
        assertThat(page.locator(".hw-handed .hw-files a")).hasText("тетрадь.png");
        page.locator(".hw-photo summary").click();
        assertThat(page.locator(".hw-photo img")).hasJSProperty("naturalWidth", 8);
        page.locator("#hw-words").fill("Где единицы измерения в решении?");
        page.keyboard().press("Control+Shift+Enter");
        page.waitForURL(url -> url.contains("/homework/sheet"));
    }

    private static void answerAgain(Tab pupil) {
        pupil.page().reload();
        assertThat(pupil.page().locator(".notice.warn").filter(new Locator.FilterOptions().setHasText("единицы")))
                .isVisible();
        pupil.page().locator("#hw-answer").fill("12 км/ч: 36 км за 3 ч");
        assertThat(pupil.page().locator("#hw-say")).hasText("Сохранено");
        pupil.button("Сдать").click();
        assertThat(pupil.button("Забрать и исправить")).isVisible();
    }

    private static void check(Tab teacher, Database database, Handed handed) {
        teacher.go(handed.stack());
        Page page = teacher.page();
        assertThat(page.locator(".hw-handed .hw-body"))
                .hasText(new String[] {"12 км/ч: 36 км за 3 ч", "12 километров в час"});
        page.locator("h1").click();
        page.keyboard().press("5");
        page.locator("#hw-words").fill("Чисто и верно");
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> url.contains("/homework/sheet"));
        assertEquals("CHECKED", database.text("SELECT state FROM homework.task WHERE id = ?", handed.task()));
        assertEquals(
                "5",
                database.text(
                        "SELECT m.value FROM homework.task t JOIN homework.homework h ON h.id = t.homework "
                                + "JOIN journal.mark m ON m.work = h.work AND m.person = t.person WHERE t.id = ?",
                        handed.task()));
    }

    @Test
    void aStackIsTurnedOverByKeyboardAndAnOlderHomeworkIsTakenUpWithItsFiles(Tabs tabs) {
        Database database = tabs.site().database();
        String given = GivenHomework.by(database, "teacher");
        attach(database, homework(given));
        Tab teacher = tabs.signedIn("teacher").go("/homework/check" + given);
        Page page = teacher.page();
        String first = page.locator("h1").textContent();
        page.keyboard().press("Alt+ArrowRight");
        assertThat(page.locator("h1")).not().hasText(first);
        page.waitForLoadState();
        page.keyboard().press("k");
        assertThat(page.locator("h1")).hasText(first);
        teacher.go("/homework/new" + given.replace("?id=", "?from="));
        page.locator("#hw-giving[data-ready]").waitFor();
        teacher.button("Дальше").click();
        assertThat(page.locator("#hw-text")).hasValue("Сочинение на одну страницу");
        assertThat(page.locator("#hw-attached a")).hasText("план.txt");
    }

    @Test
    void aHomeworkThatIsChangedCancelledAndTakenBackTellsItsFamilies(Tabs tabs) {
        Database database = tabs.site().database();
        String given = GivenHomework.by(database, "teacher");
        long id = homework(given);
        Tab teacher = tabs.open(390, ColorScheme.DARK).signIn("teacher").go("/homework/sheet" + given);
        Page page = teacher.page();
        page.locator("#hw-changing summary").click();
        page.locator("#hw-file").setInputFiles(new FilePayload("план.txt", "text/plain", new byte[] {'1'}));
        assertThat(page.locator("#hw-said .hw-files a")).hasText("план.txt");
        page.locator("#hw-c-text").fill("Сочинение на две страницы");
        page.locator("#hw-change input[value=FILE]").check();
        String before = database.text("SELECT due FROM homework.homework WHERE id = ?", id);
        String later = database.text("SELECT current_date + 1");
        page.locator("#hw-c-due").fill(later);
        assertThat(page.locator("#hw-c-told")).containsText("по норме");
        teacher.button("Сохранить").click();
        assertThat(page.locator(".hw-body").first()).hasText("Сочинение на две страницы");
        page.onDialog(Dialog::accept);
        page.locator("#hw-changing summary").click();
        teacher.button("Отменить задание").click();
        teacher.button("Вернуть задание").click();
        assertThat(page.locator("#hw-changing")).isVisible();
        long pupils = database.number("SELECT count(*) FROM homework.task WHERE homework = ?", id);
        Until.holds(BOUND, () -> 4 * pupils == database.number(TOLD, id));
        assertEquals(
                "text answer due " + before + " " + later,
                database.text(
                        "SELECT DISTINCT concat_ws(' ', n.facts ->> 'what', n.facts ->> 'old', n.facts ->> 'new') FROM notifications.notification n "
                                + "JOIN homework.task t ON t.id = CAST(n.facts ->> 'task' AS bigint) "
                                + "WHERE t.homework = ? AND n.facts ->> 'what' <> 'files'",
                        id));
    }

    @Test
    void theLoadOfTheDayIsToldWhereALessonGivesHomework(Tabs tabs) {
        Database database = tabs.site().database();
        String given = GivenHomework.by(database, "teacher");
        long lesson = database.number("SELECT lesson FROM homework.homework WHERE id = ?", homework(given));
        Tab teacher = tabs.signedIn("teacher").go("/journal/lesson" + given.replaceAll("id=\\d+", "id=" + lesson));
        Page page = teacher.page();
        page.locator("#lh-text").fill("Параграф 12");
        assertThat(page.locator("#lh-guard")).containsText("по норме");
        page.locator("#lh-minutes").fill("600");
        assertThat(page.locator("#lh-guard")).containsText("Больше нормы");
    }

    private static long homework(String given) {
        return Long.parseLong(given.replaceAll("\\?id=(\\d+)&.*", "$1"));
    }

    private static void attach(Database database, long homework) {
        database.change(
                "INSERT INTO files.stored_file SELECT nextval('files.stored_file_seq'), school, 'HOMEWORK', id, 'план.txt', 'text/plain', 4, "
                        + "repeat('0', 64), issued_by, now() FROM homework.homework WHERE id = ?",
                homework);
        database.change(
                "INSERT INTO files.piece SELECT id, 0, decode('706c616e', 'hex') FROM files.stored_file WHERE owner_kind = 'HOMEWORK' AND owner = ?",
                homework);
    }

    @Test
    void whatIsTypedWithoutAConnectionIsOnTheDeviceAndGoesOutAfterwards(Tabs tabs) {
        Tab pupil = tabs.signedIn("pupil");
        pupil.go("/homework/task" + GivenHomework.to(tabs.site().database(), "pupil"));
        pupil.expect("ERR_INTERNET_DISCONNECTED");
        pupil.context().setOffline(true);
        pupil.page().locator("#hw-answer").fill("Написано в метро");
        assertThat(pupil.page().locator("#hw-say")).containsText("на этом устройстве");
        pupil.context().setOffline(false);
        assertThat(pupil.page().locator("#hw-say")).hasText("Сохранено");
        pupil.page().reload();
        assertThat(pupil.page().locator("#hw-answer")).hasValue("Написано в метро");
    }

    @Test
    void aHostileFileIsKeptAsADownloadThatNoBrowserRunsAndStrangersDoNotFindIt(Tabs tabs) {
        Tab pupil = tabs.signedIn("pupil");
        pupil.go("/homework/task" + GivenHomework.to(tabs.site().database(), "pupil"));
        Page page = pupil.page();
        byte[] script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        page.locator("#hw-file").setInputFiles(new FilePayload("снимок.jpg", "image/jpeg", script));
        Locator link = page.locator("#hw-attached a").filter(new Locator.FilterOptions().setHasText("снимок.jpg"));
        assertThat(link).hasCount(1);
        String address = link.getAttribute("href");
        APIResponse file = pupil.context().request().get(tabs.site().address() + address);
        assertEquals("text/plain", header(file, "content-type").split(";")[0]);
        assertTrue(header(file, "content-disposition").startsWith("attachment"));
        assertEquals("nosniff", header(file, "x-content-type-options"));
        assertTrue(header(file, "content-security-policy").contains("sandbox"));
        pupil.expect("422");
        page.locator("#hw-file").setInputFiles(new FilePayload("игра.jpg", "image/jpeg", new byte[] {'M', 'Z', 0, 0}));
        assertThat(page.locator("#hw-file-say")).containsText("Программы");
        page.locator("#hw-file").setInputFiles(new FilePayload("пусто.mp4", "video/mp4", new byte[0]));
        assertThat(page.locator("#hw-file-say")).containsText("пустой");
        Tab stranger = tabs.signedIn("admin");
        assertEquals(
                200,
                stranger.context()
                        .request()
                        .get(tabs.site().address() + address)
                        .status());
        Tab region = tabs.signedIn("region");
        assertEquals(
                404,
                region.context().request().get(tabs.site().address() + address).status());
        assertEquals(
                404,
                region.context()
                        .request()
                        .get(tabs.site().address() + "/data/files/999999999")
                        .status());
    }

    private static String header(APIResponse answer, String name) {
        return Objects.requireNonNullElse(answer.headers().get(name), "");
    }
}
