package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.RouteOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing typed is lost, whatever happens to the network, the server, the session or the page; and many cells at once. */
@ExtendWith(InBrowser.class)
class DeviceIT {

    private static final String ONE = "**/data/journal/cell";
    private static final String VALUE =
            "SELECT coalesce(max(value), '') FROM journal.mark WHERE work = ? AND person = ?";
    private static final String LEDGER = "SELECT count(*) FROM journal.ledger WHERE work = ? AND pupil = ?";
    private static final String NO_NETWORK = "net::ERR_";
    private static final String KEPT = """
            text => new Promise(told => {
                const opening = indexedDB.open('dnevnik.journal');
                opening.onsuccess = () => {
                    const orders = opening.result.transaction('orders').objectStore('orders').getAll();
                    orders.onsuccess = () => { opening.result.close(); told(orders.result.some(order => order.text === text)); };
                };
            })""";
    private static final ContainsTextOptions UNTIL_IT_IS_UP = new ContainsTextOptions().setTimeout(60_000);

    /** A tab on a journal, with the pupils of one of its columns. */
    private record Open(Tab tab, Grid grid, Cell cell, List<Long> pupils) {

        Page page() {
            return tab.page();
        }

        void press(String key) {
            page().keyboard().press(key);
        }

        Locator place(int row) {
            return grid.ofWork(cell.work(), pupils.get(row));
        }

        /** One mark below the other, as a teacher enters a column. */
        void typeDown(int from, String... marks) {
            place(from).click();
            for (String mark : marks) {
                page().keyboard().type(mark);
                press("Enter");
            }
        }

        String stored(int row) {
            return tab.site().database().text(VALUE, cell.work(), pupils.get(row));
        }

        List<String> stored(int from, int to) {
            return pupils.subList(from, to).stream()
                    .map(pupil -> tab.site().database().text(VALUE, cell.work(), pupil))
                    .toList();
        }

        long ledger(int row) {
            return tab.site().database().number(LEDGER, cell.work(), pupils.get(row));
        }

        void saved() {
            assertThat(grid.status()).hasText("Сохранено");
        }

        void pasted(String table) {
            page().evaluate("""
                            table => {
                                const clipboardData = new DataTransfer();
                                clipboardData.setData('text/plain', table);
                                document.activeElement.dispatchEvent(
                                    new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
                            }""", table);
        }

        Locator dialog() {
            return page().locator("dialog[open]");
        }

        Locator choice(String text) {
            return dialog().locator("button", new Locator.LocatorOptions().setHasText(text))
                    .first();
        }
    }

    @Test
    void theNetworkPulledOutInTheMiddleOfAColumnLosesNoKeystroke(Tabs tabs) {
        Open journal = open(tabs);
        journal.tab.expect(NO_NETWORK);
        journal.typeDown(0, "5-", "4-");
        journal.saved();
        journal.tab.context().setOffline(true);
        journal.typeDown(2, "3-", "2-", "2+", "3+");
        assertThat(journal.grid.status()).containsText("Нет связи: 4 изменения ждут");
        journal.tab.context().setOffline(false);
        journal.saved();
        assertEquals(List.of("5-", "4-", "3-", "2-", "2+", "3+"), journal.stored(0, 6));
    }

    @Test
    void whatWaitsOutlivesThePage(Tabs tabs) {
        Open journal = open(tabs);
        journal.tab.expect(NO_NETWORK);
        journal.tab.context().setOffline(true);
        journal.typeDown(0, "2+", "3+");
        assertThat(journal.grid.status()).containsText("Нет связи");
        journal.page().waitForFunction(KEPT, "3+");
        journal.page().close();
        journal.tab.context().setOffline(false);
        Tab later = new Tab(tabs.site(), journal.tab.context()).go(journal.cell.journal());
        assertThat(new Grid(later.page()).status()).hasText("Сохранено");
        assertEquals(List.of("2+", "3+"), journal.stored(0, 2));
    }

    @Test
    void textInAFieldThatNobodyHasLeftIsBroughtBack(Tabs tabs) {
        Open journal = open(tabs);
        journal.place(1).click();
        journal.page().keyboard().type("2+");
        journal.page().waitForFunction(KEPT, "2+");
        Tab next = killed(journal);
        Grid grid = new Grid(next.page());
        Locator field = grid.ofWork(journal.cell.work(), journal.pupils.get(1)).locator("input");
        assertThat(field).hasValue("2+");
        assertThat(grid.status()).containsText("не успели");
        next.page().keyboard().press("Enter");
        assertThat(grid.status()).hasText("Сохранено");
        assertEquals("2+", journal.stored(1));
    }

