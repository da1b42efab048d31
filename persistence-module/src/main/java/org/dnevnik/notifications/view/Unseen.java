package org.dnevnik.notifications.view;

/**
 * What waits for its reader.
 *
 * @param count  of the unseen, counted no further than the bell can show
 * @param newest id of the newest notification, seen or not; 0 when there is none
 * @param age    of the newest in milliseconds by the database's clock: a page that is older than that has missed it
 */
public record Unseen(int count, long newest, long age) {

    public static final Unseen NONE = new Unseen(0, 0, 0);
}
