package org.dnevnik.notifications.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.dnevnik.notifications.Wording;

/** The screens lend their words to what goes out by letter and message, which is written where no screen is. */
@WebListener
public class WordsStart implements ServletContextListener {

    @Inject
    private Wording wording;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        wording.speak(new LetterWords());
    }
}