    @Test
    void aLostAnswerMakesNoConflictWithOneself(Tabs tabs) {
        Open journal = open(tabs);
        journal.tab.expect(NO_NETWORK);
        journal.typeDown(0, "3-");
        journal.saved();
        long before = journal.ledger(0);
        journal.page().route(ONE, DeviceIT::workAndLoseTheAnswer, new RouteOptions().setTimes(1));
        journal.typeDown(0, "4-", "3-");
        journal.typeDown(0, "5+");
        journal.saved();
        assertEquals("5+", journal.stored(0));
        assertEquals(before + 2, journal.ledger(0), "each was written once");
        assertThat(journal.grid.unsaved()).isHidden();
    }

    @Test
    void whoeverSignsInAgainOnThePageGoesOnUnderTheSameNameAlone(Tabs tabs) {
        Open journal = open(tabs);
        journal.tab.expect("401|422");
        journal.tab.context().clearCookies();
        journal.typeDown(0, "2-");
        assertThat(journal.grid.status()).containsText("Вход закончился");
        journal.grid.status().locator("button").click();
        signIn(journal, "head", Site.PASSWORD);
        assertThat(journal.dialog()).containsText("другого человека");
        signIn(journal, "teacher", "no password");
        assertThat(journal.dialog()).containsText("Неверный логин");
        signIn(journal, "teacher", Site.PASSWORD);
        journal.saved();
        assertThat(journal.dialog()).hasCount(0);
        assertEquals("2-", journal.stored(0));
    }

    @Test
    void nothingGoesOutUnderAnothersName(Tabs tabs) {
        Open journal = open(tabs);
        journal.tab.expect("401");
        String stood = journal.stored(0);
        Tab other = new Tab(tabs.site(), journal.tab.context());
        journal.tab.context().clearCookies();
        other.signIn("head");
        assertThat(other.page()).not().hasURL(Pattern.compile("sign-in"));
        journal.page().bringToFront();
        journal.typeDown(0, stood.equals("3") ? "4" : "3");
        assertThat(journal.grid.status()).containsText("вошёл другой человек");
        assertEquals(stood, journal.stored(0));
    }

    @Test
    void aServerThatIsStartedAgainGetsWhatWasTypedMeanwhile(Tabs tabs) {
        Open journal = open(tabs);
        journal.tab.expect(NO_NETWORK + "|401|404|50\\d");
        tabs.site().kill();
        try {
            journal.typeDown(0, "4+", "4+");
            assertThat(journal.grid.status()).containsText("Нет связи: 2 изменения ждут");
        } finally {
            tabs.site().startAgain();
        }
        assertThat(journal.grid.status()).containsText("Вход закончился", UNTIL_IT_IS_UP);
        journal.grid.status().locator("button").click();
        signIn(journal, "teacher", Site.PASSWORD);
        assertThat(journal.grid.status()).hasText("Сохранено");
        assertEquals(List.of("4+", "4+"), journal.stored(0, 2));
    }

    @Test
    void ofTwoTabsOneSendsForBoth(Tabs tabs) {
        Open first = open(tabs);
        first.tab.expect(NO_NETWORK);
        Tab tab = new Tab(tabs.site(), first.tab.context()).go(first.cell.journal());
        Open second = new Open(tab, new Grid(tab.page()), first.cell, first.pupils);
        first.tab.context().setOffline(true);
        first.typeDown(0, "3+");
        second.typeDown(1, "5-");
        AtomicInteger sent = new AtomicInteger();
        for (Open each : List.of(first, second)) {
            each.page().onRequestFinished(request -> sent.addAndGet(cellsIn(request.url(), request.postData())));
        }
        first.tab.context().setOffline(false);
        second.saved();
        first.saved();
        // a pupil who was absent that day has it behind the mark
        assertThat(first.place(1)).hasText(Pattern.compile("^5-[нбп]?$"));
        assertThat(second.place(0)).hasText(Pattern.compile("^3\\+[нбп]?$"));
        assertEquals(List.of("3+", "5-"), first.stored(0, 2));
        assertEquals(2, sent.get(), "each went out once");
    }

    @Test
    void whereSomebodyWasFasterEachIsSettledInAList(Tabs tabs) {
        Open teacher = open(tabs);
        Open head = open(tabs, "head", teacher.cell);
        teacher.tab.expect(NO_NETWORK + "|409");
        teacher.tab.context().setOffline(true);
        teacher.typeDown(2, "5+", "5+");
        head.typeDown(2, "4-", "2+");
        head.saved();
        teacher.tab.context().setOffline(false);
        assertThat(teacher.grid.unsaved()).hasText("Разобрать: 2");
        teacher.grid.unsaved().click();
        assertThat(teacher.dialog()).containsText("Вы ввели «5+»");
        assertThat(teacher.dialog()).containsText("Сейчас стоит «4-»");
        teacher.choice("Поставить «5+»").click();
        assertThat(teacher.dialog().locator("h2")).hasText("Не сохранилось: 1");
        teacher.choice("Оставить как есть").click();
        assertThat(teacher.grid.unsaved()).isHidden();
        teacher.saved();
        assertEquals(List.of("5+", "2+"), teacher.stored(2, 4));
    }

