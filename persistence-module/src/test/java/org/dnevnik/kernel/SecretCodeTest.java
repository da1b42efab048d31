package org.dnevnik.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCodeTest {

    @Test
    void aCodeIsTwelveCharactersInGroupsWithoutLookAlikes() {
        Stream.generate(SecretCode::make)
                .limit(1000)
                .forEach(code -> assertTrue(code.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}"), code));
        assertNotEquals(SecretCode.make(), SecretCode.make());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "70AB-CEHK-1XY3",
                "70abcehk1xy3",
                " 7O AB–CEHK—1XY3 ",
                "7оав сенк lху3",
                "70АВ-СЕНК-IХУЗ",
                "70AB\u00A0CEHK\u00A01XY3"
            })
    void theSameCodeIsUnderstoodHoweverItIsTyped(String typed) {
        assertEquals(Optional.of("70ABCEHK1XY3"), SecretCode.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "70AB-CEHK-1XY", "70AB-CEHK-1XY33", "70AB-CEHK-1XYЖ", "70AB-CEHK-1XY?", "{}"})
    void whatCanBeNoCodeIsNone(String typed) {
        assertEquals(Optional.empty(), SecretCode.hash("school", typed));
    }

    @Test
    void aCodeForOnePurposeIsNoneForAnother() {
        byte[] school = SecretCode.hash("school", "70AB-CEHK-1XY3").orElseThrow();
        assertArrayEquals(school, SecretCode.hash("school", "70abcehk1xy3").orElseThrow());
        assertFalse(Arrays.equals(
                school, SecretCode.hash("person", "70AB-CEHK-1XY3").orElseThrow()));
    }

    @Test
    void aSlowHashKnowsTheCodeHoweverItIsTypedAndIsAnotherThanTheQuickOne() {
        byte[] kept = SecretCode.slowHash("person", "70AB-CEHK-1XY3").orElseThrow();
        assertArrayEquals(kept, SecretCode.slowHash("person", "7oав сенк lху3").orElseThrow());
        assertFalse(Arrays.equals(
                kept, SecretCode.slowHash("person", "70AB-CEHK-1XY4").orElseThrow()));
        assertFalse(Arrays.equals(
                kept, SecretCode.slowHash("mail", "70AB-CEHK-1XY3").orElseThrow()));
        assertFalse(
                Arrays.equals(kept, SecretCode.hash("person", "70AB-CEHK-1XY3").orElseThrow()));
        assertEquals(Optional.empty(), SecretCode.slowHash("person", "no code"));
    }
}
