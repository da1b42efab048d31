package org.dnevnik.bench;

import org.dnevnik.bench.Visitor.Answer;

/** The whole sign-in of a new browser: the form, and the answer to it with a password hash that is slow on purpose. */
record SignIns(String site) implements Scenario {

    @Override
    public String name() {
        return "sign-in, form and answer";
    }

    @Override
    public int once(int client) {
        Answer answer = new Visitor(site).signIn(People.parentLogin(client), People.PASSWORD);
        if (answer.status() / 100 != 3 || answer.header("Location").contains("sign-in")) {
            throw new Measurement.WrongAnswer("not signed in: " + answer.status() + " " + answer.header("Location"));
        }
        return answer.bytes();
    }
}
