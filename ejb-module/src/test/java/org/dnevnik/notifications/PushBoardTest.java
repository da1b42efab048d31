package org.dnevnik.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PushBoardTest {

    private static final Push MARK = new Push("MARK", 5);

    private final PushBoard board = new PushBoard();

    private static final class Window implements PushReader {
        final List<Push> heard = new ArrayList<>();
        boolean ended;
        boolean gaveWay;

        @Override
        public void push(Push push) {
            heard.add(push);
        }

        @Override
        public void giveWay() {
            gaveWay = true;
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    @Test
    void onlyTheRecipientsAreTold() {
        Window mother = open(1);
        Window stranger = open(2);
        board.tell(List.of(1L, 3L), MARK);
        assertEquals(List.of(MARK), mother.heard);
        assertTrue(stranger.heard.isEmpty());
    }

    @Test
    void everyWindowOfAPersonIsTold() {
        List<Window> windows = List.of(open(1), open(1));
        board.tell(List.of(1L), MARK);
        windows.forEach(w -> assertEquals(List.of(MARK), w.heard));
    }

    @Test
    void aWindowTooManyTakesThePlaceOfTheOldest() {
        List<Window> windows = IntStream.rangeClosed(0, PushBoard.WINDOWS)
                .mapToObj(i -> open(1))
                .toList();
        assertTrue(windows.get(0).gaveWay);
        assertFalse(windows.get(1).gaveWay);
    }

    @Test
    void whoLeftIsNotTold() {
        Window window = open(1);
        board.leave(1, window);
        board.tell(List.of(1L), MARK);
        assertTrue(window.heard.isEmpty());
    }

    @Test
    void aLineThatBreaksKeepsNobodyElseFromHearing() {
        PushReader broken = new PushReader() {
            @Override
            public void push(Push push) {
                throw new IllegalStateException("the session has ended");
            }

            @Override
            public void giveWay() {
                end();
            }

            @Override
            public void end() {
                throw new IllegalStateException("the session has ended");
            }
        };
        board.join(1, broken);
        Window second = open(1);
        Window other = open(2);
        board.tellAll(MARK);
        board.tell(List.of(1L), MARK);
        assertEquals(List.of(MARK, MARK), second.heard);
        assertEquals(List.of(MARK), other.heard);
        board.join(1, broken);
        board.endAll();
        assertTrue(other.ended);
    }

    @Test
    void theLineOfTheDatabaseIsRead() {
        PushLine line = PushLine.parse("MARK 5 1,2");
        assertEquals(MARK, line.push());
        assertEquals(List.of(1L, 2L), line.recipients());
    }

    private Window open(long person) {
        Window window = new Window();
        board.join(person, window);
        return window;
    }
}
