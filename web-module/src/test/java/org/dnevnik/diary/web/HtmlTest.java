package org.dnevnik.diary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dnevnik.shell.web.Html;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void whatPeopleWroteIsTextAndNothingElse() {
        Html html = new Html();
        html.begin("p");
        html.attribute("title", "\"><script>");
        html.text("<img src=x> & co");
        html.end("p");
        assertEquals("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;img src=x&gt; &amp; co</p>", html.toString());
    }
}
