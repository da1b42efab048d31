package org.dnevnik.exchange;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dnevnik.exchange.view.WebhookJob;
import org.dnevnik.notifications.view.NoticeTopic;

/** What a receiver reads: what happened, about whom and where to ask, and no name and no mark, because whoever asks is judged and the post may be read. */
final class WebhookText {

    private WebhookText() {}

    static String of(WebhookJob job) {
        JsonObjectBuilder told = Json.createObjectBuilder()
                .add("id", job.delivery())
                .add("kind", job.kind())
                .add("time", job.happenedAt().toString());
        Long person = job.person();
        if (person != null) {
            told.add("topic", AddWebhook.word(NoticeTopic.valueOf(job.topic())))
                    .add("person", person)
                    .add("person_str", Long.toString(person))
                    .add("link", link(job, person));
        }
        Long object = job.object();
        if (object != null) {
            told.add("object", object).add("object_str", Long.toString(object));
        }
        if (job.day() != null) {
            told.add("day", job.day().toString());
        }
        return told.build().toString();
    }

    /** Where in the public API the reader finds what has changed. */
    private static String link(WebhookJob job, long person) {
        String of = "/v2/persons/" + person;
        String day = Objects.toString(job.day(), "");
        return switch (NoticeTopic.valueOf(job.topic())) {
            case PERIOD_MARKS -> of + "/edu-groups/" + job.object() + "/final-marks";
            case HOMEWORK -> "/v2/tasks/" + job.object();
            case TIMETABLE -> "/v2/users/me/feed?childPersonId=" + person + "&date=" + day;
            case MARKS -> marks(job, of, day);
            default ->
                job.kind().equals("MARK_NOTE")
                        ? marks(job, of, day)
                        : job.object() == null
                                ? of + "/lesson-log-entries?startDate=" + day + "&endDate=" + day
                                : "/v2/lesson-log-entries/lesson/" + job.object() + "/person/" + person;
        };
    }

    private static String marks(WebhookJob job, String of, String day) {
        return of + (job.object() == null ? "/marks/" + day : "/lessons/" + job.object() + "/marks");
    }

    /** HMAC-SHA-256 over the moment and the text, so that nobody sends again later what they have overheard: {@code t=…,v1=…}. */
    static String signature(String secret, Instant at, String text) {
        long second = at.getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sum = mac.doFinal((second + "." + text).getBytes(StandardCharsets.UTF_8));
            return "t=" + second + ",v1=" + HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