    @Test
    void whatWasRefusedStaysUntilItIsCorrected(Tabs tabs) {
        Open journal = open(tabs);
        journal.tab.expect("422");
        journal.typeDown(4, "9");
        assertThat(journal.grid.unsaved()).hasText("Разобрать: 1");
        journal.page().reload();
        assertThat(journal.place(4)).hasText("9");
        assertThat(journal.place(4)).hasAttribute("aria-invalid", "true");
        journal.grid.unsaved().click();
        assertThat(journal.dialog()).containsText("не отметка");
        journal.choice("Исправить").click();
        journal.page().keyboard().press("Control+a");
        journal.page().keyboard().type("3-");
        journal.press("Enter");
        assertThat(journal.grid.unsaved()).isHidden();
        journal.saved();
        assertEquals("3-", journal.stored(4));
    }

    @Test
    void aColumnIsFilledAtOnceAndTakenBackAtOnce(Tabs tabs) {
        Open journal = open(tabs);
        journal.typeDown(0, "2");
        journal.saved();
        List<String> before = journal.stored(0, journal.pupils.size());
        journal.place(0).click();
        journal.press("Alt+ArrowDown");
        journal.dialog().getByLabel("Только пустым").uncheck();
        journal.dialog().getByLabel("Отметка или посещение").fill("5-");
        journal.press("Enter");
        assertThat(journal.place(0)).hasText("5-");
        journal.saved();
        assertEquals(before.stream().map(mark -> "5-").toList(), journal.stored(0, before.size()));
        journal.page().locator("#journal-undo").click();
        assertThat(journal.place(0)).hasText("2");
        journal.saved();
        assertEquals(before, journal.stored(0, before.size()));
        assertThat(journal.page().locator("#journal-undo")).isEnabled();
        journal.page().locator("#journal-redo").click();
        assertThat(journal.place(0)).hasText("5-");
        journal.saved();
        journal.place(0).click();
        journal.press("Control+z");
        assertThat(journal.place(0)).hasText("2");
        journal.saved();
    }

    @Test
    void aSelectionIsCopiedAndEmptiedAndAFaultOfWhatIsPastedIsToldFirst(Tabs tabs) {
        Open journal = open(tabs);
        journal.typeDown(0, "2", "3", "4");
        journal.saved();
        journal.place(0).click();
        journal.press("Shift+ArrowDown");
        journal.press("Shift+ArrowDown");
        assertThat(journal.page().locator("#journal-cell")).hasText("Выбрано ячеек: 3");
        journal.press("Delete");
        journal.saved();
        assertEquals(List.of("", "", ""), journal.stored(0, 3));
        journal.place(0).click();
        journal.pasted("5\r\n 7 \r\n4-\r\n\r\n");
        assertThat(journal.dialog()).containsText("«7»");
        assertEquals(List.of("", "", ""), journal.stored(0, 3));
        journal.choice("Вставить только верные: 2").click();
        assertThat(journal.place(0)).hasText("5");
        journal.saved();
        assertEquals(List.of("5", "", "4-"), journal.stored(0, 3));
        journal.press("Control+z");
        journal.saved();
        assertThat(journal.place(2)).hasText("");
        assertEquals(List.of("", "", ""), journal.stored(0, 3));
    }

    @Test
    void whatABrowserDoesNotKeepIsToldAndStillSaved(Tabs tabs) {
        Open journal = open(tabs);
        journal.tab.expect(NO_NETWORK);
        journal.page()
                .evaluate(
                        "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        journal.tab.context().setOffline(true);
        journal.typeDown(5, "4-");
        assertThat(journal.grid.status()).containsText("не закрывайте страницу");
        journal.tab.context().setOffline(false);
        journal.saved();
        assertEquals("4-", journal.stored(5));
    }

    /** The page ends without a word, as by a crash; the tab that opens next finds what it has left. */
    private static Tab killed(Open journal) {
        journal.page().close(new Page.CloseOptions().setRunBeforeUnload(false));
        return new Tab(journal.tab.site(), journal.tab.context()).go(journal.cell.journal());
    }

    private static void workAndLoseTheAnswer(Route route) {
        route.fetch();
        route.abort();
    }

    private static int cellsIn(String url, String body) {
        return url.contains("/data/journal/cell") ? body.split("\"pupil\"", -1).length - 1 : 0;
    }

    private static void signIn(Open journal, String login, String password) {
        journal.dialog().getByLabel("Логин").fill(login);
        journal.dialog().getByLabel("Пароль").fill(password);
        journal.choice("Войти").click();
    }

    private static Open open(Tabs tabs) {
        return open(tabs, "teacher", Cell.of(tabs.site().database(), "teacher"));
    }

    private static Open open(Tabs tabs, String login, Cell cell) {
        Tab tab = tabs.signedIn(login).go(cell.journal());
        Grid grid = new Grid(tab.page());
        return new Open(tab, grid, cell, grid.pupils(cell.work()));
    }
}
